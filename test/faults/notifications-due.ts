import { newId, systemActor, systemClock } from '@allmende/kernel';
import { UnitOfWork } from '@allmende/platform/database';
import { Outbox } from '@allmende/platform/outbox';
import type { DataSource } from 'typeorm';

const seed = systemActor('test');

/** Makes people who follow all of some projects. */
export async function makeFollowers(dataSource: DataSource, projects: number, people: number): Promise<void> {
  const write = (statement: string, parameters: unknown[]): Promise<void> =>
    new UnitOfWork(dataSource).run(seed, async (tx) => void (await tx.query(statement, parameters)));
  await write(
    `insert into account (id, email, display_name, created_at, updated_at)
     select uuidv7(), 'person-' || n || '@example.org', 'Person ' || n, now(), now() from generate_series(1, $1::integer) n`,
    [people],
  );
  await write(
    `insert into project (id, slug, name, created_at, updated_at)
     select uuidv7(), 'project-' || n, 'Project ' || n, now(), now() from generate_series(1, $1::integer) n`,
    [projects],
  );
  await write(
    `insert into follow (id, account_id, project_id, created_at)
     select uuidv7(), account.id, project.id, now() from account cross join project`,
    [],
  );
}

/** Leaves one event for each project, as commands would. */
export async function leaveEvents(dataSource: DataSource): Promise<void> {
  const outbox = new Outbox(systemClock);
  const projects = await dataSource.query<{ id: string }[]>(`select id from project`);
  await new UnitOfWork(dataSource).run(seed, async (tx) => {
    for (const { id } of projects) {
      await outbox.append(tx, seed, 'project.changed', { projectId: id, changed: [newId()] });
    }
  });
}
