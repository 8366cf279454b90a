import { newId } from '@allmende/kernel';
import type { BoardRoom } from '../../proof/board-room.js';

/** A meeting of the board, for everybody to read. @returns its uuid */
export async function newMeeting(room: BoardRoom, state: 'DRAFT' | 'INVITED' | 'RUNNING'): Promise<string> {
  const id = newId();
  await room.write(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, 'Sitzung', $2::text, '2026-11-21T12:00Z', '2026-11-21T14:00Z', 'PUBLIC',
       case when $2 <> 'DRAFT' then now() end, case when $2 = 'RUNNING' then now() end, now(), now())`,
    [id, state],
  );
  return id;
}

/** Codes of the faults of a refused command. */
export const codes = (error: unknown): string[] =>
  (error as { faults?: { code: string }[] }).faults?.map(({ code }) => code) ?? [
    (error as { code: string }).code,
  ];
/** The same of a command that runs; `none` when it was not refused. */
export const refusal = (work: Promise<unknown>): Promise<string[]> => work.then(() => ['none'], codes);
