import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  Badge,
  Columns,
  DataTable,
  DescriptionList,
  Heading,
  Link,
  Row,
  Stack,
  Text,
  type Description,
} from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { useDocument } from '../../api/hooks.js';
import { FailurePage, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';
import { MemberPage, type MemberPageQuery } from '../../gql/member-page.js';
import { useFormat } from '../../i18n/format.js';
import { FollowButton } from '../../parts/follow-button.js';
import { MemberParticipationList } from './member-participation-list.js';

type Member = NonNullable<MemberPageQuery['organization']>;

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
  return (
    <Page
      title={member.name}
      trail={[{ href: paths.members, label: t('members.title') }]}
      aside={<MemberBadges member={member} />}
    >
      <Columns
        main={
          <Stack gap="section">
            <MemberParticipationList id={member.id} first={{ organization: member }} />
            <Decisions decisions={member.councilDecisions.nodes} />
            <Organizations title={t('member.associationMembers')} organizations={member.members.nodes} />
          </Stack>
        }
        side={<Side member={member} />}
      />
    </Page>
  );
}

function MemberBadges({ member: { kind, membership } }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <Row>
      <Badge>{t(`enums.organizationKind.${kind}`)}</Badge>
      {membership && <Badge mood="success">{t(`enums.circle.${membership.circle}`)}</Badge>}
      {membership?.founding && <Badge>{t('member.founding')}</Badge>}
    </Row>
  );
}

function Side({ member }: { member: Member }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <Stack gap="large">
      {viewer && <FollowButton subjectId={member.id} follows={member.viewerFollows} />}
      <Stack gap="small">
        <Heading level={2}>{t('member.membership')}</Heading>
        <MembershipFacts membership={member.membership} />
      </Stack>
      <Organizations title={t('member.associations')} organizations={member.associations.nodes} />
      <Stack gap="small">
        <Heading level={2}>{t('member.facts')}</Heading>
        <DescriptionList items={useFacts(member)} column />
      </Stack>
    </Stack>
  );
}

function MembershipFacts({ membership }: { membership: Member['membership'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!membership) return <Text>{t('member.noMembership')}</Text>;
  return (
    <>
      <Text>{t(`enums.circleExplained.${membership.circle}`)}</Text>
      {membership.admittedOn && (
        <Text>{t('member.admittedOn', { date: format.date(membership.admittedOn) })}</Text>
      )}
      {membership.state === 'SUSPENDED' && <Text>{t('member.suspended')}</Text>}
    </>
  );
}

function useFacts(member: Member): Description[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { population, populationDate: countedOn, areaHectares: area, website, wikidataId } = member;
  const people = population === null ? null : format.number(population);
  return [
    { term: t('member.kind'), value: t(`enums.organizationKind.${member.kind}`) },
    { term: t('member.land'), value: member.landName },
    {
      term: t('member.population'),
      value:
        people && countedOn
          ? t('member.populationOn', { population: people, date: format.date(countedOn) })
          : people,
    },
    {
      term: t('member.area'),
      value: area === null ? null : t('member.areaValue', { area: format.number(area / 100) }),
    },
    { term: t('member.officialKey'), value: member.officialKey },
    { term: t('member.regionalKey'), value: member.regionalKey },
    { term: t('member.postalCode'), value: member.postalCode },
    {
      term: t('member.website'),
      value: website && <Link href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</Link>,
    },
    {
      term: t('member.wikidata'),
      value: wikidataId && <Link href={`https://www.wikidata.org/wiki/${wikidataId}`}>{wikidataId}</Link>,
    },
  ];
}

function Organizations(props: { title: string; organizations: readonly { id: string; name: string }[] }) {
  if (props.organizations.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{props.title}</Heading>
      <ul className="kern-list al-list">
        {props.organizations.map(({ id, name }) => (
          <li key={id}>
            <Link href={paths.member(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Decisions({ decisions }: { decisions: Member['councilDecisions']['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.decisions')}</Heading>
      <DataTable
        caption={t('member.decisions')}
        captionHidden
        rows={decisions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            header: t('member.decisionTitle'),
            rowHeader: true,
            cell: ({ title, sourceUrl }) =>
              sourceUrl ? (
                <Link href={sourceUrl} small>
                  {title}
                </Link>
              ) : (
                title
              ),
          },
          {
            key: 'date',
            header: t('member.decisionDate'),
            compact: true,
            cell: (row) => format.shortDate(row.decidedOn),
          },
          {
            key: 'body',
            header: t('member.decisionBody'),
            cell: ({ body, agendaItem }) =>
              agendaItem ? t('member.agendaItem', { body, item: agendaItem }) : body,
          },
        ]}
      />
    </Stack>
  );
}
