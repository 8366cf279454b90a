import type { Check } from './check.js';

export const projectsChecks: readonly Check[] = [
  {
    name: 'The search document of a project is up to date',
    sql: `select format('project %s (%s)', id, slug) as row, 'what the search looks at is stale' as problem
      from project
      where search_document is distinct from project_document(name, descriptions)
        or search_text is distinct from project_words(name, descriptions)`,
  },
  {
    name: 'The text of an imported project is kept',
    sql: `select format('project %s (%s)', p.id, p.slug) as row, 'came from a publiccode.yml that is not there' as problem
      from project p
      where p.publiccode_version is not null
        and not exists (select from project_import i where i.project_id = p.id)`,
  },
  {
    name: 'A kept text is the one that was imported',
    sql: `select format('project_import %s (%s)', i.id, i.source) as row, 'does not have its own SHA-256' as problem
      from project_import i where sha256(convert_to(raw_text, 'UTF8')) <> content_hash`,
  },
  {
    name: 'Who asks to lead has somebody to answer',
    sql: `select format('participation %s (%s)', p.id, r.slug) as row,
        'asks to lead a project that nobody leads' as problem
      from participation p join project r on r.id = p.project_id
      where p.state = 'PROPOSED' and not exists (select from participation l
        where l.project_id = p.project_id and l.kind = 'LEADING' and l.state = 'OPEN')`,
  },
  {
    name: 'Every participation was opened by a command',
    sql: `select format('participation %s (%s)', p.id, r.slug) as row, 'the audit log knows nothing of it' as problem
      from participation p join project r on r.id = p.project_id
      where not exists (select from audit_entry e where e.subject_id = p.id)`,
  },
  {
    name: 'Every user that a file names has a claim',
    sql: `select format('project %s (%s)', p.id, p.slug) as row,
        format('nobody looked into its usedBy (%s); import its publiccode.yml again', string_agg(u.text, ', ')) as problem
      from project p cross join lateral (select btrim(text, E' \\t\\n\\r') as text from unnest(p.used_by) u (text)) u
      where u.text <> '' and not exists (select from usage_claim c where c.project_id = p.id and c.text = u.text)
      group by p.id`,
  },
  {
    name: 'A confirmed use is one of its organization',
    sql: `select format('usage_claim %s (%s)', c.id, c.text) as row,
        'its participation is of another project, organization or kind' as problem
      from usage_claim c join participation p on p.id = c.participation_id
      where c.state = 'CONFIRMED'
        and (p.project_id, p.organization_id, p.kind) is distinct from (c.project_id, c.organization_id, 'USING')`,
  },
  {
    name: 'A claim is GONE when, and only when, the file says nothing of it',
    sql: `select format('usage_claim %s (%s)', c.id, c.text) as row,
        case c.state when 'GONE' then 'the file does say so' else 'the file does not say so' end as problem
      from usage_claim c join project p on p.id = c.project_id
      where c.state <> 'CONFIRMED' and (c.state = 'GONE')
        = exists (select from unnest(p.used_by) u (text) where btrim(u.text, E' \\t\\n\\r') = c.text)`,
  },
  {
    name: 'Candidates are organizations of the directory',
    sql: `select format('usage_claim %s (%s)', c.claim_id, u.text) as row,
        format('organization %s is not there', c.organization_id) as problem
      from usage_candidate c join usage_claim u on u.id = c.claim_id
      where not exists (select from organization o where o.id = c.organization_id)`,
  },
];
