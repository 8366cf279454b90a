import type { Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { notFound } from '@allmende/platform/graphql';
import { ParticipationEntity } from './participation.entity.js';
import { ProjectEntity } from './project.entity.js';
import { maySeeProject } from './project.policy.js';

/**
 * The project, locked until the end of the transaction: whoever changes it or its participations waits here.
 * @throws OperationError NOT_FOUND, also for what the actor may not see
 */
export async function lockProject(tx: Tx, actor: Actor, id: string): Promise<ProjectEntity> {
  const project = await tx.findOne(ProjectEntity, {
    where: { id },
    // Weaker than FOR UPDATE: foreign keys of other rooms need not wait.
    lock: { mode: 'for_no_key_update' },
  });
  if (!project || !maySeeProject(actor, project.visibility)) throw notFound();
  return project;
}

/** Organizations that lead the project now. */
export async function leadersOf(tx: Tx, projectId: string): Promise<string[]> {
  const leading = await tx.findBy(ParticipationEntity, { projectId, kind: 'LEADING', state: 'OPEN' });
  return leading.map(({ organizationId }) => organizationId);
}
