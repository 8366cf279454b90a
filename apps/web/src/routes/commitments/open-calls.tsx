import { useTranslation } from 'react-i18next';
import { Badge, DataTable, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { byDeadline, remaining } from '../../parts/duties/deadline.js';
import type { Promiser } from './commitments-page.js';

type Called = Promiser['pledges']['nodes'][number];
/** What is called of a pledge for a year and not paid in full. */
type OpenCall = Called['instalments'][number] & { pledge: Called };

export const openCallsOf = (pledges: readonly Called[]): OpenCall[] =>
  pledges
    .flatMap((pledge) => pledge.instalments.map((instalment) => ({ ...instalment, pledge })))
    .filter(({ outstanding }) => outstanding.amountCents > 0)
    .sort((one, other) => byDeadline(one.dueOn, other.dueOn));

/** What is to be paid until when, and what to write on the transfer. */
export function OpenCalls({ pledges }: { pledges: readonly Called[] }) {
  const { t } = useTranslation();
  const { money, shortDate } = useFormat();
  const calls = openCallsOf(pledges);
  return (
    <Stack>
      <Heading level={2}>{t('commitments.calls')}</Heading>
      {calls.length === 0 ? (
        <Text>{t('commitments.callsEmpty')}</Text>
      ) : (
        <>
          <Text>{t('commitments.callsText')}</Text>
          <DataTable
            caption={t('commitments.callsTable')}
            captionHidden
            rows={calls}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'round',
                header: t('commitments.round'),
                rowHeader: true,
                cell: ({ pledge: { round } }) => (
                  <Link href={paths.fundingRound(round.id)}>{round.title}</Link>
                ),
              },
              { key: 'year', header: t('commitments.year'), cell: ({ fiscalYear }) => fiscalYear },
              {
                key: 'sum',
                header: t('commitments.toPay'),
                numeric: true,
                cell: ({ outstanding }) => money(outstanding.amountCents),
              },
              {
                key: 'due',
                header: t('commitments.dueOn'),
                cell: ({ dueOn }) => (
                  <>
                    {dueOn && shortDate(dueOn)} {dueOn && <Overdue day={dueOn} />}
                  </>
                ),
              },
              {
                key: 'reference',
                header: t('commitments.reference'),
                compact: true,
                cell: ({ pledge: { reference } }) => reference,
              },
            ]}
          />
        </>
      )}
    </Stack>
  );
}

function Overdue({ day }: { day: string }) {
  const { t } = useTranslation();
  return remaining(day, new Date()).overdue ? <Badge mood="danger">{t('commitments.overdue')}</Badge> : null;
}
