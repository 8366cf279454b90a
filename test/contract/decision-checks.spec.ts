import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '@allmende/kernel';
import { createDataSource } from '@allmende/platform/database';
import { createTestDatabase, type TestDatabase } from '@allmende/testing';
import { decisionsChecks } from '../../apps/cli/src/checks/decisions.js';

let database: TestDatabase;
let db: DataSource;
const [one, other, meeting, item, group] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];

beforeAll(async () => {
  database = await createTestDatabase();
  db = await createDataSource(database.url, [], 1).initialize();
  await db.query(`set app.actor = 'test'`);
  for (const [id, name] of [
    [one, 'Ein Verbund'],
    [other, 'Ein anderer'],
  ])
    await db.query(
      `insert into organization (id, kind, name, created_at, updated_at) values ($1, 'ASSOCIATION', $2, now(), now())`,
      [id, name],
    );
  await db.query(
    `insert into working_group (id, name, slug, mandate, founded_on, created_at, updated_at)
     values ($1, 'Gruppe', 'gruppe', 'Auftrag', '2026-01-01', now(), now())`,
    [group],
  );
  await db.query(
    `insert into meeting (id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
     values ($1, 'Sitzung', 'RUNNING', '2026-03-01', '2026-03-02', 'PUBLIC', '2026-02-01', '2026-03-01', now(), now())`,
    [meeting],
  );
  await db.query(
    `insert into agenda_item (id, meeting_id, position, state, title, outcome, minutes, visibility, proposed_at, created_at, updated_at)
     values ($1, $2, 0, 'PLACED', 'Punkt', 'DECISION', 10, 'PUBLIC', now(), now(), now())`,
    [item, meeting],
  );
}, 60_000);

afterEach(() =>
  db.query(`delete from decision_adoption; delete from decision_endorsement; alter table decision disable trigger hold;
    delete from decision; alter table decision enable trigger hold; delete from decision_number;
    alter table ballot disable trigger hold; delete from ballot; alter table ballot enable trigger hold`),
);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function decision(
  sequence: number,
  told: { result?: string; joint?: boolean; ballot?: string; group?: string } = {},
) {
  const id = newId();
  const prefix = told.group ? 'AG' : 'B';
  await db.query(
    `insert into decision (id, number, prefix, year, sequence, working_group_id, meeting_id, agenda_item_id, ballot_id, title,
       wording, result, tally_note, joint_position, decided_on, visibility, created_at, updated_at)
     values ($1, $2, $3, 2026, $4, $5, $6, $7, $8, 'Titel', 'Wortlaut', $9, 'einmütig', $10, '2026-03-01', 'PUBLIC', now(), now())`,
    [
      ...[id, `${prefix}-2026-00${sequence}`, prefix, sequence, told.group ?? null, meeting, item],
      ...[told.ballot ?? null, told.result ?? 'ADOPTED', told.joint ?? false],
    ],
  );
  return id;
}

const last = (number: number, prefix = 'B') =>
  db.query(`insert into decision_number (prefix, year, last) values ($1, 2026, $2)`, [prefix, number]);

async function ballot(outcome: string): Promise<string> {
  const id = newId();
  await db.query(
    `insert into ballot (id, meeting_id, agenda_item_id, kind, question, visibility, state, quorum_percent, majority, base,
       opened_at, opened_by, closed_at, result, outcome)
     values ($1, $2, $3, 'NAMED', 'Frage?', 'PUBLIC', 'CLOSED', 50, 'SIMPLE', 'VALID', now(), 'test', now(), '{}', $4)`,
    [id, meeting, item, outcome],
  );
  return id;
}

const broken = async (): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const { name, sql } of decisionsChecks) {
    const rows = await db.query<{ row: string }[]>(sql);
    if (rows.length > 0) found[name] = rows.map(({ row }) => row.split(' ')[1]!);
  }
  return found;
};

describe('the checks of decisions', () => {
  it('find nothing where nothing is wrong', async () => {
    await decision(1, { ballot: await ballot('CARRIED') });
    await decision(2, { ballot: await ballot('TIED'), result: 'REJECTED' });
    await last(2);
    await last(0, 'AG');
    expect(await broken()).toEqual({});
  });

  it('name a gap', async () => {
    await decision(1);
    const id = await decision(3);
    await last(3);
    expect(await broken()).toEqual({
      'The numbers of decisions run from 1 without a gap in each year': [id],
    });
  });

  it.each([
    ['too high', 2],
    ['too low', 0],
  ])('name a counter that stands %s, or is missing', async (_, number) => {
    await decision(1);
    const name = 'The last number given is that of the last decision';
    expect(await broken()).toEqual({ [name]: ['B-2026'] });
    await last(number);
    expect(await broken()).toEqual({ [name]: ['B-2026'] });
  });

  it.each([
    ['REJECTED', 'ADOPTED'],
    ['CARRIED', 'REJECTED'],
  ])('name a ballot that is %s behind a decision that is %s', async (outcome, result) => {
    const id = await decision(1, { ballot: await ballot(outcome), result });
    await last(1);
    expect(await broken()).toEqual({ 'A decision says what its ballot came to': [id] });
  });

  it('name a decision of another body than that which met', async () => {
    const id = await decision(1, { group });
    await last(1, 'AG');
    expect(await broken()).toEqual({ 'A decision is of the body that met': [id] });
  });

  it.each([
    ['rejected', { result: 'REJECTED', joint: true }],
    ['no joint position', {}],
  ])('name who carries what is %s', async (_, told) => {
    const decisionId = await decision(1, told);
    await last(1);
    const id = newId();
    await db.query(
      `insert into decision_endorsement (id, decision_id, organization_id, endorsed_on, created_at) values ($1, $2, $3, '2026-03-02', now())`,
      [id, decisionId, one],
    );
    expect(await broken()).toEqual({ 'Only adopted joint positions are carried by organizations': [id] });
  });

  it.each([
    ['what was rejected', 'REJECTED', one],
    ['it by the council of another', 'ADOPTED', other],
  ])('name who takes home %s', async (_, result, council) => {
    const decisionId = await decision(1, { result });
    await last(1);
    const [id, councilDecision] = [newId(), newId()];
    await db.query(
      `insert into council_decision (id, organization_id, decided_on, body, title, created_at) values ($1::uuid, $2, '2026-03-03', 'Rat', $1::uuid::text, now())`,
      [councilDecision, council],
    );
    await db.query(
      `insert into decision_adoption (id, decision_id, organization_id, state, council_decision_id, created_at, updated_at)
       values ($1, $2, $3, 'DECIDED', $4, now(), now())`,
      [id, decisionId, one, councilDecision],
    );
    expect(await broken()).toEqual({
      'What is taken home was adopted, and decided by the council of the organization itself': [id],
    });
  });
});
