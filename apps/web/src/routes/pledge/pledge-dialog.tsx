import { useTranslation } from 'react-i18next';
import { Dialog } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { PledgeBasis } from '../../gql/pledge-basis.js';
import type { News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import type { PledgeRound } from './pledge-fields.js';
import type { OwnPledge } from './pledge-loader.js';
import { PledgeForm } from './pledge-form-dialog.js';
import './pledge.css';

export interface PledgeDialogProps {
  round: { id: string };
  /** For whom, from `viewerMayPledgeFor`; of several the dialog lets choose. */
  offer?: { organization: { id: string } };
  /** The pledge to be changed; without one a new one is declared. */
  pledge?: OwnPledge;
  onDone: (news: News) => void;
  onClose: () => void;
}

/**
 * Declares or changes a pledge in two steps: what it holds, then all of it once more with the terms. Nothing is sent before
 * the second is confirmed.
 */
export function PledgeDialog(props: PledgeDialogProps) {
  const { t } = useTranslation();
  const { round, pledge, onClose } = props;
  const query = useDocument(PledgeBasis, { id: round.id });
  const node = query.data?.node;
  if (node && 'fiscalYears' in node) return <PledgeForm {...props} round={node as PledgeRound} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={pledge ? t('pledge.edit') : t('pledge.declare')}
      closeLabel={t('common.close')}
    >
      <PartView query={query}>{() => null}</PartView>
    </Dialog>
  );
}
