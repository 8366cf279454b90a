import { useTranslation } from 'react-i18next';
import { Announcement, LinkButton, Row, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useUrlValues } from '../../app/url-values.js';
import { useViewer } from '../../app/viewer.js';
import { FundingRoundsPage } from '../../gql/funding-rounds-page.js';
import { useFormat } from '../../i18n/format.js';
import { EntryList } from '../../parts/entry-list.js';
import { FundingFrame } from '../../parts/funding/funding-frame.js';
import { RoundEntry } from '../../parts/funding/round-entry.js';
import { ListOf } from '../../parts/list-of.js';
import { isModerator } from '../moderation/is-moderator.js';
import {
  readRoundsChoice,
  roundPurposes,
  roundStages,
  toRoundFilter,
  type RoundsChoice,
} from './rounds-choice.js';

/** Every funding round that the reader may see, the open ones first. */
export function Component() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { params, set } = useUrlValues();
  const choice = readRoundsChoice(params);
  return (
    <FundingFrame title={t('fundingRounds.title')} lead={t('fundingRounds.lead')} here={paths.fundingRounds}>
      <Stack>
        {isModerator(viewer) && (
          <Row>
            <LinkButton look="primary" href={paths.newFundingRound}>
              {t('fundingRounds.plan')}
            </LinkButton>
          </Row>
        )}
        <Filters choice={choice} set={set} />
        <Rounds choice={choice} />
      </Stack>
    </FundingFrame>
  );
}

function Filters(props: { choice: RoundsChoice; set: (name: string, values: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <Row>
      <Select
        label={t('fundingRounds.stage')}
        value={props.choice.stage}
        onChange={(event) => props.set('zustand', [event.target.value])}
        options={roundStages.map((value) => ({ value, label: t(`fundingRounds.stages.${value}`) }))}
      />
      <Select
        label={t('fundingRounds.purpose')}
        value={props.choice.purpose ?? ''}
        onChange={(event) => props.set('zweck', event.target.value ? [event.target.value] : [])}
        options={[
          { value: '', label: t('fundingRounds.allPurposes') },
          ...roundPurposes.map((value) => ({ value, label: t(`enums.fundingPurpose.${value}`) })),
        ]}
      />
    </Row>
  );
}

function Rounds({ choice }: { choice: RoundsChoice }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const variables = { filter: toRoundFilter(choice) };
  const connection = useConnection(FundingRoundsPage, variables, (data) => data.fundingRounds.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.fundingRounds}
      empty={<Text>{t(`fundingRounds.empty.${choice.stage}`)}</Text>}
    >
      {(rounds, total) => (
        <Stack>
          <Announcement visible>
            {t('fundingRounds.count', { count: total, number: number(total) })}
          </Announcement>
          <EntryList>
            {rounds.map((round) => (
              <RoundEntry key={round.id} round={round} />
            ))}
          </EntryList>
        </Stack>
      )}
    </ListOf>
  );
}
