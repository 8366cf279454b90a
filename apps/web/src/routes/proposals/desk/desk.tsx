import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, VisuallyHidden } from '@allmende/web-kern';
import type { AgendaItemState } from '../../../gql/schema.js';
import type { News } from '../../../parts/news-alert.js';
import { AcceptDialog } from './accept-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { ReasonDialog } from './reason-dialog.js';

/** What the desk must know of a proposal. */
export interface DeskProposal {
  id: string;
  title: string | null;
  state: AgendaItemState;
  viewerCanManage: boolean;
  workingGroup: { id: string } | null;
  wishedMeeting: { id: string } | null;
}

/** What each dialog of the desk gets. */
export interface DeskDialogProps {
  proposal: DeskProposal;
  onClose: () => void;
  onDone: (news: News) => void;
}

const steps = ['accept', 'merge', 'defer', 'decline'] as const;
type Step = (typeof steps)[number];

/** What who presides makes of a proposal that waits; nothing for everybody else. */
export function Desk({ proposal, onDone }: Omit<DeskDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Step | null>(null);
  const { state, title, viewerCanManage } = proposal;
  if (!viewerCanManage || (state !== 'PROPOSED' && state !== 'DEFERRED')) return null;
  const dialog = { proposal, onDone, onClose: () => setOpen(null) };
  // What is deferred already can't be deferred once more.
  const possible = steps.filter((step) => step !== 'defer' || state === 'PROPOSED');
  return (
    <>
      {possible.map((step) => (
        <Button
          key={step}
          look={step === 'accept' ? 'secondary' : 'tertiary'}
          aria-haspopup="dialog"
          onClick={() => setOpen(step)}
        >
          {t(`proposals.desk.${step}`)} <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      ))}
      {open === 'accept' && <AcceptDialog {...dialog} />}
      {open === 'merge' && <MergeDialog {...dialog} />}
      {open === 'defer' && <ReasonDialog {...dialog} step="defer" />}
      {open === 'decline' && <ReasonDialog {...dialog} step="decline" />}
    </>
  );
}
