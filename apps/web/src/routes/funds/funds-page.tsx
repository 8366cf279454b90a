import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button, Card, DescriptionList, EmptyState, Grid, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';
import { FundsPage, type FundsPageQuery } from '../../gql/funds-page.js';
import { useFormat } from '../../i18n/format.js';
import { FundingFrame } from '../../parts/funding/funding-frame.js';
import { PartView } from '../../parts/part-view.js';
import { isModerator } from '../moderation/is-moderator.js';
import { FundDialog } from './fund-dialog.js';

/** The standing funds of the network. */
export function Component() {
  const { t } = useTranslation();
  const moderates = isModerator(useViewer());
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <FundingFrame title={t('funds.title')} lead={t('funds.lead')} here={paths.funds}>
      <Stack gap="large">
        {moderates && (
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {t('funds.new')}
            </Button>
          </Row>
        )}
        <PartView query={useDocument(FundsPage, {})}>
          {({ funds }) => (funds.length === 0 ? <Nothing moderates={moderates} /> : <Funds funds={funds} />)}
        </PartView>
      </Stack>
      {open && (
        <FundDialog
          fund={null}
          onClose={() => setOpen(false)}
          onDone={(slug) => void navigate(paths.fund(slug))}
        />
      )}
    </FundingFrame>
  );
}

function Nothing({ moderates }: { moderates: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('funds.empty')}>
      <Text>{t(moderates ? 'funds.emptyForModerators' : 'funds.emptyText')}</Text>
    </EmptyState>
  );
}

function Funds({ funds }: Pick<FundsPageQuery, 'funds'>) {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (
    <Grid as="ul">
      {funds.map(({ id, slug, name, balance }) => (
        <li key={id}>
          <Card title={name} level={2} href={paths.fund(slug)}>
            <DescriptionList
              column
              items={[
                { term: t('funds.available'), value: money(balance.available.amountCents) },
                { term: t('funds.outstanding'), value: money(balance.outstanding.amountCents) },
              ]}
            />
          </Card>
        </li>
      ))}
    </Grid>
  );
}
