import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { News } from '../../parts/news-alert.js';
import { PledgeDialog } from '../pledge/pledge-dialog.js';
import type { Round } from './round-page.js';

type Offer = Round['viewerMayPledgeFor'][number];

/** What the reader's organizations may do in an open round. */
export function RoundOffers({ round, onDone }: { round: Round; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const [offer, setOffer] = useState<Offer>();
  if (round.viewerMayPledgeFor.length === 0) return null;
  return (
    <Stack>
      <Heading level={2}>{t('fundingRound.takePart')}</Heading>
      {round.viewerMayPledgeFor.map((one) => (
        <Stack key={one.organization.id} gap="small">
          <OfferText offer={one} />
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setOffer(one)}>
              {t(one.hasPledge ? 'fundingRound.pledgeMore' : 'fundingRound.pledge', {
                name: one.organization.name,
              })}
            </Button>
          </Row>
        </Stack>
      ))}
      {offer && (
        <PledgeDialog round={round} offer={offer} onDone={onDone} onClose={() => setOffer(undefined)} />
      )}
    </Stack>
  );
}

function OfferText({ offer: { organization, share, hasPledge } }: { offer: Offer }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { name } = organization;
  if (hasPledge) return <Text>{t('fundingRound.hasPledge', { name })}</Text>;
  return (
    <Text>
      {share
        ? t('fundingRound.shareOf', { name, sum: money(share.amountCents) })
        : t('fundingRound.mayPledge', { name })}
    </Text>
  );
}
