import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Heading, LinkButton, Row, Select, Stack, Text } from '@allmende/web-kern';
import { useConnection, useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { useUrlValues } from '../../app/url-values.js';
import { MeetingBodies } from '../../gql/meeting-bodies.js';
import { ProposalsPage } from '../../gql/proposals-page.js';
import { useFormat } from '../../i18n/format.js';
import { BoardFrame } from '../../parts/board-frame.js';
import { EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { Desk } from './desk/desk.js';
import { OwnProposals } from './own-proposals.js';
import { ProposalEntry } from './proposal-entry.js';
import { readProposalsChoice, stages, toBacklogFilter, type ProposalsChoice } from './proposals-choice.js';

/** What is proposed: one's own, and what waits for a body; who presides decides on it here. */
export function Component() {
  return <SignedIn>{() => <Proposals />}</SignedIn>;
}

function Proposals() {
  const { t } = useTranslation();
  const { params, set } = useUrlValues();
  const [news, setNews] = useState<News>();
  const choice = readProposalsChoice(params);
  return (
    <BoardFrame title={t('proposals.title')} lead={t('proposals.lead')} here={paths.proposals}>
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news} />
          <Row>
            <LinkButton look="primary" href={paths.newProposal}>
              {t('meetings.propose')}
            </LinkButton>
          </Row>
        </Stack>
        <OwnProposals />
        <Stack>
          <Heading level={2}>{t('proposals.backlog')}</Heading>
          <Filters choice={choice} set={set} />
          <Backlog choice={choice} onDone={setNews} />
        </Stack>
      </Stack>
    </BoardFrame>
  );
}

function Filters(props: { choice: ProposalsChoice; set: (name: string, values: string[]) => void }) {
  const { t } = useTranslation();
  const groups = useDocument(MeetingBodies, {}).data?.workingGroups.nodes ?? [];
  return (
    <Row>
      <Select
        label={t('meetings.body')}
        value={props.choice.body}
        onChange={(event) => props.set('gremium', [event.target.value])}
        options={[
          { value: 'board', label: t('meetings.board') },
          ...groups.map(({ id, name }) => ({ value: id, label: t('groups.name', { name }) })),
        ]}
      />
      <Select
        label={t('proposals.stage')}
        value={props.choice.stage}
        onChange={(event) => props.set('zustand', [event.target.value])}
        options={stages.map((value) => ({ value, label: t(`proposals.stages.${value}`) }))}
      />
    </Row>
  );
}

function Backlog({ choice, onDone }: { choice: ProposalsChoice; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const variables = { filter: toBacklogFilter(choice) };
  const connection = useConnection(ProposalsPage, variables, (data) => data.backlog.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.backlog}
      empty={<Text>{t(`proposals.empty.${choice.stage}`)}</Text>}
    >
      {(proposals, total) => (
        <Stack>
          <Announcement visible>{t('proposals.count', { count: total, number: number(total) })}</Announcement>
          <EntryList>
            {proposals.map((proposal) => (
              <ProposalEntry
                key={proposal.id}
                proposal={proposal}
                actions={<Desk proposal={proposal} onDone={onDone} />}
              />
            ))}
          </EntryList>
        </Stack>
      )}
    </ListOf>
  );
}
