import { useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, Card, Heading, Loading, Row, Stack, Text } from '@allmende/web-kern';
import type { ApiError } from '../../../api/api-error.js';
import { useDocument } from '../../../api/hooks.js';
import { FailureAlert } from '../../../app/failures.js';
import type { ActingOrganization } from '../../../app/viewer.js';
import { TakePart as TakePartDocument, type TakePartQuery } from '../../../gql/take-part.js';
import { useFormat } from '../../../i18n/format.js';
import { Entry, EntryList } from '../../../parts/entry-list.js';
import { FollowButton } from '../../../parts/follow-button.js';
import { AnswerButton } from '../../../parts/participation/answer-button.js';
import { LeaveButton } from '../../../parts/participation/leave-button.js';
import { OutcomeAlert, type Outcome } from '../../../parts/participation/outcome.js';
import { JoinDialog } from './join-dialog.js';

type Answer = NonNullable<TakePartQuery['project']>;

/** How the reader's organizations take part in a project, and who leads it. */
export interface TakingPart {
  own: Answer['own']['nodes'];
  /** Names of the organizations that lead. */
  leaders: readonly string[];
  /** Requests to lead that the reader may answer. */
  requests: Answer['requests']['nodes'];
}

interface TakePartProps {
  project: { id: string; slug: string; name: string; viewerFollows: boolean };
  /** For which the reader may act; at least one. */
  organizations: readonly ActingOrganization[];
}

/** What a coordinator has entered for this project, and all that she can do about it. */
export function TakePart({ project, organizations }: TakePartProps) {
  const { t } = useTranslation();
  const query = useDocument(TakePartDocument, {
    slug: project.slug,
    organizations: organizations.map(({ id }) => id),
  });
  return (
    <div className="take-part">
      <Card title={t('participation.title')} level={2}>
        <AnswerView query={query}>
          {(answer) => <OwnPart {...{ project, organizations }} state={toState(answer)} />}
        </AnswerView>
      </Card>
    </div>
  );
}

/** Only this part of the page waits or fails. */
function AnswerView(props: {
  query: UseQueryResult<TakePartQuery, ApiError>;
  children: (answer: Answer) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = props.query;
  if (data?.project) return props.children(data.project);
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  return <Loading label={t('common.loading')} lines={2} />;
}

const toState = ({ own, leaders, requests }: Answer): TakingPart => ({
  own: own.nodes,
  leaders: leaders.nodes.map(({ organization }) => organization.name),
  requests: requests.nodes.filter(({ viewerCanAnswer }) => viewerCanAnswer),
});

function OwnPart({ project, organizations, state }: TakePartProps & { state: TakingPart }) {
  const { t } = useTranslation();
  const [joining, setJoining] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Stack>
      <OutcomeAlert outcome={outcome} onChange={setOutcome} />
      <Requests requests={state.requests} projectName={project.name} onDone={setOutcome} />
      <Own own={state.own} projectName={project.name} onDone={setOutcome} />
      <Row>
        <Button look="primary" icon="add" aria-haspopup="dialog" onClick={() => setJoining(true)}>
          {state.own.length > 0 ? t('participation.joinMore') : t('participation.joinOpen')}
        </Button>
      </Row>
      <FollowButton subjectId={project.id} follows={project.viewerFollows} />
      {joining && (
        <JoinDialog
          {...{ project, organizations, state }}
          onDone={setOutcome}
          onClose={() => setJoining(false)}
        />
      )}
    </Stack>
  );
}

interface PartProps {
  projectName: string;
  onDone: (outcome: Outcome) => void;
}

function Own({ own, ...props }: PartProps & Pick<TakingPart, 'own'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (own.length === 0) return <Text size="small">{t('participation.none')}</Text>;
  return (
    <EntryList>
      {own.map((participation) => {
        const { id, state, organization, viewerCanEnd } = participation;
        const names = {
          organization: organization.name,
          kind: t(`enums.participation.${participation.kind}`),
          date: format.date(participation.since),
        };
        return (
          <Entry key={id} actions={viewerCanEnd && <LeaveButton {...{ participation, ...props }} />}>
            <Text size="small">
              {state === 'PROPOSED' ? t('participation.ownRequest', names) : t('participation.own', names)}
            </Text>
          </Entry>
        );
      })}
    </EntryList>
  );
}

function Requests({ requests, ...props }: PartProps & Pick<TakingPart, 'requests'>) {
  const { t } = useTranslation();
  if (requests.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={3}>{t('participation.requests')}</Heading>
      <EntryList>
        {requests.map((request) => (
          <Entry key={request.id} strong actions={<AnswerButton {...{ request, ...props }} />}>
            <Text size="small">
              {t('participation.request', { organization: request.organization.name })}
            </Text>
          </Entry>
        ))}
      </EntryList>
    </Stack>
  );
}
