import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Link, Row } from '@allmende/web-kern';
import type { DecisionPartProps } from './decision-page.js';
import { DoneDialog } from './done-dialog.js';
import { UpdateDialog } from './update-dialog.js';

/** The excerpt for everybody; who sees to it and whether it is done for those who keep it. */
export function DecisionWays({ decision, onDone }: DecisionPartProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'update' | 'done' | null>(null);
  const { number, viewerCanManage, viewerCanMarkDone } = decision;
  const dialog = { decision, onDone, onClose: () => setOpen(null) };
  return (
    <Row>
      {viewerCanMarkDone && (
        <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('done')}>
          {t('decisionPage.markDone')}
        </Button>
      )}
      {viewerCanManage && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('update')}>
          {t('decisionPage.update')}
        </Button>
      )}
      <Link href={`/documents/decisions/${encodeURIComponent(number)}.pdf`}>{t('decisionPage.excerpt')}</Link>
      {open === 'done' && <DoneDialog {...dialog} />}
      {open === 'update' && <UpdateDialog {...dialog} />}
    </Row>
  );
}
