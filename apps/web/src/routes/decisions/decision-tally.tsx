import { useTranslation } from 'react-i18next';
import { DataTable, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Decision } from './decision-page.js';

const choices = ['yes', 'no', 'abstain', 'objections'] as const;

/** How it was found: in words, and in figures beside each other. */
export function DecisionTallyPart({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { tally, tallyNote, ballot } = decision;
  if (!tally && !tallyNote) return null;
  return (
    <Stack>
      <Heading level={2}>{t('decisionPage.tally')}</Heading>
      {tally && <TallyInWords tally={tally} />}
      {tallyNote && <Text>{tallyNote}</Text>}
      {tally && <TallyTable tally={tally} />}
      {ballot && <Link href={paths.ballot(ballot.id)}>{t('decisionPage.toBallot')}</Link>}
    </Stack>
  );
}

type Tally = NonNullable<Decision['tally']>;

function TallyInWords({ tally }: { tally: Tally }) {
  const { t } = useTranslation();
  const parts = choices
    .filter((choice) => tally[choice] > 0)
    .map((choice) => t(`decisionPage.votes.${choice}`, { count: tally[choice] }));
  return (
    <Text>
      {parts.length > 0 ? t('decisionPage.inWords', { parts: parts.join(', ') }) : t('decisionPage.noVotes')}{' '}
      {t('decisionPage.turnout', { cast: tally.cast, count: tally.entitled })}
    </Text>
  );
}

function TallyTable({ tally }: { tally: Tally }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Objections belong to circular votes, the others to those in a session.
  const shown = tally.objections > 0 ? choices : choices.filter((choice) => choice !== 'objections');
  const rows = [
    ...shown.map((choice) => ({ name: t(`decisionPage.columns.${choice}`), count: tally[choice] })),
    { name: t('decisionPage.columns.cast'), count: tally.cast },
    { name: t('decisionPage.columns.entitled'), count: tally.entitled },
  ];
  return (
    <DataTable
      caption={t('decisionPage.tallyTable')}
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('decisionPage.columns.vote'), rowHeader: true, cell: ({ name }) => name },
        {
          key: 'count',
          header: t('decisionPage.columns.count'),
          numeric: true,
          cell: ({ count }) => format.number(count),
        },
      ]}
    />
  );
}
