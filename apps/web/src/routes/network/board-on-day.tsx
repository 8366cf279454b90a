import { useTranslation } from 'react-i18next';
import { Announcement, Button, Heading, Link, Stack, Text, TextField } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { useUrlValues } from '../../app/url-values.js';
import { BoardOn } from '../../gql/board-on.js';
import { useFormat } from '../../i18n/format.js';
import { More } from '../../parts/more.js';
import { today as todayInGermany } from '../../i18n/today.js';
import './network.css';

const earliest = '2022-01-01';

/** Who had a voice in the board on a day. The day stands in the address, so that an answer can be passed on. */
export function BoardOnDay() {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const today = todayInGermany();
  const given = params.get('tag') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) && given <= today ? given : today;
  return (
    <Stack>
      <Heading level={2}>{t('network.boardOn')}</Heading>
      <Text>{t('network.boardOnLead')}</Text>
      <form
        key={day}
        onSubmit={(event) => {
          event.preventDefault();
          set('tag', [String(new FormData(event.currentTarget).get('tag'))]);
        }}
      >
        <div className="day-form">
          <TextField
            type="date"
            name="tag"
            label={t('network.boardOnDay')}
            defaultValue={day}
            min={earliest}
            max={today}
            required
          />
          <Button type="submit">{t('network.boardOnShow')}</Button>
        </div>
      </form>
      <Voters day={day} />
    </Stack>
  );
}

function Voters({ day }: { day: string }) {
  const { t } = useTranslation();
  const { date, number } = useFormat();
  const connection = useConnection(BoardOn, { day }, (data) => data.boardOn.pageInfo);
  const pages = connection.data?.pages ?? [];
  const total = pages.at(-1)?.boardOn.totalCount;
  if (connection.error && total === undefined)
    return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
  if (total === undefined) return null;
  const voters = pages.flatMap((page) => page.boardOn.nodes);
  return (
    <Stack gap="small">
      <Announcement visible>
        {day === todayInGermany()
          ? t('network.votersToday', { count: total, number: number(total) })
          : t('network.voters', { count: total, number: number(total), day: date(day) })}
      </Announcement>
      <ul className="kern-list al-list">
        {voters.map(({ id, name }) => (
          <li key={id}>
            <Link href={paths.member(id)}>{name}</Link>
          </li>
        ))}
      </ul>
      <More connection={connection} shown={voters.length} total={total} />
    </Stack>
  );
}
