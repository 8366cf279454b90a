import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, toNodeId } from '@allmende/kernel';
import { samples } from '../../libs/meetings/src/attachment/proof/zip.js';
import type { Caller } from './caller.js';
import type { House } from './house.js';

type Visibility = 'PUBLIC' | 'NETWORK' | 'BOARD';

/** What the server answered to an upload. */
export interface Answer {
  status: number;
  body: { id?: string; code?: string; message?: string };
}

export interface Attached {
  id: string;
  fileName: string;
  url: string;
  visibility: Visibility | null;
}

/** A form with one file. */
export function form(content: Buffer | string, name: string, type = ''): FormData {
  const data = new FormData();
  data.append(
    'file',
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }),
    name,
  );
  return data;
}

/** What tests of attachments do with a house whose files lie in `dir`. */
export function filesOf(house: House, dir: string) {
  /** A meeting of the board that all are invited to. */
  async function meeting(visibility: Visibility = 'PUBLIC', state = 'INVITED'): Promise<string> {
    const id = newId();
    await house.write(
      `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, closed_at, created_at, updated_at)
     values ($1, 'Sitzung', $3, '2026-12-10T09:00Z', '2026-12-10T11:00Z', $2,
       case when $3 <> 'DRAFT' then now() end, case when $3 = 'CLOSED' then now() end, case when $3 = 'CLOSED' then now() end, now(), now())`,
      [id, visibility, state],
    );
    return id;
  }

  /** An item of Dortmund: a proposal, or placed on the agenda of a meeting. */
  async function proposal(
    visibility: Visibility = 'PUBLIC',
    meetingId: string | null = null,
  ): Promise<string> {
    const id = newId();
    await house.write(
      `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, sponsor_organization_id,
       proposed_at, created_at, updated_at)
     values ($1, $2, case when $2::uuid is not null then 0 end, case when $2::uuid is null then 'PROPOSED' else 'PLACED' end,
       'Vorschlag', 'DECISION', 10, $3, $4, now(), now(), now())`,
      [id, meetingId, visibility, house.world.organizations.dortmund],
    );
    return id;
  }

  const pathOf = (itemId: string): string => `/files/agenda-items/${toNodeId('AgendaItem', itemId)}`;

  /** As a page of ours sends it. */
  async function upload(
    caller: Caller,
    itemId: string,
    content: Buffer | string = samples.pdf!,
    name = 'Vorlage.pdf',
    headers: Record<string, string> = { origin: house.url },
  ): Promise<Answer> {
    const response = await caller.fetch(pathOf(itemId), {
      method: 'POST',
      body: form(content, name),
      headers,
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  const attachmentsOf = async (caller: Caller, itemId: string): Promise<Attached[]> => {
    const query = `query($id: ID!) { node(id: $id) { ... on AgendaItem { attachments { id fileName url visibility size sha256 mediaType } } } }`;
    const { node } = await caller.data<{ node: { attachments: Attached[] } | null }>(query, {
      id: toNodeId('AgendaItem', itemId),
    });
    return node?.attachments ?? [];
  };
  const urlOf = async (itemId: string): Promise<string> =>
    (await attachmentsOf(await house.person('moderator'), itemId))[0]!.url;
  const setVisibility = (caller: Caller, id: string, visibility: Visibility | null) =>
    caller.data<{ setAttachmentVisibility: { userErrors: { code: string }[] } }>(
      `mutation($input: SetAttachmentVisibilityInput!) { setAttachmentVisibility(input: $input) { attachment { visibility } userErrors { code } } }`,
      { input: { id, visibility } },
    );
  const remove = (caller: Caller, id: string) =>
    caller.ask(
      `mutation($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { agendaItem { id } userErrors { code } } }`,
      { input: { id } },
    );
  /** What lies in the folder for what is coming in. */
  const leftovers = (): Promise<string[]> => readdir(join(dir, 'incoming')).catch(() => []);
  const keptFiles = async (): Promise<number> => {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).length;
  };

  return {
    meeting,
    proposal,
    pathOf,
    upload,
    attachmentsOf,
    urlOf,
    setVisibility,
    remove,
    leftovers,
    keptFiles,
  };
}
