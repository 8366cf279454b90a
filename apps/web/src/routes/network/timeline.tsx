import { useTranslation } from 'react-i18next';
import { DataTable, Disclosure, Heading, Stack, Text, type Column } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NetworkTimeline, type NetworkTimelineQuery } from '../../gql/network-timeline.js';
import { useFormat } from '../../i18n/format.js';
import { PartView } from '../../parts/part-view.js';
import { today as todayInGermany } from '../../i18n/today.js';
import { TimelineChart } from './timeline-chart.js';

type Entry = NetworkTimelineQuery['membershipTimeline'][number];

/** From Big 3 to Big X: the members of each circle over time, as a picture and as a table. */
export function Timeline() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('network.timeline')}</Heading>
      <Text>{t('network.timelineLead')}</Text>
      <PartView query={useDocument(NetworkTimeline, {})}>
        {({ membershipTimeline: entries }) =>
          entries.length === 0 ? (
            <Text>{t('network.timelineEmpty')}</Text>
          ) : (
            <Stack>
              <TimelineChart entries={entries} today={todayInGermany()} />
              <Disclosure title={t('network.timelineTable')}>
                <TimelineTable entries={entries} />
              </Disclosure>
            </Stack>
          )
        }
      </PartView>
    </Stack>
  );
}

function TimelineTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const { number, shortDate } = useFormat();
  const columns: Column<Entry>[] = [
    {
      key: 'day',
      header: t('network.day'),
      rowHeader: true,
      compact: true,
      cell: ({ day }) => shortDate(day),
    },
    { key: 'circle', header: t('members.circle'), cell: ({ circle }) => t(`enums.circle.${circle}`) },
    { key: 'joined', header: t('network.joined'), numeric: true, cell: ({ joined }) => number(joined) },
    { key: 'left', header: t('network.left'), numeric: true, cell: ({ left }) => number(left) },
    { key: 'members', header: t('network.after'), numeric: true, cell: ({ members }) => number(members) },
  ];
  return (
    <DataTable
      caption={t('network.timeline')}
      captionHidden
      columns={columns}
      rows={entries}
      rowKey={({ day, circle }) => `${day}-${circle}`}
    />
  );
}
