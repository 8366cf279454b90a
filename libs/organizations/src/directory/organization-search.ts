import {
  asc,
  desc,
  sql,
  type Columns,
  type FieldScope,
  type Order,
  type Sql,
} from '@allmende/platform/graphql';
import { tidyKey } from './official-key.js';
import type { OrganizationsArgs } from './organization.inputs.js';

type Scope = FieldScope<OrganizationsArgs>;

const longestText = 100;
/** Fewer letters stand in most names somewhere, and no index finds them: they count as a beginning. */
const shortestPart = 3;

/** The rows that all given parts of the filter let through. */
export function organizationFilter({ t, args: { filter } }: Scope): Sql {
  const { text, kinds, landCodes, circles, membersOnly, withDissolved } = filter ?? {};
  return sql.and(
    withDissolved ? null : sql`${t('dissolved_on')} is null`,
    fitsText(t, text),
    kinds && sql`${t('kind')} = any(${kinds}::text[])`,
    landCodes && sql`${t('land_code')} = any(${landCodes}::text[])`,
    circles && admitted(t, sql`m.circle = any(${circles}::text[])`),
    membersOnly ? admitted(t, sql`true`) : null,
  );
}

/** What stands first: by name what fits the text best, else as asked. The row's id ends every order. */
export function organizationOrder({ t, args: { filter, order } }: Scope): Order[] {
  const name = asc(sql`fold_german(${t('name')})`);
  if (order === 'POPULATION_DESC') return [desc(t('population'), 'last'), name];
  if (order === 'JOINED') return [asc(admittedOn(t)), name];
  return [...fitsTextBest(t, filter?.text), name];
}

/**
 * True for organizations that the text means: by name, old name, official key or postal code.
 * @param t columns of the organization
 */
export function fitsText(t: Columns, text: string | null | undefined): Sql | null {
  return wanted(text) ? textFilter(t, wanted(text)) : null;
}

/** What fits the text best stands first; no order of its own without a text. */
export function fitsTextBest(t: Columns, text: string | null | undefined): Order[] {
  return wanted(text) && !isKey(wanted(text)) ? [asc(distance(t, wanted(text)))] : [];
}

const wanted = (text: string | null | undefined): string => text?.trim().slice(0, longestText) ?? '';

const isKey = (text: string): boolean => /^[0-9]+$/.test(tidyKey(text));

function textFilter(t: Columns, text: string): Sql {
  if (isKey(text)) {
    const prefix = `${tidyKey(text)}%`;
    return sql.or(
      ...['official_key', 'regional_key', 'postal_code'].map((name) => sql`${t(name)} like ${prefix}`),
    );
  }
  if (text.length < shortestPart) return sql`starts_with(${t('search_text')}, fold_german(${text}))`;
  const pattern = patternOf(text);
  const folded = sql`fold_german(${text})`;
  // Typos are forgiven only when nothing fits as it is written: else "Köln" would bring all that sounds like it.
  return sql`${t('search_text')} like ${pattern}
    or not exists (select from organization o where o.search_text like ${pattern})
    and (${t('search_text')} %> ${folded} or fold_german(${t('name')}) % ${folded})`;
}

/** 0 the very name, 1 begins like this, 2 holds it; from 3 on the less similar the farther. */
const distance = (t: Columns, text: string): Sql =>
  sql`case when fold_german(${t('name')}) = fold_german(${text}) then 0
    when starts_with(${t('search_text')}, fold_german(${text})) then 1
    when ${t('search_text')} like ${patternOf(text)} then 2
    else 103 - round(100 * similarity(fold_german(${t('name')}), fold_german(${text})))::integer end`;

const patternOf = (text: string): Sql => sql`fold_german(${`%${text.replace(/[\\%_]/g, '\\$&')}%`})`;

const admitted = (t: Columns, condition: Sql): Sql =>
  sql`exists (select from membership m where m.organization_id = ${t('id')} and m.state = 'ADMITTED' and ${condition})`;

const admittedOn = (t: Columns): Sql =>
  sql`(select m.admitted_on from membership m where m.organization_id = ${t('id')} and m.state = 'ADMITTED')`;
