import type { Check } from './check.js';

export const identityChecks: readonly Check[] = [
  {
    name: 'Every account was made by a command',
    sql: `select format('account %s (%s)', a.id, a.email) as row, 'the audit log knows no createAccount of it' as problem
      from account a
      where not exists (select from audit_entry e where e.subject_id = a.id and e.action = 'createAccount')`,
  },
  {
    name: 'Every role was given by a command',
    sql: `select format('role_grant %s (%s of %s)', g.id, g.role, a.email) as row,
        'the audit log knows no grantRole or moveRole of it' as problem
      from role_grant g join account a on a.id = g.account_id
      where not exists (select from audit_entry e
        where e.subject_id = g.account_id and e.action in ('grantRole', 'moveRole') and e.details ->> 'role' = g.role
          and (e.details ->> 'organizationId')::uuid is not distinct from g.organization_id)`,
  },
  {
    name: 'Every accepted invitation has given its role',
    sql: `select format('invitation %s (%s)', i.id, i.role) as row, 'the audit log knows no acceptInvitation of it' as problem
      from invitation i
      where i.accepted_at is not null
        and not exists (select from audit_entry e where e.subject_id = i.id and e.action = 'acceptInvitation')`,
  },
];
