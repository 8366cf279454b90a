import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { accountIdOf, anonymous, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { FileStore, type IncomingFile } from '@allmende/platform/files';
import { notFound, render, sql } from '@allmende/platform/graphql';
import { editable, effectiveVisibility, itemReadable, itemVisible } from '../agenda/agenda-item.sql.js';
import { columns } from '../meeting/meeting.sql.js';
import { narrower, type Visibility } from '../visibility.js';
import { lockFile } from './attachment-lock.js';
import { AttachmentEntity } from './attachment.entity.js';
import { mostAttachments, notYourItem, tooManyAttachments, widerThanItem } from './attachment.faults.js';
import { attachmentVisible } from './attachment.sql.js';

/** A file that lies in the store's `incoming/`, looked at and found good. */
export interface NewAttachment extends IncomingFile {
  fileName: string;
  mediaType: string;
}

interface Db {
  query<T>(text: string, values: unknown[]): Promise<T>;
}

/** What hangs on agenda items. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks before a byte of an upload is read.
   * @throws UserFaults TOO_MANY_ATTACHMENTS; OperationError FORBIDDEN, NOT_FOUND
   */
  async requireRoom(actor: Actor, itemId: string): Promise<void> {
    await requireEditable(this.db, actor, itemId);
    // One more than there is room for may be the same file once more, which is no other attachment.
    if ((await countOf(this.db, itemId)) > mostAttachments) throw tooManyAttachments();
  }

  /**
   * Hangs a file on an item. The same content under the same name is one attachment.
   * @returns its id, and whether it is new
   * @throws UserFaults TOO_MANY_ATTACHMENTS; OperationError FORBIDDEN, NOT_FOUND
   */
  add(actor: Actor, itemId: string, file: NewAttachment): Promise<{ id: string; added: boolean }> {
    const { sha256, fileName, mediaType, size } = file;
    return this.unitOfWork.run(actor, async (tx) => {
      await this.lockEditable(tx, actor, itemId);
      await lockFile(tx, sha256);
      // Doing this again in a repeated run finds the file in its place.
      await this.files.keep(file);
      const known = await tx.findOneBy(AttachmentEntity, { agendaItemId: itemId, sha256, fileName });
      if (known && known.removedAt === null) return { id: known.id, added: false };
      if ((await countOf(tx, itemId)) >= mostAttachments) throw tooManyAttachments();
      const id = known?.id ?? newId();
      await tx.save(AttachmentEntity, {
        id,
        ...{ agendaItemId: itemId, fileName, mediaType, size, sha256 },
        visibility: null,
        uploadedBy: accountIdOf(actor),
        createdAt: this.clock.now(),
        removedAt: null,
      });
      await this.note(tx, actor, 'addAttachment', itemId, { fileName, mediaType, size, sha256 });
      return { id, added: true };
    });
  }

  /**
   * Takes a file from its item. The content goes later, when nothing holds it any more.
   * @returns id of the item
   * @throws OperationError FORBIDDEN, NOT_FOUND
   */
  remove(actor: Actor, id: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { agendaItemId, removedAt, fileName, sha256 } = await this.lockAttachment(tx, actor, id);
      if (removedAt !== null) return agendaItemId;
      await tx.update(AttachmentEntity, { id }, { removedAt: this.clock.now() });
      await this.note(tx, actor, 'removeAttachment', agendaItemId, { fileName, sha256 });
      return agendaItemId;
    });
  }

  /**
   * Says who may read a file besides the rule of its item; null: as the item.
   * @throws UserFaults WIDER_THAN_ITEM; OperationError FORBIDDEN, NOT_FOUND
   */
  setVisibility(actor: Actor, id: string, visibility: Visibility | null): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.lockAttachment(tx, actor, id);
      if (found.removedAt !== null) throw notFound();
      if (found.visibility === visibility) return;
      if (visibility !== null && (await isWider(tx, visibility, found.agendaItemId))) throw widerThanItem();
      await tx.update(AttachmentEntity, { id }, { visibility });
      const details = { fileName: found.fileName, from: found.visibility, to: visibility };
      await this.note(tx, actor, 'setAttachmentVisibility', found.agendaItemId, details);
    });
  }

  /** The attachment as the actor may read it, or null. */
  async readable(actor: Actor, id: string): Promise<ReadableAttachment | null> {
    const { text, values } = render(
      sql`select a.file_name as "fileName", a.media_type as "mediaType", a.sha256, a.created_at as "createdAt",
          ${attachmentVisible(columns('a'), anonymous())} as "isPublic"
        from attachment a where a.id = ${id} and ${attachmentVisible(columns('a'), actor)}`,
    );
    const [found] = await this.db.query<ReadableAttachment[]>(text, values);
    return found ?? null;
  }

  /** Removed ones are found by who may edit the item, so that removing twice is no error. */
  private async lockAttachment(tx: Tx, actor: Actor, id: string): Promise<AttachmentEntity> {
    const found = await tx.findOneBy(AttachmentEntity, { id });
    if (!found) throw notFound();
    if (found.removedAt === null && !(await isReadable(tx, actor, id))) throw notFound();
    await this.lockEditable(tx, actor, found.agendaItemId);
    return tx.findOneByOrFail(AttachmentEntity, { id });
  }

  /** The meeting first, as everybody does: so it is not closed meanwhile. */
  private async lockEditable(tx: Tx, actor: Actor, itemId: string): Promise<void> {
    await tx.query(
      `select from meeting where id = (select meeting_id from agenda_item where id = $1) for share`,
      [itemId],
    );
    await tx.query(`select from agenda_item where id = $1 for no key update`, [itemId]);
    await requireEditable(tx, actor, itemId);
  }

  private note(tx: Tx, actor: Actor, action: string, itemId: string, details: Record<string, unknown>) {
    return this.audit.append(tx, actor, { action, subjectType: 'AgendaItem', subjectId: itemId, details });
  }
}

/** What is needed to answer with a file. */
export interface ReadableAttachment {
  fileName: string;
  mediaType: string;
  sha256: string;
  createdAt: Date;
  /** Everybody may read it. */
  isPublic: boolean;
}

/** @throws OperationError NOT_FOUND where the actor may not read the item, FORBIDDEN where she may not edit it */
async function requireEditable(db: Db, actor: Actor, itemId: string): Promise<void> {
  const item = columns('i');
  const { text, values } = render(
    sql`select ${itemVisible(item, actor)} and ${itemReadable(item, actor)} as readable, ${editable(item, actor)} as editable
      from agenda_item i where i.id = ${itemId}`,
  );
  const [found] = await db.query<{ readable: boolean; editable: boolean }[]>(text, values);
  if (!found?.readable) throw notFound();
  if (!found.editable) throw notYourItem();
}

async function isReadable(db: Db, actor: Actor, id: string): Promise<boolean> {
  const { text, values } = render(
    sql`select from attachment a where a.id = ${id} and ${attachmentVisible(columns('a'), actor)}`,
  );
  return (await db.query<unknown[]>(text, values)).length > 0;
}

async function countOf(db: Db, itemId: string): Promise<number> {
  const [row] = await db.query<[{ n: number }]>(
    `select count(*)::integer as n from attachment where agenda_item_id = $1 and removed_at is null`,
    [itemId],
  );
  return row.n;
}

async function isWider(tx: Tx, visibility: Visibility, itemId: string): Promise<boolean> {
  const { text, values } = render(
    sql`select ${effectiveVisibility(columns('i'))} as visibility from agenda_item i where i.id = ${itemId}`,
  );
  const [item] = await tx.query<[{ visibility: Visibility }]>(text, values);
  return narrower(visibility, item.visibility) !== visibility;
}
