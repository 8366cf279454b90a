import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiTokens } from '@allmende/identity';
import { anonymous, newId, systemActor } from '@allmende/kernel';
import { Follows } from '@allmende/notifications';
import {
  ApplicationDesk,
  Applying,
  CouncilDecisions,
  Memberships,
  Organizations,
  RegisterImport,
} from '@allmende/organizations';
import { UnitOfWork } from '@allmende/platform/database';
import { Participations, ProjectImports, ProjectService, type ParticipationKind } from '@allmende/projects';
import { personOf, seedPeople, type OrganizationName } from './people.js';
import { publiccode } from './publiccode.js';

const operator = systemActor('test');

/** Texts that only some may read; none of them occurs anywhere else. */
export const secrets = {
  note: 'Kanarienvogel der Notiz',
  hiddenNote: 'Kanarienvogel der verborgenen Notiz',
  hiddenProject: 'Verborgene Vorstudie',
  endReason: 'Kanarienvogel des Abschieds',
  tokenName: 'Kanarienvogel des Tokens',
  noticeTitle: 'Kanarienvogel der Zustellung',
  noticeText: 'Kanarienvogel des Postfachs',
  mailError: '550 Kanarienvogel des Mailservers',
  letterAddress: 'kanarienvogel.brief@example.org',
  applicant: 'Kanarienvogel des Antrags',
  question: 'Kanarienvogel der Rückfrage',
  recommendation: 'Kanarienvogel der Empfehlung',
  unconfirmed: 'Kanarienvogel des unbestätigten Antrags',
} as const;

/** What is there, by uuid. */
export type World = Awaited<ReturnType<typeof buildWorld>>;

/** Fills an empty database through the rooms' own services; only what no command makes yet is written as rows. */
export async function buildWorld(app: INestApplicationContext) {
  const organizations = await seedOrganizations(app);
  const people = await seedPeople(app, organizations);
  const projects = await seedProjects(app);
  const participations = await seedParticipations(app, organizations, projects);
  return {
    ...{ organizations, people, projects, participations },
    application: await apply(app, organizations.buehl),
    ...(await seedPrivateThings(app, people.dortmund, projects.open)),
  };
}

async function seedOrganizations(app: INestApplicationContext): Promise<Record<OrganizationName, string>> {
  const organizations = app.get(Organizations);
  const cities = { dortmund: '05913000', solingen: '05122000', buehl: '08216007' };
  const records = Object.entries(cities).map(([name, officialKey]) => ({
    ...{ kind: 'MUNICIPALITY' as const, officialKey, name, officialName: `${name}, Stadt`, population: 1000 },
    regionalKey: `${officialKey.slice(0, 5)}0000${officialKey.slice(5)}`,
    ...{ areaHectares: 1, postalCode: '99001', asOf: '2023-11-30' },
  }));
  await app.get(RegisterImport).importRecords(operator, records, 'test');
  const idOf = async (key: string) => (await organizations.byOfficialKey(key))!.id;
  const found = {
    dortmund: await idOf(cities.dortmund),
    solingen: await idOf(cities.solingen),
    buehl: await idOf(cities.buehl),
    zendis: await organizations.create(operator, { kind: 'PARTNER', name: 'ZenDiS' }),
  };
  const circles = { dortmund: 'BOARD', solingen: 'NETWORK', zendis: 'PARTNER' } as const;
  for (const name of ['dortmund', 'solingen', 'zendis'] as const) {
    const organizationId = found[name];
    const admission = { organizationId, circle: circles[name], admittedOn: '2024-01-01', reason: 'Test' };
    await app.get(Memberships).admit(operator, admission);
  }
  await app.get(CouncilDecisions).record(operator, {
    ...{ organizationId: found.dortmund, decidedOn: '2021-02-11', body: 'Rat', agendaItem: null },
    ...{ title: 'Wo möglich Nutzung von Open Source Software', sourceUrl: null },
  });
  return found;
}

async function seedProjects(app: INestApplicationContext) {
  const { projectId: open } = await app.get(ProjectImports).importText(operator, publiccode(), 'test');
  const hidden = await app.get(ProjectService).create(operator, {
    ...{ name: secrets.hiddenProject, shortDescription: 'Nur für das Netzwerk.', visibility: 'NETWORK' },
    ...{ licence: 'AGPL-3.0-only', categories: ['geographic-information-systems'] },
  });
  return { open: open!, hidden };
}

async function seedParticipations(
  app: INestApplicationContext,
  { dortmund, solingen }: Record<OrganizationName, string>,
  { open, hidden }: { open: string; hidden: string },
) {
  const service = app.get(Participations);
  const join = (projectId: string, organizationId: string, kind: ParticipationKind, note?: string) =>
    service.join(operator, { projectId, organizationId, kind, note });
  const ended = await join(open, dortmund, 'PILOTING');
  await service.end(operator, ended, secrets.endReason);
  return {
    ended,
    using: await join(open, dortmund, 'USING', secrets.note),
    leading: await join(open, dortmund, 'LEADING'),
    /** Solingen's request to lead what Dortmund leads. */
    requested: await join(open, solingen, 'LEADING'),
    hidden: await join(hidden, dortmund, 'USING', secrets.hiddenNote),
  };
}

/** Bühl has applied and was asked something; of another wish the address is not confirmed. */
async function apply(app: INestApplicationContext, organizationId: string) {
  const form = {
    ...{ organizationId, circle: 'NETWORK' as const, motivation: secrets.applicant, consent: true },
    ...{ contactName: 'Mika Muster', contactEmail: 'buehl@example.org' },
  };
  const { application } = await app.get(Applying).apply(operator, form);
  const id = application!;
  await app.get(ApplicationDesk).ask(operator, id, secrets.question);
  await app.get(ApplicationDesk).recommend(operator, id, 'ADMIT', secrets.recommendation);
  await app.get(Applying).apply(anonymous(), { ...form, motivation: secrets.unconfirmed });
  const [row] = await app.get(DataSource).query<[{ membership: string; unconfirmed: string }]>(
    `select membership_id as membership, (select id from application where verified_at is null) as unconfirmed
       from application where id = $1`,
    [id],
  );
  return { id, ...row };
}

/** What belongs to Dortmund's coordinator alone. */
async function seedPrivateThings(
  app: INestApplicationContext,
  { accountId, organizationId }: { accountId: string; organizationId: string | null },
  projectId: string,
) {
  const actor = await personOf(app, accountId);
  await app.get(Follows).follow(actor, { type: 'Project', uuid: projectId });
  const { id: token } = await app.get(ApiTokens).create(actor, {
    ...{ name: secrets.tokenName, organizationId: organizationId!, scopes: ['read'] },
    expiresOn: '2026-12-31',
  });
  return { token, ...(await notify(app, accountId)) };
}

/** A notice to a person: unread in the app, failed for good by mail; and a letter that failed. */
export async function notify(app: INestApplicationContext, accountId: string) {
  const ids = { notice: newId(), notification: newId(), delivery: newId(), letter: newId() };
  await app.get(UnitOfWork).run(operator, async (tx) => {
    await tx.query(
      `insert into notice (id, event_id, subject_type, subject_id, title_de, title_en, text_de, text_en, path, created_at)
       values ($1, $2, 'Project', $2, $3, $3, $4, $4, '/', now())`,
      [ids.notice, newId(), secrets.noticeTitle, secrets.noticeText],
    );
    await tx.query(
      `insert into delivery (id, notice_id, account_id, topic, channel, state, due_at, created_at, sent_at, failed_at, last_error)
       values ($1, $3, $4, 'PROJECT_ACTIVITY', 'IN_APP', 'SENT', now(), now(), now(), null, null),
              ($2, $3, $4, 'PROJECT_ACTIVITY', 'EMAIL', 'FAILED', now(), now(), null, now(), $5)`,
      [ids.notification, ids.delivery, ids.notice, accountId, secrets.mailError],
    );
    await tx.query(
      `insert into delivery (id, notice_id, address, reader_name, reader_locale, topic, channel, state, due_at, created_at, failed_at)
       values ($1, $2, $3, 'Neu', 'de', 'PERSONAL', 'EMAIL', 'FAILED', now(), now(), now())`,
      [ids.letter, ids.notice, secrets.letterAddress],
    );
  });
  return ids;
}
