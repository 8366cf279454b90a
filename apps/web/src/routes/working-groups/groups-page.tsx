import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Badge, Button, EmptyState, Link, Row, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useUrlValues } from '../../app/url-values.js';
import { useViewer } from '../../app/viewer.js';
import { GroupsPage, type GroupsPageQuery } from '../../gql/groups-page.js';
import { useFormat } from '../../i18n/format.js';
import { BoardFrame } from '../../parts/board-frame.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import { isModerator } from '../moderation/is-moderator.js';
import { FoundDialog } from './dialogs/found-dialog.js';
import { groupStates, readGroupState, toGroupFilter, type GroupState } from './groups-choice.js';

type Group = GroupsPageQuery['workingGroups']['nodes'][number];

/** The working groups: those at work, and those that have done it. */
export function Component() {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const [founding, setFounding] = useState(false);
  const moderates = isModerator(useViewer());
  const state = readGroupState(params);
  return (
    <BoardFrame title={t('groups.title')} lead={t('groups.lead')} here={paths.workingGroups}>
      <Stack gap="large">
        {moderates && (
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setFounding(true)}>
              {t('groups.found')}
            </Button>
          </Row>
        )}
        <Row>
          <Select
            label={t('groups.state')}
            value={state}
            onChange={(event) => set('stand', [event.target.value])}
            options={groupStates.map((value) => ({ value, label: t(`groups.states.${value}`) }))}
          />
        </Row>
        <Groups state={state} />
      </Stack>
      {founding && <FoundDialog onClose={() => setFounding(false)} />}
    </BoardFrame>
  );
}

function Groups({ state }: { state: GroupState }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const variables = { filter: toGroupFilter(state) };
  const connection = useConnection(GroupsPage, variables, (data) => data.workingGroups.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.workingGroups}
      empty={
        <EmptyState title={t(`groups.empty.${state}`)}>
          <Text>{t('groups.emptyText')}</Text>
        </EmptyState>
      }
    >
      {(groups, total) => (
        <Stack>
          <Announcement visible>{t('groups.count', { count: total, number: number(total) })}</Announcement>
          <EntryList>
            {groups.map((group) => (
              <GroupEntry key={group.id} group={group} />
            ))}
          </EntryList>
        </Stack>
      )}
    </ListOf>
  );
}

function GroupEntry({ group }: { group: Group }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { name, slug, foundedOn, endsOn, endedOn, viewerIsMember, chair, members } = group;
  return (
    <Entry>
      <Stack gap="small">
        <Row>
          <Link href={paths.workingGroup(slug)}>{t('groups.name', { name })}</Link>
          {endedOn && <Badge>{t('groups.ended')}</Badge>}
          {viewerIsMember && <Badge mood="info">{t('groups.yours')}</Badge>}
        </Row>
        <Text size="small" muted>
          {[
            chair && t('groups.ledBy', { name: chair.organization.name }),
            t('groups.memberCount', { count: members.totalCount }),
            t('groups.foundedOn', { date: date(foundedOn) }),
            endedOn
              ? t('groups.endedOn', { date: date(endedOn) })
              : endsOn && t('groups.endsOn', { date: date(endsOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
    </Entry>
  );
}
