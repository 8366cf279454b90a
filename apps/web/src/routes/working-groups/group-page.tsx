import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Alert, Badge, Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { GroupPage, type GroupPageQuery } from '../../gql/group-page.js';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { AddMemberDialog } from './dialogs/add-member-dialog.js';
import { EditGroupDialog } from './dialogs/edit-group-dialog.js';
import { EndGroupDialog } from './dialogs/end-group-dialog.js';
import { GroupFacts } from './group-facts.js';
import { GroupMembersList } from './group-members-list.js';
import { GroupWork } from './group-work.js';

/** What the parts of this page get. */
export type Group = NonNullable<GroupPageQuery['workingGroup']>;

/** What each dialog about the group gets. */
export interface GroupDialogProps {
  group: Group;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** One working group: what it is for, who works in it, and what it does. */
export function Component() {
  const { slug = '' } = useParams();
  return (
    <QueryView query={useDocument(GroupPage, { slug, now: today() })}>
      {({ workingGroup }) => (workingGroup ? <GroupView group={workingGroup} /> : <NotFound />)}
    </QueryView>
  );
}

function GroupView({ group }: { group: Group }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [news, setNews] = useState<News>();
  const { name, mandate, endedOn, endReason, viewerIsMember } = group;
  return (
    <Page
      title={t('groups.name', { name })}
      trail={[{ href: paths.workingGroups, label: t('board.workingGroups') }]}
      aside={
        (endedOn || viewerIsMember) && (
          <Row>
            {endedOn && <Badge>{t('groups.ended')}</Badge>}
            {viewerIsMember && <Badge mood="info">{t('groups.yours')}</Badge>}
          </Row>
        )
      }
    >
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news} />
          {endedOn && (
            <Alert kind="info" title={t('groups.endedTitle', { date: date(endedOn) })}>
              {endReason && <Text size="small">{endReason}</Text>}
            </Alert>
          )}
          <Ways group={group} onDone={setNews} />
          <GroupFacts group={group} />
        </Stack>
        <Stack>
          <Heading level={2}>{t('groups.mandate')}</Heading>
          <Markdown text={mandate} level={3} />
        </Stack>
        <GroupMembersList group={group} onDone={setNews} />
        <GroupWork group={group} />
      </Stack>
    </Page>
  );
}

/** What who manages can do with the group. */
function Ways({ group, onDone }: { group: Group; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'add' | 'edit' | 'end' | null>(null);
  const dialog = { group, onDone, onClose: () => setOpen(null) };
  const { viewerCanManage, viewerCanEdit, endedOn } = group;
  if (endedOn || !(viewerCanManage || viewerCanEdit)) return null;
  return (
    <Row>
      {viewerCanManage && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('add')}>
          {t('groups.add')}
        </Button>
      )}
      {viewerCanEdit && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('edit')}>
          {t('groups.edit')}
        </Button>
      )}
      {viewerCanEdit && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('end')}>
          {t('groups.end')}
        </Button>
      )}
      {open === 'add' && <AddMemberDialog {...dialog} />}
      {open === 'edit' && <EditGroupDialog {...dialog} />}
      {open === 'end' && <EndGroupDialog {...dialog} />}
    </Row>
  );
}
