import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { canMove, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, forbidden, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { freeSlug, lockCatalogue, projectByRepository } from './catalogue.js';
import { applied, changedFields, checkEntry, type ProjectEntry } from './project-entry.js';
import { leadersOf, lockProject } from './project-lock.js';
import { ProjectEntity, type ProjectLifecycle } from './project.entity.js';
import { projectLifecycle } from './project.machine.js';
import { mayAddProject, mayEditProject } from './project.policy.js';
import { requiredText } from './text-input.js';
import { lifecycleNames } from './words.js';

const longestReason = 2000;

/** Entries by hand, and the board's own view of every project. */
@Injectable()
export class ProjectService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters a project by hand. Its texts are kept as German ones.
   * @returns id of the project
   * @throws UserFaults of `checkEntry`; ALREADY_THERE when a project with this repository exists
   * @throws OperationError FORBIDDEN
   */
  async create(actor: Actor, entry: ProjectEntry): Promise<string> {
    if (!mayAddProject(actor)) throw notYourEntry();
    checkEntry(entry, ['name', 'shortDescription']);
    return this.unitOfWork.run(actor, async (tx) => {
      await lockCatalogue(tx);
      if (entry.url) await this.refuseTaken(tx, entry.url);
      const now = this.clock.now();
      const id = newId();
      const empty = tx.create(ProjectEntity, {
        ...{ id, lifecycle: 'IDEA', visibility: 'PUBLIC', descriptions: {}, services: [] },
        ...{ categories: [], platforms: [], usedBy: [], createdAt: now, updatedAt: now },
      });
      const project = applied(empty, entry);
      project.slug = await freeSlug(tx, project.name);
      await tx.save(project);
      await this.audit.append(tx, actor, { action: 'createProject', subjectType: 'Project', subjectId: id });
      await this.outbox.append(tx, actor, 'project.added', { projectId: id });
      return id;
    });
  }

  /**
   * Changes an entry. What is left out stays; null clears what may be empty. The address (slug) never changes.
   * @param version the one that the editor saw
   * @throws UserFaults of `checkEntry`; CONFLICT when somebody else was faster; ALREADY_THERE
   * @throws OperationError NOT_FOUND, FORBIDDEN
   */
  async update(actor: Actor, id: string, version: number, entry: Partial<ProjectEntry>): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      await lockCatalogue(tx);
      const project = await lockProject(tx, actor, id);
      if (!mayEditProject(actor, await leadersOf(tx, id))) throw notYourEntry();
      checkEntry(entry, []);
      if (project.version !== version) throw stale(id);
      const before = { ...project };
      applied(project, entry);
      const changed = changedFields(before, project);
      if (changed.length === 0) return id;
      if (project.url && project.url !== before.url) await this.refuseTaken(tx, project.url, id);
      await tx.save(Object.assign(project, { updatedAt: this.clock.now() }));
      await this.audit.append(tx, actor, {
        ...{ action: 'updateProject', subjectType: 'Project', subjectId: id },
        details: { changed },
      });
      await this.outbox.append(tx, actor, 'project.changed', { projectId: id, changed });
      return id;
    });
  }

  /**
   * Moves the board's view on by one allowed step. Who calls must be a moderator: the operation says so.
   * @throws UserFaults INVALID_STEP, REQUIRED (reason), TOO_LONG, INVALID_TEXT
   * @throws OperationError NOT_FOUND
   */
  async setLifecycle(actor: Actor, id: string, to: ProjectLifecycle, givenReason: string): Promise<string> {
    const reason = requiredText('input.reason', givenReason, longestReason);
    return this.unitOfWork.run(actor, async (tx) => {
      const project = await lockProject(tx, actor, id);
      const { lifecycle: from } = project;
      if (!canMove(projectLifecycle, from, to)) throw noSuchStep(id, from, to);
      await tx.save(Object.assign(project, { lifecycle: to, updatedAt: this.clock.now() }));
      await this.audit.append(tx, actor, {
        ...{ action: 'setProjectLifecycle', subjectType: 'Project', subjectId: id, reason },
        details: { from, to },
      });
      await this.outbox.append(tx, actor, 'project.lifecycleChanged', { projectId: id, from, to, reason });
      return id;
    });
  }

  private async refuseTaken(tx: Tx, url: string, own?: string): Promise<void> {
    const taken = await projectByRepository(tx, url);
    if (!taken || taken.id === own) return;
    throw new UserFaults(
      fault('ALREADY_THERE', 'input.url', {
        de: `Dieses Repository ist schon als „${taken.name}“ im Katalog.`,
        en: `This repository is in the catalogue already, as "${taken.name}".`,
      }),
    ).with({ project: taken.id });
  }
}

const stale = (id: string): UserFaults =>
  new UserFaults(
    fault('CONFLICT', 'input.version', {
      de: 'Der Eintrag wurde inzwischen geändert. Bitte neu laden und die Änderung noch einmal vornehmen.',
      en: 'The entry has been changed in the meantime. Please reload and make your change again.',
    }),
  ).with({ project: id });

function noSuchStep(id: string, from: ProjectLifecycle, to: ProjectLifecycle): UserFaults {
  const steps = (language: 'de' | 'en') =>
    projectLifecycle[from].map((step) => `„${lifecycleNames[step][language]}“`).join(', ');
  return new UserFaults(
    fault('INVALID_STEP', 'input.lifecycle', {
      de: `Von „${lifecycleNames[from].de}“ führt kein Schritt zu „${lifecycleNames[to].de}“. Möglich: ${steps('de') || 'keiner'}.`,
      en: `No step leads from "${lifecycleNames[from].en}" to "${lifecycleNames[to].en}". Possible: ${steps('en') || 'none'}.`,
    }),
  ).with({ project: id });
}

const notYourEntry = () =>
  forbidden({
    de: 'Diesen Eintrag pflegt, wer das Projekt führt; solange niemand führt, jede Koordinierungsstelle.',
    en: 'This entry is kept by those who lead the project; while nobody leads, by any coordinator.',
  });
