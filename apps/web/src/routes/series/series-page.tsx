import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Row, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection, useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { useUrlValues } from '../../app/url-values.js';
import { SeriesBodies, type SeriesBodiesQuery } from '../../gql/series-bodies.js';
import { SeriesPage, type SeriesPageQuery } from '../../gql/series-page.js';
import { BoardFrame } from '../../parts/board-frame.js';
import { EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { isModerator } from '../moderation/is-moderator.js';
import { SeriesDialog } from './dialogs/series-dialog.js';
import { SeriesEntry } from './series-entry.js';

/** What the parts of this page get. */
export type Series = SeriesPageQuery['meetingSeries']['nodes'][number];

/** Regular sessions of a body: by which rule, when next, and what they begin with. */
export function Component() {
  return <SignedIn>{(viewer) => <Loader moderates={isModerator(viewer)} />}</SignedIn>;
}

function Loader({ moderates }: { moderates: boolean }) {
  return (
    <QueryView query={useDocument(SeriesBodies, {})}>
      {({ workingGroups }) => <SeriesOf moderates={moderates} groups={workingGroups.nodes} />}
    </QueryView>
  );
}

interface SeriesOfProps {
  moderates: boolean;
  groups: SeriesBodiesQuery['workingGroups']['nodes'];
}

function SeriesOf({ moderates, groups }: SeriesOfProps) {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const [news, setNews] = useState<News>();
  const [creating, setCreating] = useState(false);
  const own = groups.filter(({ viewerIsMember, viewerCanManage }) => viewerIsMember || viewerCanManage);
  const group = own.find(({ id }) => id === params.get('gremium'));
  const canCreate = group ? group.viewerCanManage && !group.endedOn : moderates;
  const bodyId = group?.id ?? null;
  return (
    <BoardFrame title={t('series.title')} lead={t('series.lead')} here={paths.meetings}>
      <Stack gap="large">
        <NewsAlert news={news} />
        {canCreate && (
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setCreating(true)}>
              {t('series.create')}
            </Button>
          </Row>
        )}
        <Row>
          <Select
            label={t('meetings.body')}
            value={group?.id ?? 'board'}
            onChange={(event) => set('gremium', [event.target.value])}
            options={[
              { value: 'board', label: t('meetings.board') },
              ...own.map(({ id, name }) => ({ value: id, label: t('groups.name', { name }) })),
            ]}
          />
        </Row>
        <List bodyId={bodyId} onDone={setNews} />
      </Stack>
      {creating && (
        <SeriesDialog bodyId={bodyId} series={null} onClose={() => setCreating(false)} onDone={setNews} />
      )}
    </BoardFrame>
  );
}

function List({ bodyId, onDone }: { bodyId: string | null; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const variables = { workingGroupId: bodyId };
  const connection = useConnection(SeriesPage, variables, (data) => data.meetingSeries.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.meetingSeries}
      empty={
        <EmptyState title={t('series.empty')}>
          <Text>{t('series.emptyText')}</Text>
        </EmptyState>
      }
    >
      {(all) => (
        <EntryList>
          {all.map((series) => (
            <SeriesEntry key={series.id} {...{ series, bodyId, onDone }} />
          ))}
        </EntryList>
      )}
    </ListOf>
  );
}
