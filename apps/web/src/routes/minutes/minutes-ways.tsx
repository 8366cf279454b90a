import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Link, Row } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { AddendumDialog } from './addendum-dialog.js';
import { ApproveDialog } from './approve-dialog.js';
import { CirculateDialog } from './circulate-dialog.js';
import type { MinutesPartProps } from './minutes-page.js';
import { ObjectDialog } from './object-dialog.js';
import { PublishDialog } from './publish-dialog.js';

type Way = 'circulate' | 'approve' | 'publish' | 'addendum' | 'object';

/** What is the next step, for whom; the document for everybody. */
export function MinutesWays(props: MinutesPartProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Way | null>(null);
  const { minutes, meeting } = props;
  const { state, viewerCanManage, viewerCanObject } = minutes;
  const dialog = { ...props, onClose: () => setOpen(null) };
  const final = state === 'APPROVED' || state === 'PUBLISHED';
  const button = (way: Way, primary: boolean) => (
    <Button look={primary ? 'primary' : 'secondary'} aria-haspopup="dialog" onClick={() => setOpen(way)}>
      {t(`minutes.ways.${way}`)}
    </Button>
  );
  return (
    <Row>
      {viewerCanManage && state === 'DRAFT' && button('circulate', true)}
      {viewerCanManage && state === 'CIRCULATED' && button('approve', true)}
      {viewerCanManage && state === 'APPROVED' && button('publish', true)}
      {viewerCanManage && final && button('addendum', false)}
      {viewerCanObject && button('object', !viewerCanManage)}
      <Link href={`/documents/minutes/${minutes.id}.pdf`}>{t('minutes.pdf')}</Link>
      <Link href={paths.meeting(meeting.id)}>{t('minutes.toMeeting')}</Link>
      {open === 'circulate' && <CirculateDialog {...dialog} />}
      {open === 'approve' && <ApproveDialog {...dialog} />}
      {open === 'publish' && <PublishDialog {...dialog} />}
      {open === 'addendum' && <AddendumDialog {...dialog} />}
      {open === 'object' && <ObjectDialog {...dialog} />}
    </Row>
  );
}
