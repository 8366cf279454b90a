import { In, Like } from 'typeorm';
import { slugBase, slugFor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { ProjectEntity } from './project.entity.js';

/** The slug of a project whose name has no letter that could stand in an address. */
const fallback = 'projekt';

/**
 * Lets only one transaction at a time bring in a project or change a repository's address: so the same file imported
 * twice at once makes one project, and a free slug is still free when it is used.
 */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('allmende.catalogue'))`);
}

/** The project with that repository. `.git` and `/` at the end make no difference. Lock the catalogue first. */
export async function projectByRepository(tx: Tx, url: string): Promise<ProjectEntity | null> {
  const bare = url.replace(/\/+$/, '').replace(/\.git$/, '');
  return tx.findOneBy(ProjectEntity, { url: In([bare, `${bare}/`, `${bare}.git`, `${bare}.git/`]) });
}

/** A slug for the name that is still free. Lock the catalogue first. */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  const similar = await tx.find(ProjectEntity, {
    select: { id: true, slug: true },
    where: { slug: Like(`${slugBase(name, fallback)}%`) },
  });
  return slugFor(name, new Set(similar.map(({ slug }) => slug)), fallback);
}

/** The address in one spelling: host in lower case, no default port. What is no web address stays as it is. */
export const tidyUrl = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);
