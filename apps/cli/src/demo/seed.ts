import type { INestApplicationContext } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { seedFunding } from '@allmende/funding';
import { Accounts, Grants } from '@allmende/identity';
import { newId, systemActor, type Actor } from '@allmende/kernel';
import { DemoBoard, seedMeetings, type DemoClock } from '@allmende/meetings';
import { Follows, type Subject } from '@allmende/notifications';
import {
  ApplicationDesk,
  Applying,
  Associations,
  CoordinationOffices,
  CouncilDecisions,
  Memberships,
  Organizations,
  RegisterImport,
  seedApplications,
  seedOffices,
  seedOrganizations,
  type DemoOrganizations,
} from '@allmende/organizations';
import { UnitOfWork } from '@allmende/platform/database';
import { Participations, ProjectImports, ProjectService, seedProjects } from '@allmende/projects';
import { seedWorkingGroups, WorkingGroupMembers, WorkingGroups } from '@allmende/working-groups';
import { demoAccounts, demoPassword, type DemoAccount, type DemoFollow } from './accounts.js';
import { seedAction } from './state.js';

const actor = systemActor('demo');

type Services = INestApplicationContext;
/** Somebody who is signed in. */
type Person = Extract<Actor, { kind: 'account' }>;
type Projects = Readonly<Record<string, string>>;

/**
 * Enters organizations, applications, offices, projects, accounts, what they follow, working groups and their sessions,
 * and what was paid for together. What is there already stays as it is.
 * @param clock the one by which the services go
 * @param stopped ends it between two of these; the next run goes on there. @throws its reason then
 */
export async function seedDemo(services: Services, clock: DemoClock, stopped?: AbortSignal): Promise<void> {
  const organizations = await seedOrganizations(
    {
      organizations: services.get(Organizations),
      memberships: services.get(Memberships),
      associations: services.get(Associations),
      councilDecisions: services.get(CouncilDecisions),
      registerImport: services.get(RegisterImport),
    },
    actor,
  );
  const desk = { applying: services.get(Applying), desk: services.get(ApplicationDesk) };
  await seedApplications(desk, actor, organizations);
  const offices = { offices: services.get(CoordinationOffices), clock };
  await seedOffices(offices, actor, organizations);
  stopped?.throwIfAborted();
  const projects = await seedProjects(
    {
      imports: services.get(ProjectImports),
      projects: services.get(ProjectService),
      participations: services.get(Participations),
    },
    actor,
    organizations,
  );
  stopped?.throwIfAborted();
  const actors: Record<string, Person> = {};
  for (const account of demoAccounts)
    actors[account.known ?? account.organization!] = await seedAccount(
      services,
      account,
      organizations,
      projects,
    );
  const people = Object.fromEntries(
    Object.entries(actors).map(([place, { accountId }]) => [place, accountId]),
  );
  await seedWorkingGroups(
    { groups: services.get(WorkingGroups), members: services.get(WorkingGroupMembers), clock },
    actor,
    organizations,
    people,
  );
  const stage = { services, clock, organizations, actors };
  stopped?.throwIfAborted();
  await seedMeetings(stage);
  stopped?.throwIfAborted();
  await seedFunding({ ...stage, projects, board: new DemoBoard(stage) });
  await noteDone(services);
}

async function seedAccount(
  services: Services,
  { email, displayName, role, organization, follows }: DemoAccount,
  organizations: DemoOrganizations,
  projects: Projects,
): Promise<Person> {
  const known = await services.get(Accounts).byEmail(email);
  const accountId =
    known?.id ?? (await services.get(Accounts).create(actor, { email, displayName, password: demoPassword }));
  const grants = services.get(Grants);
  await grants.grant(actor, { accountId, role, organizationId: organization && organizations[organization] });
  const person = (await grants.actorOfAccount(accountId, newId(), 'de')) as Person;
  for (const follow of follows)
    await services.get(Follows).follow(person, subjectOf(follow, organizations, projects));
  return person;
}

function subjectOf(follow: DemoFollow, organizations: DemoOrganizations, projects: Projects): Subject {
  if ('organization' in follow) return { type: 'Organization', uuid: organizations[follow.organization] };
  const uuid = projects[follow.project];
  if (!uuid) throw new Error(`There is no demo project ${follow.project}.`);
  return { type: 'Project', uuid };
}

/** Once is enough: `start` asks for this before it seeds. */
async function noteDone(services: Services): Promise<void> {
  const details = { accounts: demoAccounts.length };
  await services
    .get(UnitOfWork)
    .run(actor, (tx) =>
      services
        .get(AuditLog)
        .append(tx, actor, { action: seedAction, subjectType: 'Account', subjectId: null, details }),
    );
}
