import { useTranslation } from 'react-i18next';
import { Heading, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { OwnProposals as Document } from '../../gql/own-proposals.js';
import { EntryList } from '../../parts/entry-list.js';
import { ListOf } from '../../parts/list-of.js';
import { ProposalEntry } from './proposal-entry.js';

const none = { totalCount: 0, nodes: [] };

/** What the viewer and those for whom she acts have proposed, as long as it waits or stands on an agenda. */
export function OwnProposals() {
  const { t } = useTranslation();
  const connection = useConnection(Document, {}, (data) => data.viewer?.ownProposals.pageInfo);
  return (
    <Stack>
      <Heading level={2}>{t('proposals.own')}</Heading>
      <ListOf
        connection={connection}
        list={({ viewer }) => viewer?.ownProposals ?? none}
        empty={<Text>{t('proposals.ownEmpty')}</Text>}
      >
        {(proposals) => (
          <EntryList>
            {proposals.map((proposal) => (
              <ProposalEntry key={proposal.id} proposal={proposal} />
            ))}
          </EntryList>
        )}
      </ListOf>
    </Stack>
  );
}
