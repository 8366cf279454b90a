import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { LeaveButton } from '../../parts/participation/leave-button.js';
import { OutcomeAlert, type Outcome } from '../../parts/participation/outcome.js';
import type { OwnOrganization, OwnParticipation } from './own-organizations.js';

/** What binds most comes first. */
const kinds = ['LEADING', 'CONTRIBUTING', 'USING', 'PILOTING', 'INTERESTED'] as const;

/** Where an organization takes part, by kind. */
export function OwnParticipations({ organization }: { organization: OwnOrganization }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const { name, participations } = organization;
  const { nodes, totalCount } = participations;
  return (
    <Stack>
      <Heading level={2}>{t('dashboard.participations', { organization: name })}</Heading>
      <OutcomeAlert outcome={outcome} onChange={setOutcome} />
      {nodes.length === 0 && <Text>{t('dashboard.participationsEmpty')}</Text>}
      {kinds.map((kind) => (
        <OfOneKind
          key={kind}
          kind={kind}
          participations={nodes.filter((one) => one.kind === kind)}
          onDone={setOutcome}
        />
      ))}
      <Text size="small">
        {totalCount > nodes.length && `${t('dashboard.participationsShown', { count: nodes.length })} `}
        <Link href={paths.member(organization.id)} small>
          {t('dashboard.toMember', { organization: name })}
        </Link>
        {' · '}
        <Link href={paths.manageMember(organization.id)} small>
          {t('dashboard.manage', { organization: name })}
        </Link>
      </Text>
    </Stack>
  );
}

interface OfOneKindProps {
  kind: OwnParticipation['kind'];
  participations: readonly OwnParticipation[];
  onDone: (outcome: Outcome) => void;
}

function OfOneKind({ kind, participations, onDone }: OfOneKindProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (participations.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={3}>{t(`enums.participation.${kind}`)}</Heading>
      <EntryList>
        {participations.map((participation) => {
          const { id, project, since, state, viewerCanEnd } = participation;
          const leave = <LeaveButton {...{ participation, onDone }} projectName={project.name} />;
          return (
            <Entry key={id} actions={viewerCanEnd && leave}>
              <Row>
                <Link href={paths.project(project.slug)}>{project.name}</Link>
                {state === 'PROPOSED' && <Badge mood="warning">{t('dashboard.requested')}</Badge>}
              </Row>
              <Text size="small" muted>
                {state === 'PROPOSED'
                  ? t('dashboard.waiting')
                  : t('dashboard.since', { date: format.date(since) })}
              </Text>
            </Entry>
          );
        })}
      </EntryList>
    </Stack>
  );
}
