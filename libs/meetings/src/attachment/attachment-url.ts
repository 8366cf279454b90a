import { toNodeId } from '@allmende/kernel';

/** Where the file is fetched; the name is there for those who save it. */
export const attachmentPath = (id: string, fileName: string): string =>
  `/files/${toNodeId('Attachment', id)}/${encodeURIComponent(fileName)}`;
