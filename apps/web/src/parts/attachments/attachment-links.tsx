import { useTranslation } from 'react-i18next';
import { Link, Row } from '@allmende/web-kern';
import type { MeetingVisibility } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { VisibilityBadge } from '../board-badges.js';

/** What is shown of a file. */
export interface AttachmentLink {
  id: string;
  fileName: string;
  size: number;
  url: string;
  visibility: MeetingVisibility | null;
}

const kilobyte = 1024;

/** What hangs on an item, to be downloaded. */
export function AttachmentLinks({ attachments }: { attachments: readonly AttachmentLink[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (attachments.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t('meeting.attachments')}>
      {attachments.map(({ id, fileName, size, url, visibility }) => (
        <li key={id}>
          <Row>
            <Link href={url} small>
              {t('meeting.attachment', {
                name: fileName,
                size: number(Math.max(1, Math.round(size / kilobyte))),
              })}
            </Link>
            {visibility && <VisibilityBadge visibility={visibility} />}
          </Row>
        </li>
      ))}
    </ul>
  );
}
