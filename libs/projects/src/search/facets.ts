import { idPrefixes } from '@allmende/kernel';
import { sql, type ExtraScope, type Sql, type Visible } from '@allmende/platform/graphql';
import type { ProjectsArgs } from '../project.inputs.js';
import { chosen, choices, type Choice } from './choices.js';
import { matches, searchFor } from './search.js';

const mostValues = 100;
const p = (column: string): Sql => sql`p.${sql.id(column)}`;

/** True where all choices but the facet's own are met, over the columns that `matched` computes. */
const others = (own: Choice): Sql =>
  sql.and(...choices.filter((choice) => choice !== own).map((choice) => sql`m.${sql.id(`in_${choice}`)}`));

/** Values with their numbers of projects, most frequent first. `values` adds a row `v (value)` for each. */
const counted = (own: Choice, values: Sql): Sql =>
  sql`(select coalesce(json_agg(json_build_object('value', f.value, 'count', f.count) order by f.count desc, f.value), '[]')
    from (select v.value, count(distinct m.id) from matched m cross join lateral ${values} as v (value)
      where v.value is not null and ${others(own)} group by 1 order by 2 desc, 1 limit ${mostValues}) f)`;

const users = (): Sql =>
  sql`(select coalesce(json_agg(json_build_object('value', ${`${idPrefixes.Organization}_`}::text || replace(f.id::text, '-', ''),
      'label', f.name, 'count', f.count) order by f.count desc, f.name), '[]')
    from (select o.id, o.name, count(distinct m.id) from matched m
      join participation u on u.project_id = m.id and u.kind = 'USING' and u.state = 'OPEN'
      join organization o on o.id = u.organization_id
      where ${others('users')} group by o.id, o.name order by 3 desc, 2 limit ${mostValues}) f)`;

/**
 * All facets of the catalogue in one expression: the projects that the actor may see and the text finds are gathered
 * once, each marked with the choices it meets; every facet then counts where all choices but its own are met.
 */
export const facets =
  (visible: Visible) =>
  ({ args, actor }: ExtraScope<ProjectsArgs>): Sql => {
    const { filter } = args;
    const search = searchFor(filter?.text);
    const marks = choices.map(
      (choice) => sql`, ${chosen(filter, choice, p) ?? sql`true`} as ${sql.id(`in_${choice}`)}`,
    );
    return sql`(with matched as materialized (
        select p.id, p.categories, p.licence, p.development_status, p.lifecycle, p.services${sql.join(marks, '')}
        from project p where ${sql.and(visible({ t: p, actor }), search && matches(search, p))})
      select json_build_object(
        'categories', ${counted('categories', sql`unnest(m.categories)`)},
        'licences', ${counted('licences', sql`(select m.licence)`)},
        'developmentStatuses', ${counted('developmentStatuses', sql`(select m.development_status)`)},
        'lifecycles', ${counted('lifecycles', sql`(select m.lifecycle)`)},
        'services', ${counted('services', sql`(select s ->> 'key' from jsonb_array_elements(m.services) s)`)},
        'users', ${users()}))`;
  };
