import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Badge, Columns, LinkButton, Row, Stack } from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { useDocument } from '../../api/hooks.js';
import { FailurePage, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useViewer, type ViewerState } from '../../app/viewer.js';
import { MemberPage, type MemberPageQuery } from '../../gql/member-page.js';
import { FollowButton } from '../../parts/follow-button.js';
import { belongsTo } from '../manage-member/who.js';
import { AssociationMembers, MemberBelonging } from './member-associations.js';
import { MemberBoardWork } from './member-board-work.js';
import { MemberDecisions } from './member-decisions.js';
import { MemberFacts } from './member-facts.js';
import { MembershipFacts, MembershipHistory } from './member-membership.js';
import { MemberOffice } from './member-office.js';
import { MemberParticipationList } from './member-participation-list.js';
import { DissolvedNotice, MemberPredecessors } from './member-territory.js';
import { ThroughAssociationList } from './through-association-list.js';

/** What the parts of this page get. */
export type Member = NonNullable<MemberPageQuery['organization']>;

export function Component() {
  const { id = '' } = useParams();
  const query = useDocument(MemberPage, { id });
  return (
    <QueryView query={query}>
      {({ organization }) =>
        organization ? (
          <MemberView member={organization} />
        ) : (
          <FailurePage error={new ApiError('NOT_FOUND', id)} onRetry={() => void query.refetch()} />
        )
      }
    </QueryView>
  );
}

function MemberView({ member }: { member: Member }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const first = { organization: member };
  return (
    <Page
      title={member.name}
      trail={[{ href: paths.members, label: t('members.title') }]}
      aside={<Head member={member} viewer={viewer} />}
    >
      <DissolvedNotice member={member} />
      <Columns
        main={
          <Stack gap="section">
            <MemberOffice office={member.coordinationOffice} />
            <MemberParticipationList id={member.id} first={first} />
            <ThroughAssociationList id={member.id} first={first} />
            {member.kind === 'ASSOCIATION' && <AssociationMembers id={member.id} />}
            <MemberBoardWork id={member.id} />
            <MemberDecisions decisions={member.councilDecisions.nodes} />
            <MembershipHistory memberships={member.memberships.nodes} />
          </Stack>
        }
        side={
          <Stack gap="large">
            {viewer && !member.dissolvedOn && (
              <FollowButton subjectId={member.id} follows={member.viewerFollows} />
            )}
            <MembershipFacts member={member} />
            <MemberBelonging belongsTo={member.belongsTo.nodes} />
            <MemberPredecessors predecessors={member.predecessors.nodes} />
            <MemberFacts member={member} />
          </Stack>
        }
      />
    </Page>
  );
}

/** What kind of member it is, and what the viewer can do here. */
function Head({ member, viewer }: { member: Member; viewer: ViewerState }) {
  const { t } = useTranslation();
  const { id, kind, membership, pendingMembership, dissolvedOn } = member;
  const manages = viewer ? belongsTo(viewer, id) : false;
  const canApply = !membership && !pendingMembership && !dissolvedOn;
  return (
    <Stack>
      <Row>
        <Badge>{t(`enums.organizationKind.${kind}`)}</Badge>
        {membership && <Badge mood="success">{t(`enums.circle.${membership.circle}`)}</Badge>}
        {membership?.founding && <Badge>{t('member.founding')}</Badge>}
      </Row>
      {(manages || canApply) && (
        <Row>
          {manages && (
            <LinkButton
              href={paths.manageMember(id)}
              aria-label={t('manage.linkOf', { organization: member.name })}
            >
              {t('manage.link')}
            </LinkButton>
          )}
          {canApply && <LinkButton href={paths.applyFor(id)}>{t('members.apply')}</LinkButton>}
        </Row>
      )}
    </Stack>
  );
}
