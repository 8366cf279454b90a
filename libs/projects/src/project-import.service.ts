import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, forbidden, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { freeSlug, lockCatalogue, projectByRepository } from './catalogue.js';
import { fetchPubliccode } from './fetch-publiccode.js';
import { leadersOf, lockProject } from './project-lock.js';
import { ProjectEntity } from './project.entity.js';
import { ProjectImportEntity } from './project-import.entity.js';
import { mayAddProject, mayEditProject } from './project.policy.js';
import { changesSince, type ShownChange } from './project-changes.js';
import { contentOf, type ProjectContent } from './publiccode-content.js';
import { diffPubliccode, parsePubliccode, type Fault, type Publiccode } from './publiccode/index.js';
import { ParticipationEntity } from './participation.entity.js';
import { UsedByClaims, type ClaimCounts } from './used-by/used-by-claims.js';

export const importOutcomes = ['NEW', 'CHANGED', 'UNCHANGED'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What became of a file. With an error in it nothing is stored: `projectId` and `outcome` are null. */
export interface ImportResult {
  projectId: string | null;
  outcome: ImportOutcome | null;
  /** What the catalogue shows otherwise than before; empty unless CHANGED. */
  changes: ShownChange[];
  /** Organizations that take part and are told of the change; none unless CHANGED. */
  informs: string[];
  faults: Fault[];
}

interface Accepted {
  bytes: Buffer;
  source: string;
  file: Publiccode;
  faults: Fault[];
}

/** Brings publiccode.yml files into the catalogue. A project is known again by the repository that the file names. */
@Injectable()
export class ProjectImports {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(UsedByClaims) private readonly usedBy: UsedByClaims,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a text and, when it has no errors, stores it with what it changes.
   * @param source where it came from, for people to read: an address, a file name
   * @throws UserFaults TOO_LONG for a name or address that the catalogue can't hold
   * @throws OperationError FORBIDDEN
   */
  async importText(actor: Actor, text: string | Uint8Array, source: string): Promise<ImportResult> {
    if (!mayAddProject(actor)) throw mayNotImport();
    const bytes = Buffer.from(text);
    const { publiccode: file, faults } = parsePubliccode(bytes);
    if (!file) return { projectId: null, outcome: null, ...nothing, faults };
    const content = fitting(contentOf(file));
    return this.unitOfWork.run(actor, (tx) =>
      this.store(tx, actor, { bytes, source, file, faults }, content),
    );
  }

  /** Reads a file of this machine; for the command line, never for a request. The folder's name is not kept. */
  async importFile(actor: Actor, path: string): Promise<ImportResult> {
    return this.importText(actor, await readFile(path), basename(path));
  }

  /**
   * Fetches a text from the web, never from an internal address, and imports it.
   * @throws UserFaults also with the codes of `fetchPubliccode`
   */
  async importUrl(actor: Actor, url: string): Promise<ImportResult> {
    if (!mayAddProject(actor)) throw mayNotImport();
    const bytes = await fetchPubliccode(url);
    const { origin, pathname } = new URL(url);
    // The query may hold a key, and the source is shown to everybody.
    return this.importText(actor, bytes, `${origin}${pathname}`);
  }

  private async store(
    tx: Tx,
    actor: Actor,
    accepted: Accepted,
    content: ProjectContent,
  ): Promise<ImportResult> {
    await lockCatalogue(tx);
    const known = await projectByRepository(tx, content.url!);
    return known
      ? this.storeAgain(tx, actor, await lockProject(tx, actor, known.id), accepted, content)
      : this.storeNew(tx, actor, accepted, content);
  }

  private async storeNew(
    tx: Tx,
    actor: Actor,
    accepted: Accepted,
    content: ProjectContent,
  ): Promise<ImportResult> {
    const now = this.clock.now();
    const project = await tx.save(
      tx.create(ProjectEntity, {
        ...{ ...content, id: newId(), slug: await freeSlug(tx, content.name) },
        ...{ lifecycle: 'IDEA', visibility: 'PUBLIC', createdAt: now, updatedAt: now },
      }),
    );
    await this.keep(tx, project.id, accepted);
    await this.outbox.append(tx, actor, 'project.added', { projectId: project.id });
    const usage = await this.usedBy.follow(tx, actor, project);
    await this.record(tx, actor, project.id, { outcome: 'NEW', source: accepted.source }, usage);
    return { projectId: project.id, outcome: 'NEW', ...nothing, faults: accepted.faults };
  }

  private async storeAgain(
    tx: Tx,
    actor: Actor,
    project: ProjectEntity,
    accepted: Accepted,
    content: ProjectContent,
  ): Promise<ImportResult> {
    if (!mayEditProject(actor, await leadersOf(tx, project.id))) throw mayNotChange();
    const last = await tx.findOne(ProjectImportEntity, {
      where: { projectId: project.id },
      order: { importedAt: 'desc', id: 'desc' },
    });
    const { source, faults } = accepted;
    const same = last?.contentHash.equals(hashOf(accepted.bytes)) ?? false;
    const changes = same ? [] : changesFrom(project, last, accepted.file);
    const outcome = changes.length === 0 ? 'UNCHANGED' : 'CHANGED';
    const result = { projectId: project.id, outcome, changes, informs: [] as string[], faults } as const;
    // Only comments or blanks differ: the text is kept, but there is nothing to tell anybody.
    const importId = same ? null : await this.keep(tx, project.id, accepted, changes);
    const changed = changes.map(({ path }) => path);
    if (importId && outcome === 'CHANGED') {
      await tx.save(Object.assign(project, content, { updatedAt: this.clock.now() }));
      await this.outbox.append(tx, actor, 'project.changed', { projectId: project.id, changed, importId });
      result.informs.push(...(await participantsOf(tx, project.id)));
    }
    const usage = await this.usedBy.follow(tx, actor, project);
    if (importId || usage) await this.record(tx, actor, project.id, { outcome, source, changed }, usage);
    return result;
  }

  private async keep(
    tx: Tx,
    projectId: string,
    { bytes, source, faults }: Accepted,
    changes: ShownChange[] = [],
  ): Promise<string> {
    const { id } = await tx.save(
      tx.create(ProjectImportEntity, {
        ...{ id: newId(), projectId, source, faults, changes },
        rawText: bytes.toString('utf8'),
        contentHash: hashOf(bytes),
        importedAt: this.clock.now(),
      }),
    );
    return id;
  }

  private record(
    tx: Tx,
    actor: Actor,
    projectId: string,
    details: Record<string, unknown>,
    usage: ClaimCounts | null,
  ): Promise<void> {
    return this.audit.append(tx, actor, {
      action: 'importPubliccode',
      subjectType: 'Project',
      subjectId: projectId,
      details: usage ? { ...details, usage } : details,
    });
  }
}

const hashOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** What a result says when nothing was changed. */
const nothing = { changes: [] as ShownChange[], informs: [] as string[] };

/** A file that says what the last one said changes nothing, even where the entry was edited by hand since. */
function changesFrom(
  project: ProjectEntity,
  last: ProjectImportEntity | null,
  file: Publiccode,
): ShownChange[] {
  const before = last && parsePubliccode(last.rawText).publiccode;
  return before && diffPubliccode(before, file).length === 0 ? [] : changesSince(project, before, file);
}

/** Organizations that take part in the project now. */
async function participantsOf(tx: Tx, projectId: string): Promise<string[]> {
  const open = await tx.findBy(ParticipationEntity, { projectId, state: 'OPEN' });
  return [...new Set(open.map(({ organizationId }) => organizationId))];
}

/** The parser sets no limit to these, the catalogue's indexes do. */
function fitting(content: ProjectContent): ProjectContent {
  const limits = { name: 300, url: 2000, landingUrl: 2000, logoUrl: 2000 } as const;
  const faults = (Object.keys(limits) as (keyof typeof limits)[])
    .filter((key) => (content[key]?.length ?? 0) > limits[key])
    .map((key) =>
      fault('TOO_LONG', 'input.text', {
        de: `Die Angabe „${key}“ in der Datei hat mehr als ${limits[key]} Zeichen.`,
        en: `"${key}" in the file has more than ${limits[key]} characters.`,
      }),
    );
  faults.push(...usedByFaults(content.usedBy));
  if (faults.length > 0) throw new UserFaults(...faults);
  return content;
}

const longestUser = 500;
const mostUsers = 500;

function usedByFaults(usedBy: readonly string[]): UserFault[] {
  const long = usedBy
    .filter((text) => [...text.trim()].length > longestUser)
    .map((text) =>
      fault('TOO_LONG', 'input.text', {
        de: `Die Angabe „${text.trim().slice(0, 60)}…“ in „usedBy“ hat mehr als ${longestUser} Zeichen. Bitte nennen Sie dort nur den Namen.`,
        en: `"${text.trim().slice(0, 60)}…" in "usedBy" has more than ${longestUser} characters. Please give only the name there.`,
      }),
    );
  if (usedBy.length <= mostUsers) return long;
  return [
    ...long,
    fault('TOO_MANY', 'input.text', {
      de: `„usedBy“ nennt ${usedBy.length} Namen; höchstens ${mostUsers} sind möglich.`,
      en: `"usedBy" has ${usedBy.length} names; at most ${mostUsers} are possible.`,
    }),
  ];
}

const mayNotImport = () =>
  forbidden({
    de: 'Projekte tragen die Koordinierungsstellen und die Moderation ein.',
    en: 'Projects are brought in by coordinators and moderators.',
  });

const mayNotChange = () =>
  forbidden({
    de: 'Dieses Projekt gibt es schon; seinen Eintrag pflegt, wer es führt.',
    en: 'This project is there already; its entry is kept by those who lead it.',
  });
