import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Heading, Row, Stack } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { FinishAgendaItem } from '../../gql/finish-agenda-item.js';
import { AttachmentLinks } from '../../parts/attachments/attachment-links.js';
import { Markdown } from '../../parts/markdown.js';
import { BallotBox } from './ballot-box.js';
import { BallotDialog } from './ballot-dialog.js';
import { DecisionDialog } from './decision-dialog.js';
import { MinutesToApprove } from './minutes-to-approve.js';
import { Notes } from './notes.js';
import { PostponeDialog } from './postpone-dialog.js';
import type { Session, SessionItem } from './session.js';
import { useCommandFault } from './use-command-fault.js';

/** The item that is being dealt with, and all that who presides does about it. */
export function CurrentItem({ session, item }: { session: Session; item: SessionItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'ballot' | 'decision' | 'postpone' | null>(null);
  const finish = useCommand(FinishAgendaItem);
  const { fault, run } = useCommandFault();
  const ballots = session.ballots.filter(({ agendaItem }) => agendaItem?.id === item.id);
  const voting = ballots.some(({ state }) => state === 'OPEN');
  const dialog = { item, onClose: () => setOpen(null) };
  const done = async () => (await finish.mutateAsync({ input: { id: item.id } })).finishAgendaItem.userErrors;
  return (
    <section className="session-now" aria-label={t('session.current')}>
      <Stack>
        <Heading level={2}>
          {item.number} {item.title}
        </Heading>
        {item.text && <Markdown text={item.text} level={3} />}
        {item.motion && (
          <Stack gap="small">
            <strong>{t('meeting.motion')}</strong>
            <Markdown text={item.motion} level={3} />
          </Stack>
        )}
        <AttachmentLinks attachments={item.attachments} />
        {item.standing === 'APPROVE_MINUTES' && <MinutesToApprove session={session} item={item} />}
        {ballots.map((ballot) => (
          <BallotBox key={ballot.id} session={session} ballot={ballot} item={item} />
        ))}
        <Notes item={item} />
        {fault && <Alert kind="danger" title={fault} announce />}
        {finish.error && <FailureAlert error={finish.error} />}
        <Row>
          {!voting && (
            <Button aria-haspopup="dialog" onClick={() => setOpen('ballot')}>
              {t('session.openBallot')}
            </Button>
          )}
          {!voting && (
            <Button aria-haspopup="dialog" onClick={() => setOpen('decision')}>
              {t('session.decideWithout')}
            </Button>
          )}
          <Button busy={finish.isPending} onClick={() => run(done)}>
            {t('session.finish')}
          </Button>
          <Button aria-haspopup="dialog" onClick={() => setOpen('postpone')}>
            {t('session.postpone')}
          </Button>
        </Row>
      </Stack>
      {open === 'ballot' && <BallotDialog {...dialog} />}
      {open === 'decision' && <DecisionDialog {...dialog} ballot={null} />}
      {open === 'postpone' && <PostponeDialog {...dialog} />}
    </section>
  );
}
