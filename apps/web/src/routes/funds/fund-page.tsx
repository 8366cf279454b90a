import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button, Columns, DescriptionList, Heading, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { FundPage, type FundPageQuery } from '../../gql/fund-page.js';
import { useFormat } from '../../i18n/format.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { AllocateDialog } from './allocate-dialog.js';
import { AllocationsPart, ContributionsPart } from './fund-tables.js';
import { FundDialog } from './fund-dialog.js';

/** What the parts of this page get. */
export type FundOnPage = NonNullable<FundPageQuery['fund']>;

/** One fund: what it is for, what is in it, who pays in and what it has given. */
export function Component() {
  const { slug = '' } = useParams();
  return (
    <QueryView query={useDocument(FundPage, { slug })}>
      {({ fund }) => (fund ? <FundView fund={fund} /> : <NotFound />)}
    </QueryView>
  );
}

function FundView({ fund }: { fund: FundOnPage }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const [open, setOpen] = useState<'edit' | 'allocate' | null>(null);
  const onClose = () => setOpen(null);
  return (
    <Page
      title={fund.name}
      trail={[
        { href: paths.fundingRounds, label: t('funding.title') },
        { href: paths.funds, label: t('funding.funds') },
      ]}
    >
      <Stack>
        <NewsAlert news={news} />
        {fund.viewerCanManage && (
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('allocate')}>
              {t('funds.allocate')}
            </Button>
            <LinkButton href={`${paths.newFundingRound}?fonds=${encodeURIComponent(fund.slug)}`}>
              {t('funds.newRound')}
            </LinkButton>
            <Button aria-haspopup="dialog" onClick={() => setOpen('edit')}>
              {t('funds.edit')}
            </Button>
          </Row>
        )}
      </Stack>
      <Columns
        main={
          <Stack gap="section">
            <Stack>
              <Heading level={2}>{t('funds.what')}</Heading>
              <Markdown text={fund.summary} level={3} />
            </Stack>
            <ContributionsPart fund={fund} />
            <AllocationsPart fund={fund} />
          </Stack>
        }
        side={<Balance fund={fund} />}
      />
      {open === 'edit' && (
        <FundDialog fund={fund} onClose={onClose} onDone={() => setNews({ title: t('funds.saved') })} />
      )}
      {open === 'allocate' && <AllocateDialog fund={fund} onClose={onClose} onDone={setNews} />}
    </Page>
  );
}

/** What the books say, in words first. */
function Balance({ fund: { balance } }: { fund: FundOnPage }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const sum = (name: keyof typeof balance) => money(balance[name].amountCents);
  return (
    <Stack>
      <Heading level={2} size="medium">
        {t('funds.balance')}
      </Heading>
      <Text>
        {t('funds.balanceWords', { paid: sum('paid'), spent: sum('spent'), available: sum('available') })}
      </Text>
      <DescriptionList
        column
        items={[
          { term: t('funds.available'), value: <strong>{sum('available')}</strong> },
          { term: t('funds.paid'), value: sum('paid') },
          { term: t('funds.outstanding'), value: sum('outstanding') },
          { term: t('funds.committed'), value: sum('committed') },
          { term: t('funds.spent'), value: sum('spent') },
        ]}
      />
    </Stack>
  );
}
