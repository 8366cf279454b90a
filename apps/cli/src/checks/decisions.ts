import type { Check } from './check.js';

/** Decisions, who carries them, and how they arrive at home. */
export const decisionsChecks: readonly Check[] = [
  {
    name: 'The numbers of decisions run from 1 without a gap in each year',
    sql: `select format('decision %s (%s)', d.id, d.number) as row,
        format('is the %s. of its year', d.place) as problem
      from (select *, row_number() over (partition by prefix, year order by sequence) as place from decision) d
      where d.place <> d.sequence`,
  },
  {
    name: 'The last number given is that of the last decision',
    sql: `select format('decision_number %s-%s', coalesce(n.prefix, d.prefix), coalesce(n.year, d.year)) as row,
        format('says %s; the last decision has %s', coalesce(n.last, 0), coalesce(d.last, 0)) as problem
      from decision_number n
      full join (select prefix, year, max(sequence) as last from decision group by prefix, year) d
        on d.prefix = n.prefix and d.year = n.year
      where n.last is distinct from d.last and coalesce(n.last, 0) <> coalesce(d.last, 0)`,
  },
  {
    name: 'A decision says what its ballot came to',
    sql: `select format('decision %s (%s)', d.id, d.number) as row,
        format('is %s; ballot %s is %s, its outcome %s', d.result, b.id, b.state, coalesce(b.outcome, 'open')) as problem
      from decision d join ballot b on b.id = d.ballot_id
      where (d.result = 'ADOPTED') is distinct from (b.outcome in ('CARRIED', 'ELECTED'))
        or (d.meeting_id, d.agenda_item_id, d.working_group_id)
          is distinct from (b.meeting_id, b.agenda_item_id, b.working_group_id)`,
  },
  {
    name: 'A decision is of the body that met',
    sql: `select format('decision %s (%s)', d.id, d.number) as row,
        format('is of working group %s, its meeting of %s', coalesce(d.working_group_id::text, 'none'),
          coalesce(m.working_group_id::text, 'none')) as problem
      from decision d join meeting m on m.id = d.meeting_id
      where m.working_group_id is distinct from d.working_group_id`,
  },
  {
    name: 'Only adopted joint positions are carried by organizations',
    sql: `select format('decision_endorsement %s of %s', e.id, d.number) as row,
        format('the decision is %s%s', d.result, case when d.joint_position then '' else ', and no joint position' end) as problem
      from decision_endorsement e join decision d on d.id = e.decision_id
      where d.result <> 'ADOPTED' or not d.joint_position`,
  },
  {
    name: 'What is taken home was adopted, and decided by the council of the organization itself',
    sql: `select format('decision_adoption %s of %s', a.id, d.number) as row,
        format('the decision is %s; the council decision is of organization %s', d.result,
          coalesce(c.organization_id::text, 'none')) as problem
      from decision_adoption a join decision d on d.id = a.decision_id
      left join council_decision c on c.id = a.council_decision_id
      where d.result <> 'ADOPTED' or c.organization_id <> a.organization_id`,
  },
];
