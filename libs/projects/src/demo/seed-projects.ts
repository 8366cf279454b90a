import type { Actor } from '@allmende/kernel';
import type { DemoOrganizations } from '@allmende/organizations';
import { UserFaults } from '@allmende/platform/graphql';
import { fileURLToPath } from 'node:url';
import type { Participations } from '../participation.service.js';
import type { ProjectImports } from '../project-import.service.js';
import type { ProjectService } from '../project.service.js';
import { demoProjects } from './facts.js';

/** The services through which the demo data goes in: no rule is passed over. */
export interface ProjectServices {
  imports: ProjectImports;
  projects: ProjectService;
  participations: Participations;
}

/** `src/demo` and `dist/demo` lie equally deep, so this holds for both. */
const folder = new URL('../../demo/', import.meta.url);

/**
 * Imports the demo projects from their publiccode.yml, moves them through their lifecycle and lets the demo
 * organizations join. What is there already stays as it is, so it may run again.
 * @returns ids of the projects by their file names without the ending
 */
export async function seedProjects(
  { imports, projects, participations }: ProjectServices,
  actor: Actor,
  organizations: DemoOrganizations,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { file, lifecycle, participations: joins } of demoProjects) {
    const { projectId, faults } = await imports.importFile(actor, fileURLToPath(new URL(file, folder)));
    if (!projectId)
      throw new Error(`${file}: ${faults.map(({ path, message }) => `${path} ${message.en}`).join('; ')}`);
    ids[file.replace('.yml', '')] = projectId;
    for (const to of lifecycle)
      await unlessThere(
        () => projects.setLifecycle(actor, projectId, to, 'Vom Board geprüft.'),
        'INVALID_STEP',
      );
    for (const [place, kind, since] of joins) {
      if (await participations.everJoined(projectId, organizations[place], kind)) continue;
      await participations.join(actor, { projectId, organizationId: organizations[place], kind, since });
    }
  }
  return ids;
}

/** Runs a command; that its result is there already is no fault here. */
async function unlessThere(command: () => Promise<unknown>, code: string): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UserFaults && error.faults.every((fault) => fault.code === code))) throw error;
  }
}
