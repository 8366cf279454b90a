import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogButtons, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { WithdrawEndorsement } from '../../gql/withdraw-endorsement.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import type { Decision, DecisionPartProps } from './decision-page.js';
import { EndorseDialog } from './endorse-dialog.js';

type Endorsement = Decision['endorsements']['nodes'][number];

/** „Mitgetragen von“: who stands behind a joint position with its name. */
export function Endorsements({ decision, onDone }: DecisionPartProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'endorse' | Endorsement | null>(null);
  const close = () => setOpen(null);
  const { nodes, totalCount } = decision.endorsements;
  return (
    <Stack>
      <Heading level={2}>{t('decisionPage.carriedBy')}</Heading>
      {nodes.length === 0 ? (
        <Text>{t('decisionPage.carriedByNobody')}</Text>
      ) : (
        <EntryList>
          {nodes.map((endorsement) => (
            <EndorsementEntry
              key={endorsement.id}
              endorsement={endorsement}
              onWithdraw={() => setOpen(endorsement)}
            />
          ))}
        </EntryList>
      )}
      {totalCount > nodes.length && (
        <Text>{t('decisionPage.carriedByMore', { count: totalCount - nodes.length })}</Text>
      )}
      {decision.viewerCanEndorse && (
        <div>
          <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('endorse')}>
            {t('decisionPage.endorse')}
          </Button>
        </div>
      )}
      {open === 'endorse' && <EndorseDialog {...{ decision, onDone }} onClose={close} />}
      {open && open !== 'endorse' && <WithdrawDialog endorsement={open} onDone={onDone} onClose={close} />}
    </Stack>
  );
}

function EndorsementEntry(props: { endorsement: Endorsement; onWithdraw: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization, endorsedOn, note, viewerCanWithdraw } = props.endorsement;
  const withdraw = (
    <Button
      look="tertiary"
      aria-haspopup="dialog"
      aria-label={t('decisionPage.withdrawOf', { name: organization.name })}
      onClick={props.onWithdraw}
    >
      {t('decisionPage.withdraw')}
    </Button>
  );
  return (
    <Entry actions={viewerCanWithdraw && withdraw}>
      <Link href={paths.member(organization.id)}>{organization.name}</Link>
      <Text size="small" muted>
        {t('common.since', { from: format.date(endorsedOn) })}
      </Text>
      {note && <Text size="small">{note}</Text>}
    </Entry>
  );
}

interface WithdrawDialogProps extends Pick<DecisionPartProps, 'onDone'> {
  endorsement: Endorsement;
  onClose: () => void;
}

function WithdrawDialog({ endorsement: { id, organization }, onDone, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const command = useCommand(WithdrawEndorsement);
  const withdraw = async () => {
    await command.mutateAsync({ input: { decisionEndorsementId: id } });
    onClose();
    onDone({ title: t('decisionPage.withdrawn', { name: organization.name }) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('decisionPage.withdrawTitle', { name: organization.name })}
      closeLabel={t('common.close')}
      footer={
        <DialogButtons
          confirm={
            <Button
              look="primary"
              busy={command.isPending}
              onClick={() => void withdraw().catch(() => undefined)}
            >
              {t('decisionPage.withdraw')}
            </Button>
          }
          cancel={t('common.cancel')}
          onCancel={onClose}
        />
      }
    >
      <Stack>
        {command.error && <FailureAlert error={command.error} />}
        <Text>{t('decisionPage.withdrawText')}</Text>
      </Stack>
    </Dialog>
  );
}
