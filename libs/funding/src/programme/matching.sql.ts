import { todayInGermany } from '@allmende/organizations';
import { sql, type Columns, type Sql } from '@allmende/platform/graphql';

/**
 * Which programme fits whom and what: the one place that says so. `p` are the columns of the programme. Empty lists and
 * missing bounds mean everybody and everything; bounds are part of what they bound.
 */

/** One may apply today: the deadline's day is the last one. */
export const openToday = (p: Columns): Sql =>
  sql`(${p('closed_on')} is null and (${p('deadline_on')} is null or ${p('deadline_on')} >= ${todayInGermany}))`;

const anyOf = (list: Sql, value: Sql): Sql =>
  sql`(${list} = '{}' or coalesce(${value} = any(${list}), false))`;

/**
 * The organization may apply. Whoever has no Land, or no population, fits no programme that asks for one.
 * @param o columns of the organization
 */
export const fitsOrganization = (p: Columns, o: Columns): Sql =>
  sql.and(
    sql`${o('dissolved_on')} is null`,
    anyOf(p('applicant_kinds'), o('kind')),
    anyOf(p('land_codes'), o('land_code')),
    sql`${p('min_population')} is null or coalesce(${o('population')} >= ${p('min_population')}, false)`,
    sql`${p('max_population')} is null or coalesce(${o('population')} <= ${p('max_population')}, false)`,
  );

const fitsCategories = (p: Columns, categories: Sql): Sql =>
  sql`(${p('categories')} = '{}' or ${p('categories')} && ${categories})`;

/**
 * The programme is meant for such projects: it names one of its categories, and gives for more than contributions to
 * funds. Retired projects are past help.
 * @param j columns of the project
 */
export const fitsProject = (p: Columns, j: Columns): Sql =>
  sql.and(
    sql`${j('lifecycle')} <> 'RETIRED'`,
    sql`${p('purposes')} <> '{CONTRIBUTION}'`,
    fitsCategories(p, j('categories')),
  );

/**
 * The programme is meant for such rounds: their purpose, and the categories of their project. A round for a fund has no
 * categories.
 * @param r columns of the round
 */
export const fitsRound = (p: Columns, r: Columns): Sql =>
  sql.and(
    anyOf(p('purposes'), r('purpose')),
    fitsCategories(
      p,
      sql`coalesce((select rj.categories from project rj where rj.id = ${r('project_id')}), '{}'::text[])`,
    ),
  );
