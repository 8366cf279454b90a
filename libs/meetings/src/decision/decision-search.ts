import { uuidOf, type NodeType } from '@allmende/kernel';
import { badInput, sql, type Columns, type Sql } from '@allmende/platform/graphql';
import { bodyIs } from '../body-filter.js';
import type { DecisionFilter } from './decision.inputs.js';

const longestText = 200;
const mostWords = 8;

/** Conditions of the register's filter; `year` stands apart, because its facet ignores it. */
export const chosen = (filter: DecisionFilter | null | undefined, t: Columns): Sql =>
  filter
    ? sql.and(
        filter.workingGroupId ? bodyIs(t, filter.workingGroupId) : null,
        isGiven(filter.board) ? sql`(${t('working_group_id')} is null) = ${filter.board}` : null,
        filter.result ? sql`${t('result')} = ${filter.result}` : null,
        filter.state === 'OPEN' ? sql`${t('result')} = 'ADOPTED' and ${t('done_on')} is null` : null,
        filter.state === 'DONE' ? sql`${t('done_on')} is not null` : null,
        isGiven(filter.jointPosition) ? sql`${t('joint_position')} = ${filter.jointPosition}` : null,
        filter.projectId ? is(t('project_id'), 'Project', filter.projectId, 'projectId') : null,
        filter.ownerOrganizationId
          ? is(t('owner_organization_id'), 'Organization', filter.ownerOrganizationId, 'ownerOrganizationId')
          : null,
        found(filter.search, t),
      )
    : sql`true`;

export const inYear = (filter: DecisionFilter | null | undefined, t: Columns): Sql =>
  isGiven(filter?.year) ? sql`${t('year')} = ${filter.year}` : sql`true`;

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function is(column: Sql, type: NodeType, id: string, name: string): Sql {
  const uuid = uuidOf(type, id);
  if (uuid) return sql`${column} = ${uuid}`;
  throw badInput(`filter.${name}`, {
    de: `„${id.slice(0, 60)}“ ist keine gültige Kennung dieser Art.`,
    en: `"${id.slice(0, 60)}" is not a valid id of this kind.`,
  });
}

/** A number, or as much of it as somebody remembers: `B-2026`. */
const numberLike = /^(b|ag)-\d{4}(-\d*)?$/i;

/** Stems of title and wording, or each word similar to one of the title. */
function found(typed: string | null | undefined, t: Columns): Sql | null {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  if (text.length > longestText)
    throw badInput('filter.search', {
      de: `Der Suchtext hat mehr als ${longestText} Zeichen. Bitte kürzen.`,
      en: `The search text has more than ${longestText} characters. Please shorten it.`,
    });
  if (numberLike.test(text)) return sql`${t('number')} like ${`${text.toUpperCase()}%`}`;
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .slice(0, mostWords);
  const similar = words.map((word) => sql`fold_german(${word}) <% ${t('search_text')}`);
  return sql.or(
    sql`${t('search_document')} @@ websearch_to_tsquery('german', ${text})`,
    ...(similar.length > 0 ? [sql.and(...similar)] : []),
  );
}
