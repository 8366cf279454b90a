import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Link, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Decision } from './decision-page.js';
import { RoundOfDecision } from './round-of-decision.js';

/** Where it was decided, who sees to it and until when. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workingGroup, meeting, agendaItem, ownerOrganization, project } = decision;
  const day = (value: string | null) => value && format.date(value);
  return (
    <Stack>
      <Heading level={2} size="medium">
        {t('decisionPage.facts')}
      </Heading>
      <DescriptionList
        column
        items={[
          { term: t('decisionPage.decidedOn'), value: day(decision.decidedOn) },
          {
            term: t('decisionRegister.body'),
            value: workingGroup ? (
              <Link href={paths.workingGroup(workingGroup.slug)}>{workingGroup.name}</Link>
            ) : (
              t('meetings.board')
            ),
          },
          {
            term: t('decisionPage.meeting'),
            value: meeting && <Link href={paths.meeting(meeting.id)}>{meeting.title}</Link>,
          },
          {
            term: t('decisionPage.item'),
            value: agendaItem && [agendaItem.number, agendaItem.title].filter(Boolean).join(' '),
          },
          {
            term: t('decisionPage.owner'),
            value: ownerOrganization && (
              <Link href={paths.member(ownerOrganization.id)}>{ownerOrganization.name}</Link>
            ),
          },
          { term: t('decisionPage.dueOn'), value: day(decision.dueOn) },
          { term: t('decisionPage.reviewOn'), value: day(decision.reviewOn) },
          { term: t('decisionPage.doneOn'), value: day(decision.doneOn) },
          { term: t('decisionPage.doneNote'), value: decision.doneNote },
          {
            term: t('decisionPage.project'),
            value: project && <Link href={paths.project(project.slug)}>{project.name}</Link>,
          },
          {
            term: t('funding.decision.label'),
            value: decision.fundingRoundId && <RoundOfDecision id={decision.fundingRoundId} />,
          },
        ]}
      />
      {!meeting && <Text size="small">{t('decisionPage.noMeeting')}</Text>}
    </Stack>
  );
}
