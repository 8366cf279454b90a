import { useTranslation } from 'react-i18next';
import { DescriptionList, Link } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Proposal } from './proposal-page.js';

/** From whom, for whom, and where it stands now. */
export function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workingGroup, project, proposedBy, proposedAt, outcome, minutes } = proposal;
  const proposed = proposedAt && format.dateTime(proposedAt);
  return (
    <DescriptionList
      items={[
        ...useStanding(proposal),
        { term: t('proposals.facts.sponsor'), value: <Sponsor proposal={proposal} /> },
        {
          term: t('meeting.body'),
          value: workingGroup ? (
            <Link href={paths.workingGroup(workingGroup.slug)}>
              {t('groups.name', { name: workingGroup.name })}
            </Link>
          ) : (
            t('meetings.board')
          ),
        },
        { term: t('agendaItem.outcome'), value: outcome && t(`enums.agendaOutcome.${outcome}`) },
        { term: t('proposals.facts.time'), value: t('meeting.minutesCount', { count: minutes }) },
        { term: t('proposals.facts.visibility'), value: t(`enums.meetingVisibility.${proposal.visibility}`) },
        {
          term: t('proposals.facts.project'),
          value: project && <Link href={paths.project(project.slug)}>{project.name}</Link>,
        },
        {
          term: t('proposals.facts.proposed'),
          value:
            proposed && proposedBy
              ? t('proposals.facts.proposedBy', { date: proposed, name: proposedBy.displayName })
              : proposed,
        },
      ]}
    />
  );
}

function Sponsor({ proposal: { sponsorOrganization, sponsorWorkingGroup } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  if (sponsorOrganization)
    return <Link href={paths.member(sponsorOrganization.id)}>{sponsorOrganization.name}</Link>;
  if (sponsorWorkingGroup)
    return (
      <Link href={paths.workingGroup(sponsorWorkingGroup.slug)}>
        {t('groups.name', { name: sponsorWorkingGroup.name })}
      </Link>
    );
  return t('proposals.facts.chair');
}

/** What has become of it, with the reason, and where it goes on. */
function useStanding(proposal: Proposal) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, stateReason, decidedAt, number, meeting, wishedMeeting, decisions } = proposal;
  const { mergedInto, continues, continuedBy } = proposal;
  const word = t(`enums.agendaItemState.${state}`);
  const session = (one: NonNullable<typeof meeting>) => (
    <Link href={paths.meeting(one.id)}>
      {t('proposals.meeting', { title: one.title, date: format.date(one.startsAt) })}
    </Link>
  );
  const other = (one: { id: string; title: string | null } | null) =>
    one && <Link href={paths.proposal(one.id)}>{one.title ?? t('proposals.withheld')}</Link>;
  return [
    {
      term: t('proposals.facts.state'),
      value: decidedAt ? t('proposals.facts.since', { state: word, date: format.date(decidedAt) }) : word,
    },
    { term: t('proposals.facts.reason'), value: stateReason },
    { term: t('proposals.facts.meeting'), value: meeting && session(meeting) },
    { term: t('proposals.facts.number'), value: number },
    { term: t('proposals.facts.wished'), value: !meeting && wishedMeeting && session(wishedMeeting) },
    { term: t('proposals.facts.mergedInto'), value: other(mergedInto) },
    { term: t('proposals.facts.continues'), value: other(continues) },
    { term: t('proposals.facts.continuedBy'), value: other(continuedBy) },
    {
      term: t('proposals.facts.decision'),
      value:
        decisions.length > 0 &&
        decisions.map(({ id, number: decided, title }) => (
          <div key={id}>
            <Link href={paths.decision(decided)}>{`${decided} ${title}`}</Link>
          </div>
        )),
    },
  ].filter(({ value }) => value !== false);
}
