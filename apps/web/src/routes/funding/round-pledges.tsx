import { useTranslation } from 'react-i18next';
import { Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { RoundPledges as Document, type RoundPledgesQuery } from '../../gql/round-pledges.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { PledgeEnd } from '../../parts/funding/pledge-end.js';
import { PledgeBadge } from '../../parts/funding/round-badge.js';
import { ListOf } from '../../parts/list-of.js';
import type { News } from '../../parts/news-alert.js';
import { PledgeActions } from '../pledge/pledge-actions.js';
import type { Round } from './round-page.js';

type Pledges = Round['pledges'];
type Pledge = Pledges['nodes'][number];
const pledgesOf = ({ node }: RoundPledgesQuery): Pledges => (node as Pick<Round, 'pledges'>).pledges;

/** Who gives what; what is only intended, or has ended, is seen by the network alone. */
export function RoundPledges({ round, onDone }: { round: Round; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const connection = useConnection(Document, { id: round.id }, (data) => pledgesOf(data).pageInfo, {
    node: { id: round.id, pledges: round.pledges },
  });
  return (
    <Stack>
      <Heading level={2}>{t('fundingRound.pledges')}</Heading>
      <ListOf
        connection={connection}
        list={pledgesOf}
        empty={
          <Text>{t(round.state === 'OPEN' ? 'fundingRound.noPledgesYet' : 'fundingRound.noPledges')}</Text>
        }
      >
        {(pledges) => (
          <EntryList>
            {pledges.map((pledge) => (
              <Entry key={pledge.id} actions={<PledgeActions pledge={pledge} onDone={onDone} />}>
                <PledgeLines pledge={pledge} />
              </Entry>
            ))}
          </EntryList>
        )}
      </ListOf>
    </Stack>
  );
}

function PledgeLines({ pledge }: { pledge: Pledge }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { kind, personDays, amount, declared, members } = pledge;
  const reduced = declared.amountCents > amount.amountCents;
  return (
    <>
      <Row>
        <Giver pledge={pledge} />
        <PledgeBadge state={pledge.state} />
      </Row>
      <Text>
        {kind === 'IN_KIND'
          ? t('fundingRound.personDaysCount', { count: personDays ?? 0 })
          : money(amount.amountCents)}
        {reduced && ` ${t('fundingRound.reducedFrom', { sum: money(declared.amountCents) })}`}
      </Text>
      {members.length > 0 && (
        <Text size="small">
          {t('fundingRound.forMembers', { names: members.map(({ name }) => name).join(', ') })}
        </Text>
      )}
      <Conditions pledge={pledge} />
      <CouncilLine pledge={pledge} />
      <PledgeEnd {...pledge} />
    </>
  );
}

function Giver({ pledge: { organization, fund, programme } }: { pledge: Pledge }) {
  if (organization) return <Link href={paths.member(organization.id)}>{organization.name}</Link>;
  if (fund) return <Link href={paths.fund(fund.slug)}>{fund.name}</Link>;
  return programme && <Link href={paths.programme(programme.slug)}>{programme.name}</Link>;
}

function Conditions({ pledge: { minOrganizations, minTotal } }: { pledge: Pledge }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const conditions = [
    minOrganizations && t('fundingRound.minOrganizations', { count: minOrganizations }),
    minTotal && t('fundingRound.minTotal', { sum: money(minTotal.amountCents) }),
  ].filter(Boolean);
  if (conditions.length === 0) return null;
  return (
    <Text size="small">
      {t('fundingRound.onlyIf', { conditions: conditions.join(t('fundingRound.and')) })}
    </Text>
  );
}

/** Until when the council decides; only while that is open. */
function CouncilLine({ pledge: { state, councilOn } }: { pledge: Pledge }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (state !== 'RESERVED' || !councilOn) return null;
  return <Text size="small">{t('fundingRound.councilOn', { date: date(councilOn) })}</Text>;
}
