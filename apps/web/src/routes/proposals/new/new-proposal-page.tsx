import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, LinkButton, Text } from '@allmende/web-kern';
import { useDocument } from '../../../api/hooks.js';
import { QueryView } from '../../../app/failures.js';
import { Page } from '../../../app/page.js';
import { paths } from '../../../app/paths.js';
import { SignedIn } from '../../../app/signed-in.js';
import { actingOrganizations, type ViewerState } from '../../../app/viewer.js';
import { NewProposalPage } from '../../../gql/new-proposal-page.js';
import { today } from '../../../i18n/today.js';
import { isModerator } from '../../moderation/is-moderator.js';
import { ProposalForm } from './proposal-form.js';
import { bodiesFor } from './sponsors.js';

/** Proposing an item; `?sitzung=` names the session that it is meant for. */
export function Component() {
  return <SignedIn>{(viewer) => <Loader viewer={viewer} />}</SignedIn>;
}

function Loader({ viewer }: { viewer: ViewerState }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const meetingId = params.get('sitzung') ?? '';
  const query = useDocument(NewProposalPage, { now: today(), meetingId, chosen: meetingId !== '' });
  return (
    <QueryView query={query}>
      {(data) => {
        const proposer = {
          acting: actingOrganizations(viewer),
          moderates: isModerator(viewer),
          groups: data.workingGroups.nodes,
        };
        return (
          <Page
            title={t('proposals.new.title')}
            lead={t('proposals.new.lead')}
            trail={[{ href: paths.proposals, label: t('board.proposals') }]}
            narrow
          >
            {bodiesFor(proposer).length > 0 ? (
              <ProposalForm key={meetingId} data={data} proposer={proposer} />
            ) : (
              <EmptyState
                title={t('proposals.new.notYours')}
                actions={<LinkButton href={paths.meetings}>{t('board.meetings')}</LinkButton>}
              >
                <Text>{t('proposals.new.notYoursText')}</Text>
              </EmptyState>
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}
