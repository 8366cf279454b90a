import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Heading, Row, Stack } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { CancelBallot } from '../../gql/cancel-ballot.js';
import { CloseBallot } from '../../gql/close-ballot.js';
import { BallotPapers } from '../../parts/ballot/ballot-paper.js';
import { BallotResult } from '../../parts/ballot/ballot-result.js';
import { BallotRules } from '../../parts/ballot/ballot-rules.js';
import { Markdown } from '../../parts/markdown.js';
import { DecisionDialog } from './decision-dialog.js';
import type { Session, SessionBallot, SessionItem } from './session.js';
import { useCommandFault } from './use-command-fault.js';

interface BallotBoxProps {
  session: Session;
  ballot: SessionBallot;
  item: SessionItem;
}

/** A vote of the session: who presides closes it and puts down what was decided. */
export function BallotBox({ session, ballot, item }: BallotBoxProps) {
  const { t } = useTranslation();
  const close = useCommand(CloseBallot);
  const cancel = useCommand(CancelBallot);
  const { fault, run } = useCommandFault();
  const [deciding, setDeciding] = useState(false);
  const { id, state, outcome } = ballot;
  const decided = session.decisions.some(({ agendaItem }) => agendaItem?.id === item.id);
  const ballotId = id;
  return (
    <Stack gap="small">
      <Heading level={3}>{t('session.ballot')}</Heading>
      <Markdown text={ballot.question} level={4} />
      <BallotRules ballot={ballot} />
      <BallotResult ballot={ballot} />
      <BallotPapers ballot={ballot} />
      {fault && <Alert kind="danger" title={fault} announce />}
      {(close.error ?? cancel.error) && <FailureAlert error={(close.error ?? cancel.error)!} />}
      <Row>
        {state === 'OPEN' && (
          <Button
            look="primary"
            busy={close.isPending}
            onClick={() =>
              run(async () => (await close.mutateAsync({ input: { ballotId } })).closeBallot.userErrors)
            }
          >
            {t('session.closeBallot')}
          </Button>
        )}
        {state === 'OPEN' && (
          <Button
            busy={cancel.isPending}
            onClick={() =>
              run(async () => {
                const input = { ballotId, reason: t('session.cancelReason') };
                return (await cancel.mutateAsync({ input })).cancelBallot.userErrors;
              })
            }
          >
            {t('session.cancelBallot')}
          </Button>
        )}
        {state === 'CLOSED' &&
          !decided &&
          (outcome === 'CARRIED' || outcome === 'REJECTED' || outcome === 'ELECTED') && (
            <Button look="primary" aria-haspopup="dialog" onClick={() => setDeciding(true)}>
              {t('session.recordDecision')}
            </Button>
          )}
      </Row>
      {deciding && <DecisionDialog item={item} ballot={ballot} onClose={() => setDeciding(false)} />}
    </Stack>
  );
}
