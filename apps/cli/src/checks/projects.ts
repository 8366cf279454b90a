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
];
