import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Row } from '@allmende/web-kern';
import type { MembershipState } from '../../../gql/schema.js';
import type { News } from '../../../parts/news-alert.js';
import { EndDialog, ResumeDialog, SuspendDialog } from './membership-dialogs.js';

/** A place on the board that can be suspended, resumed and ended. */
export interface KeptMembership {
  id: string;
  state: MembershipState;
  organization: { name: string };
}

interface ActionsProps {
  membership: KeptMembership;
  onDone: (news: News) => void;
}

/** What a moderator can do with a member of the board. */
export function MembershipActions({ membership, onDone }: ActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'rest' | 'end'>();
  const { name } = membership.organization;
  const suspended = membership.state === 'SUSPENDED';
  const RestDialog = suspended ? ResumeDialog : SuspendDialog;
  const dialog = { membership, onDone, onClose: () => setOpen(undefined) };
  return (
    <Row>
      <Button
        look="tertiary"
        small
        aria-haspopup="dialog"
        aria-label={suspended ? t('seats.resumeLabel', { name }) : t('seats.suspendLabel', { name })}
        onClick={() => setOpen('rest')}
      >
        {suspended ? t('seats.resume') : t('seats.suspend')}
      </Button>
      <Button
        look="tertiary"
        small
        aria-haspopup="dialog"
        aria-label={t('seats.endLabel', { name })}
        onClick={() => setOpen('end')}
      >
        {t('seats.end')}
      </Button>
      {open === 'rest' && <RestDialog {...dialog} />}
      {open === 'end' && <EndDialog {...dialog} />}
    </Row>
  );
}
