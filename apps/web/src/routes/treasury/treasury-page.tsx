import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, DataTable, Heading, Link, Row, Stack, Text, type Column } from '@allmende/web-kern';
import { useConnection, useDocument } from '../../api/hooks.js';
import { NotFound } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { useViewer } from '../../app/viewer.js';
import { FundingRules } from '../../gql/funding-rules.js';
import { TreasuryPage, type TreasuryPageQuery } from '../../gql/treasury-page.js';
import { useFormat } from '../../i18n/format.js';
import { FundingFrame, keepsBooks } from '../../parts/funding/funding-frame.js';
import { ListOf } from '../../parts/list-of.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { isModerator } from '../moderation/is-moderator.js';
import { RulesDialog } from './rules-dialog.js';

type Round = TreasuryPageQuery['fundingRounds']['nodes'][number];

/** Where who keeps the books begins: the funded rounds with what is open, and from which sum on two must agree. */
export function Component() {
  return <SignedIn>{(viewer) => (keepsBooks(viewer) ? <Treasury /> : <NotFound />)}</SignedIn>;
}

function Treasury() {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  return (
    <FundingFrame title={t('treasury.title')} lead={t('treasury.lead')} here={paths.treasury}>
      <Stack gap="section">
        <NewsAlert news={news} />
        <Rounds />
        <Rules onDone={setNews} />
      </Stack>
    </FundingFrame>
  );
}

function Rounds() {
  const { t } = useTranslation();
  const connection = useConnection(TreasuryPage, {}, (data) => data.fundingRounds.pageInfo);
  return (
    <Stack>
      <Heading level={2}>{t('treasury.funded')}</Heading>
      <ListOf
        connection={connection}
        list={(data) => data.fundingRounds}
        empty={<Text>{t('treasury.noRounds')}</Text>}
      >
        {(rounds) => <RoundsTable rounds={rounds} />}
      </ListOf>
    </Stack>
  );
}

function RoundsTable({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const sum = (key: 'committed' | 'outstanding' | 'available'): Column<Round> => ({
    key,
    header: t(`treasury.sums.${key}`),
    numeric: true,
    cell: ({ balance }) => money(balance[key].amountCents),
  });
  const columns: Column<Round>[] = [
    {
      key: 'title',
      header: t('treasury.round'),
      rowHeader: true,
      cell: ({ id, title }) => <Link href={paths.roundBooks(id)}>{title}</Link>,
    },
    ...[sum('committed'), sum('outstanding'), sum('available')],
  ];
  return (
    <DataTable
      caption={t('treasury.funded')}
      captionHidden
      columns={columns}
      rows={rounds}
      rowKey={({ id }) => id}
    />
  );
}

function Rules({ onDone }: { onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <Heading level={2}>{t('treasury.fourEyes')}</Heading>
      <PartView query={useDocument(FundingRules, {})}>
        {({ fundingRules: { fourEyesFrom } }) => (
          <Stack>
            <Text>{t('treasury.fourEyesText', { sum: money(fourEyesFrom.amountCents) })}</Text>
            {isModerator(viewer) && (
              <Row>
                <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
                  {t('treasury.changeRule')}
                </Button>
              </Row>
            )}
            {open && (
              <RulesDialog
                fromCents={fourEyesFrom.amountCents}
                onDone={onDone}
                onClose={() => setOpen(false)}
              />
            )}
          </Stack>
        )}
      </PartView>
    </Stack>
  );
}
