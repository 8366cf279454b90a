import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Row, Stack, Text } from '@allmende/web-kern';
import type { News } from '../../parts/news-alert.js';
import { ApproveDialog } from './approve-dialog.js';
import { Approvers } from './approvers.js';
import { EndDialog } from './end-dialog.js';
import { PledgeDialog } from './pledge-dialog.js';
import { PledgeLoader, type OwnPledge } from './pledge-loader.js';
import { ReserveDialog } from './reserve-dialog.js';

/** What must be known of a pledge to offer what can be done with it; its dialogs ask for the rest. */
export interface ActionablePledge {
  id: string;
  state: string;
  organization: { id: string; name: string } | null;
  fund?: { name: string } | null;
  programme?: { name: string } | null;
  viewerCanEdit: boolean;
  viewerCanReserve: boolean;
  viewerCanApprove: boolean;
  viewerCanWithdraw: boolean;
  viewerCanWriteOff?: boolean;
  whyNotApprove: string | null;
}

type Act = 'edit' | 'reserve' | 'approve' | 'withdraw' | 'writeOff';

const allowed = (pledge: ActionablePledge): Act[] => [
  ...(pledge.viewerCanApprove ? (['approve'] as const) : []),
  ...(pledge.viewerCanReserve ? (['reserve'] as const) : []),
  ...(pledge.viewerCanEdit ? (['edit'] as const) : []),
  ...(pledge.viewerCanWithdraw ? (['withdraw'] as const) : []),
  ...(pledge.viewerCanWriteOff ? (['writeOff'] as const) : []),
];

/** True when {@link PledgeActions} shows anything. */
export const hasPledgeActions = (pledge: ActionablePledge): boolean =>
  allowed(pledge).length > 0 || pledge.whyNotApprove === 'FOUR_EYES';

/** What the viewer may do with a pledge, each in its dialog; why a second person must approve what she declared. */
export function PledgeActions({
  pledge,
  onDone,
}: {
  pledge: ActionablePledge;
  onDone: (news: News) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Act>();
  const name = (pledge.organization ?? pledge.fund ?? pledge.programme)?.name ?? '';
  const close = () => setOpen(undefined);
  const label = (act: Act) =>
    act === 'reserve' && pledge.state === 'RESERVED' ? t('pledge.act.newDay') : t(`pledge.act.${act}`);
  return (
    <Stack gap="small">
      <Row>
        {allowed(pledge).map((act) => (
          <Button
            key={act}
            small
            aria-haspopup="dialog"
            aria-label={t('pledge.actOn', { act: label(act), name })}
            onClick={() => setOpen(act)}
          >
            {label(act)}
          </Button>
        ))}
      </Row>
      {pledge.whyNotApprove === 'FOUR_EYES' && <SecondPerson pledge={pledge} />}
      {open && (
        <PledgeLoader id={pledge.id}>
          {(details) => <OpenDialog act={open} pledge={details} onClose={close} onDone={onDone} />}
        </PledgeLoader>
      )}
    </Stack>
  );
}

/** What the dialogs get. */
export interface PledgeActProps {
  pledge: OwnPledge;
  onDone: (news: News) => void;
  onClose: () => void;
}

function OpenDialog({ act, ...props }: PledgeActProps & { act: Act }) {
  switch (act) {
    case 'edit':
      return <PledgeDialog {...props} round={props.pledge.round} />;
    case 'reserve':
      return <ReserveDialog {...props} />;
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'withdraw':
    case 'writeOff':
      return <EndDialog {...props} how={act} />;
  }
}

/** Four eyes: who declared it does not approve it, and who may instead. */
function SecondPerson({ pledge: { organization } }: { pledge: ActionablePledge }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="small">
        <strong>{t('pledge.fourEyes')}</strong> {t('pledge.fourEyesText')}
      </Text>
      {organization && <Approvers organizationId={organization.id} />}
    </>
  );
}
