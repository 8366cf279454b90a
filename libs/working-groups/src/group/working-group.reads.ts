import { isModerator } from '@allmende/kernel';
import {
  asc,
  column,
  computed,
  connection,
  everyone,
  extendReadModel,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type Columns,
} from '@allmende/platform/graphql';
import { presides, worksIn } from '../body/body.sql.js';
import { membersOfGroup } from '../member/working-group-member.reads.js';
import type { WorkingGroupsArgs } from './working-group.inputs.js';

/** Groups and their mandates are public. */
export const workingGroupReads = readModel({
  type: 'WorkingGroup',
  table: 'working_group',
  visible: everyone,
  fields: {
    id: nodeId(),
    name: column('name'),
    slug: column('slug'),
    mandate: column('mandate'),
    foundedOn: column('founded_on'),
    foundingNote: column('founding_note'),
    endsOn: column('ends_on'),
    endedOn: column('ended_on'),
    endReason: column('end_reason'),
    version: column('version'),
    chair: one('WorkingGroupMember', {
      on: ({ t, parent }) =>
        sql`${t('working_group_id')} = ${parent('id')} and ${t('role')} = 'CHAIR' and ${t('until')} is null`,
    }),
    members: membersOfGroup,
    viewerIsMember: computed(({ t, actor }) => worksIn(actor, t('id'))),
    viewerCanManage: computed(
      ({ t, actor }) => sql`(${t('ended_on')} is null and ${presides(actor, t('id'))})`,
    ),
    viewerCanEdit: computed(
      ({ t, actor }) => sql`(${t('ended_on')} is null and ${isModerator(actor)}::boolean)`,
    ),
  },
});

/** Those at work first, each part by name. */
const byName = ({ t }: { t: Columns }) => [
  asc(sql`(${t('ended_on')} is not null)`),
  asc(sql`fold_german(${t('name')})`),
];

/** `Query.workingGroups`. */
export const workingGroupsRoot = rootConnection<WorkingGroupsArgs>('Query.workingGroups', 'WorkingGroup', {
  filter({ t, actor, args: { filter } }) {
    const { state, mine } = filter ?? {};
    return sql.and(
      state ? sql`(${t('ended_on')} is null) = ${state === 'ACTIVE'}::boolean` : null,
      mine ? worksIn(actor, t('id')) : null,
    );
  },
  order: byName,
});

export const organizationWorkingGroups = extendReadModel('Organization', {
  workingGroups: connection('WorkingGroup', {
    on: ({ t, parent }) =>
      sql`${t('ended_on')} is null and exists (select from working_group_member m
        where m.working_group_id = ${t('id')} and m.organization_id = ${parent('id')} and m.until is null)`,
    order: byName,
  }),
});
