import { accountIdOf, newId, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import {
  ApplicationMessageEntity,
  type ApplicationEntity,
  type MessageAuthor,
} from './application.entity.js';

export interface NewMessage {
  actor: Actor;
  application: ApplicationEntity;
  author: MessageAuthor;
  /** Checked already. */
  text: string;
  at: Date;
}

/** Writes a message under the name that its author has now; the applicant without an account is the contact. */
export async function addMessage(
  tx: Tx,
  { actor, application, author, text, at }: NewMessage,
): Promise<void> {
  const other = author === 'APPLICANT' ? application.contactName : 'Moderation';
  const authorName = (await nameOf(tx, accountIdOf(actor))) ?? other;
  const applicationId = application.id;
  await tx.insert(ApplicationMessageEntity, {
    id: newId(),
    applicationId,
    author,
    authorName,
    text,
    writtenAt: at,
  });
}

/** The newest message, or null. */
export const lastMessage = (tx: Tx, applicationId: string): Promise<ApplicationMessageEntity | null> =>
  tx.findOne(ApplicationMessageEntity, {
    where: { applicationId },
    order: { writtenAt: 'desc', id: 'desc' },
  });

async function nameOf(tx: Tx, accountId: string | null): Promise<string | null> {
  if (!accountId) return null;
  const [row] = await tx.query<{ name: string }[]>(`select display_name as name from account where id = $1`, [
    accountId,
  ]);
  return row?.name ?? null;
}
