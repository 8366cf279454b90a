import type { DevelopmentStatus, ProjectEntity, ProjectTexts } from './project.entity.js';
import type { Description, Publiccode } from './publiccode/index.js';
import { tidyUrl } from './catalogue.js';

/** What of a project comes from its file. The rest (slug, lifecycle, visibility) is the board's own. */
export type ProjectContent = Omit<
  ProjectEntity,
  'id' | 'slug' | 'lifecycle' | 'visibility' | 'createdAt' | 'updatedAt' | 'version'
>;

/** Turns a checked publiccode.yml into the columns of a project. */
export const contentOf = (file: Publiccode): ProjectContent => ({
  name: file.name.trim(),
  url: tidyUrl(file.url),
  landingUrl: file.landingURL ?? null,
  logoUrl: webAddress(file.logo),
  descriptions: descriptionsOf(file.description),
  categories: [...new Set(file.categories)],
  platforms: [...new Set(file.platforms)],
  licence: file.legal.license,
  softwareType: file.softwareType,
  softwareVersion: file.softwareVersion ?? null,
  releaseDate: file.releaseDate ?? null,
  maintenanceType: file.maintenance.type,
  repositoryOwner: file.legal.repoOwner ?? file.organisation?.name ?? null,
  developmentStatus: file.developmentStatus.toUpperCase() as DevelopmentStatus,
  services: file.services,
  usedBy: file.usedBy.map((text) => text.trim()),
  publiccodeVersion: file.publiccodeYmlVersion,
});

/** A path inside the repository can't be shown by a browser. */
const webAddress = (value: string | undefined): string | null =>
  value && /^https?:\/\//i.test(value) ? value : null;

/** Tags of which the later ones win. */
const byRank = (tags: readonly string[]): string[] =>
  [...tags].sort((a, b) => b.length - a.length || a.localeCompare(b));

/** The tag whose texts count for a language: `de` itself, else `de-DE`; undefined when there is none. */
export const tagFor = (tags: readonly string[], language: string): string | undefined =>
  byRank(tags).findLast((tag) => tag.split('-')[0] === language);

/** By language alone: `de-DE` counts as `de` unless the file has both. */
function descriptionsOf(description: Record<string, Description>): Record<string, ProjectTexts> {
  return Object.fromEntries(
    byRank(Object.keys(description)).map((tag) => {
      const { shortDescription, longDescription, features } = description[tag]!;
      const texts = { shortDescription, ...(longDescription && { longDescription }) };
      return [tag.split('-')[0]!, features.length > 0 ? { ...texts, features } : texts];
    }),
  );
}
