import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { FileStore } from '@allmende/platform/files';
import { Sweeper } from '@allmende/platform/queue';
import { lockFile } from './attachment-lock.js';

const day = 86_400_000;
/** Time to take an attachment back into use, or a backup of the database of the days before. */
const keptUnused = 30 * day;
/** No upload takes that long. */
const unfinished = day;

const cleaner = systemActor('files');

/** Deletes what nothing holds any more: files of removed attachments after 30 days, uploads that never came to an end. */
@Injectable()
export class FileSweeper extends Sweeper {
  private readonly log = new Logger(FileSweeper.name);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.files.clearLeftovers(new Date(now - unfinished));
    let deleted = 0;
    for await (const { sha256, keptAt } of this.files.all())
      if (keptAt.getTime() < now - keptUnused && (await this.deleteUnused(sha256, now - keptUnused)))
        deleted += 1;
    if (deleted > 0) this.log.log(`${deleted} files deleted that no attachment had used for 30 days`);
  }

  /** Looks and deletes under a lock, so that nobody hangs the file on an item in between. */
  private async deleteUnused(sha256: string, before: number): Promise<boolean> {
    if (await this.isUsed(this.db, sha256, before)) return false;
    return this.unitOfWork.run(cleaner, async (tx) => {
      await lockFile(tx, sha256);
      if (await this.isUsed(tx, sha256, before)) return false;
      await this.files.remove(sha256);
      return true;
    });
  }

  private async isUsed(
    db: { query<T>(text: string, values: unknown[]): Promise<T> },
    sha256: string,
    before: number,
  ): Promise<boolean> {
    const rows = await db.query<unknown[]>(
      `select from attachment where sha256 = $1 and (removed_at is null or removed_at > $2) limit 1`,
      [sha256, new Date(before)],
    );
    return rows.length > 0;
  }
}
