import type { FileStore } from '@allmende/platform/files';
import type { Breach, Query, Recheck } from './check.js';

interface Attachment {
  id: string;
  fileName: string;
  sha256: string;
  size: string;
}

/** What the database can't know. Looks at lengths only, reads no contents. */
export const attachmentFiles = (files: FileStore): Recheck => ({
  name: 'The file of every attachment is there, in its full length',
  find: async (query: Query) => {
    const attachments = await query<Attachment>(
      `select id, file_name as "fileName", sha256, size from attachment where removed_at is null order by id`,
      [],
    );
    const breaches: Breach[] = [];
    for (const { id, fileName, sha256, size } of attachments) {
      const found = await files.sizeOf(sha256);
      if (found === Number(size)) continue;
      const problem = found === null ? 'is not in FILES_DIR' : `has ${found} bytes there instead of ${size}`;
      breaches.push({ row: `attachment ${id} (${fileName})`, problem: `its file ${sha256} ${problem}` });
    }
    return breaches;
  },
});
