import { uuidOf } from '@allmende/kernel';
import { badInput, sql, type Columns, type Sql } from '@allmende/platform/graphql';
import type { ProjectFilter } from '../project.inputs.js';

/** The parts of the filter that a reader chooses values of; each has its facet. */
export type Choice = 'categories' | 'licences' | 'developmentStatuses' | 'lifecycles' | 'services' | 'users';

const mostChosen = 100;

/** Condition of one choice, or null when nothing is chosen. Several values mean any of them. */
type Condition = (t: Columns, chosen: readonly string[]) => Sql;

const conditions: Record<Choice, Condition> = {
  categories: (t, chosen) => sql`${t('categories')} && ${chosen}::text[]`,
  licences: (t, chosen) => sql`${t('licence')} = any(${chosen}::text[])`,
  developmentStatuses: (t, chosen) => sql`${t('development_status')} = any(${chosen}::text[])`,
  lifecycles: (t, chosen) => sql`${t('lifecycle')} = any(${chosen}::text[])`,
  services: (t, chosen) =>
    sql`exists (select from jsonb_array_elements(${t('services')}) s where s ->> 'key' = any(${chosen}::text[]))`,
  users: (t, chosen) =>
    sql`${t('id')} in (select u.project_id from participation u where u.kind = 'USING' and u.state = 'OPEN'
      and u.organization_id = any(${chosen.map(organizationId)}::uuid[]))`,
};

export const choices = Object.keys(conditions) as Choice[];

/** The condition of one part of the filter; null when nothing is chosen there. */
export function chosen(filter: ProjectFilter | null | undefined, choice: Choice, t: Columns): Sql | null {
  const values = filter?.[choice];
  if (!values || values.length === 0) return null;
  if (values.length > mostChosen)
    throw badInput(`filter.${choice}`, {
      de: `Höchstens ${mostChosen} Werte können auf einmal gewählt werden.`,
      en: `At most ${mostChosen} values can be chosen at once.`,
    });
  return conditions[choice](t, values);
}

function organizationId(id: string): string {
  const uuid = uuidOf('Organization', id);
  if (uuid) return uuid;
  throw badInput('filter.users', {
    de: `„${id.slice(0, 60)}“ ist keine gültige Kennung einer Organisation.`,
    en: `"${id.slice(0, 60)}" is not a valid id of an organization.`,
  });
}
