import {
  asc,
  column,
  computed,
  extendReadModel,
  many,
  nodeId,
  one,
  readModel,
  resolvedElsewhere,
} from '@allmende/platform/graphql';
import { concerned } from '../agenda/agenda-item.sql.js';
import { attachmentEditable, attachmentVisible, itemConcerns } from './attachment.sql.js';

/** Columns that `Attachment.url` is made of. */
export interface UrlRow {
  id: string;
  file_name: string;
}

const attachmentReads = readModel({
  type: 'Attachment',
  table: 'attachment',
  visible: ({ t, actor }) => attachmentVisible(t, actor),
  fields: {
    id: nodeId(),
    fileName: column('file_name'),
    mediaType: column('media_type'),
    size: column('size'),
    sha256: column('sha256'),
    visibility: column('visibility'),
    url: resolvedElsewhere(['id', 'file_name']),
    createdAt: column('created_at', { as: 'timestamp' }),
    uploadedBy: one('Account', {
      column: 'uploaded_by',
      visible: ({ t, actor }) => itemConcerns(t, (item) => concerned(item, actor)),
    }),
    viewerCanRemove: computed(({ t, actor }) => attachmentEditable(t, actor)),
  },
});

const itemAttachments = extendReadModel('AgendaItem', {
  attachments: many('Attachment', {
    foreignColumn: 'agenda_item_id',
    order: ({ t }) => [asc(t('created_at'))],
  }),
});

export const attachmentReadModels = [attachmentReads, itemAttachments];
