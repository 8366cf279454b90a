import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Checkbox, Heading, Link, Row, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';
import { GroupMembers, type GroupMembersQuery } from '../../gql/group-members.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import type { News } from '../../parts/news-alert.js';
import { MemberDialog } from './dialogs/member-dialog.js';
import type { Group } from './group-page.js';

export type Member = NonNullable<GroupMembersQuery['workingGroup']>['members']['nodes'][number];

interface GroupMembersProps {
  group: Group;
  onDone: (news: News) => void;
}

const none = { totalCount: 0, nodes: [] };

/** Who works in the group; on demand those who did. */
export function GroupMembersList({ group, onDone }: GroupMembersProps) {
  const { t } = useTranslation();
  const [past, setPast] = useState(false);
  const viewer = useViewer();
  const variables = { slug: group.slug, past };
  const connection = useConnection(GroupMembers, variables, (data) => data.workingGroup?.members.pageInfo);
  return (
    <Stack>
      <Heading level={2}>{t('groups.members')}</Heading>
      {viewer === null && <Text muted>{t('groups.namesHidden')}</Text>}
      <Checkbox label={t('groups.past')} checked={past} onChange={(event) => setPast(event.target.checked)} />
      <ListOf
        connection={connection}
        list={({ workingGroup }) => workingGroup?.members ?? none}
        empty={<Text>{t('groups.noMembers')}</Text>}
      >
        {(members) => (
          <EntryList>
            {members.map((member) => (
              <MemberEntry key={member.id} {...{ group, member, onDone }} />
            ))}
          </EntryList>
        )}
      </ListOf>
    </Stack>
  );
}

function MemberEntry({ group, member, onDone }: GroupMembersProps & { member: Member }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [open, setOpen] = useState<'appoint' | 'end' | null>(null);
  const { account, organization, role, since, until, current, viewerCanEnd } = member;
  const name = account?.displayName ?? organization.name;
  const canAppoint = group.viewerCanManage && role !== 'CHAIR' && current;
  const window = { from: date(since), until: until && date(until) };
  return (
    <Entry
      actions={
        (canAppoint || viewerCanEnd) && (
          <>
            {canAppoint && (
              <Button look="tertiary" aria-haspopup="dialog" onClick={() => setOpen('appoint')}>
                {t('groups.appoint')} <VisuallyHidden>{name}</VisuallyHidden>
              </Button>
            )}
            {viewerCanEnd && (
              <Button look="tertiary" aria-haspopup="dialog" onClick={() => setOpen('end')}>
                {t('groups.endMember')} <VisuallyHidden>{name}</VisuallyHidden>
              </Button>
            )}
          </>
        )
      }
    >
      <Row>
        {account && <strong>{account.displayName}</strong>}
        <Link href={paths.member(organization.id)}>{organization.name}</Link>
        {role === 'CHAIR' && <Badge mood="info">{t('enums.workingGroupRole.CHAIR')}</Badge>}
        {!current && !until && <Badge mood="warning">{t('groups.resting')}</Badge>}
      </Row>
      <Text size="small" muted>
        {window.until ? t('common.fromUntil', window) : t('common.since', window)}
      </Text>
      {open && <MemberDialog {...{ member, onDone }} step={open} onClose={() => setOpen(null)} />}
    </Entry>
  );
}
