import { useTranslation } from 'react-i18next';
import { Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { CurrentMembership, Seats } from './membership-page.js';

interface WayOnProps {
  organizationId: string;
  membership: CurrentMembership | null;
  seats: Seats;
}

/** What the organization could ask for next; nothing for one that has a seat of the board. */
export function WayOn({ organizationId, membership, seats }: WayOnProps) {
  const { t } = useTranslation();
  if (membership?.circle === 'BOARD') return null;
  const board = membership?.circle === 'NETWORK';
  const href = paths.applyFor(organizationId);
  return (
    <Stack>
      <Heading level={2}>{board ? t('seat.board') : t('seat.join')}</Heading>
      {board ? <SeatsText seats={seats} /> : <Text>{t('seat.joinText')}</Text>}
      <Row>
        <LinkButton look="primary" href={board ? `${href}&kreis=BOARD` : href}>
          {board ? t('seat.applyBoard') : t('seat.apply')}
        </LinkButton>
      </Row>
      <Text>
        <Link href={paths.circles}>{t('seat.aboutCircles')}</Link>
      </Text>
    </Stack>
  );
}

function SeatsText({ seats: { seats, free, waiting } }: { seats: Seats }) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = { seats: format.number(seats), free: format.number(free), waiting: format.number(waiting) };
  return <Text>{free > 0 ? t('seat.boardFree', numbers) : t('seat.boardFull', numbers)}</Text>;
}
