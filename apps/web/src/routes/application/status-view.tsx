import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Alert,
  DescriptionList,
  Heading,
  LinkButton,
  Row,
  Stack,
  Steps,
  Text,
  type Mood,
  type Step,
} from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { ApplicationStatusQuery } from '../../gql/application-status.js';
import type { ApplicationState } from '../../gql/schema.js';
import { useFormat } from '../../i18n/format.js';
import { ApplicationThread } from '../../parts/application-thread.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { Written } from '../../parts/thread.js';
import { AnswerForm } from './answer-form.js';
import { progressOf } from './progress.js';
import { WithdrawButton } from './withdraw-button.js';

export type Status = NonNullable<ApplicationStatusQuery['applicationStatus']>;

/** With what the applicant proves to be it: the token of the link, or the id for those who are signed in. */
export type Proof = { token: string } | { applicationId: string };

interface StatusViewProps {
  status: Status;
  proof: Proof;
}

const moods: Partial<Record<ApplicationState, Mood>> = { ASKED: 'warning', ADMITTED: 'success' };

/** Where an application stands, and what its applicant can do about it. */
export function StatusView({ status, proof }: StatusViewProps) {
  const { t } = useTranslation();
  const [done, setDone] = useState<News>();
  const { state, organizationName: name } = status;
  return (
    <Stack gap="section">
      <Stack>
        <NewsAlert news={done} />
        <Alert kind={moods[state] ?? 'info'} title={t(`enums.applicationState.${state}`)}>
          <Text>{t(`application.now.${state}`, { name })}</Text>
        </Alert>
      </Stack>
      <ProgressPart status={status} />
      <ApplicationThread messages={status.messages} organization={name} reader="APPLICANT" />
      {status.canAnswer && (
        <AnswerForm
          proof={proof}
          onDone={() => setDone({ title: t('application.answered'), text: t('application.answeredText') })}
        />
      )}
      <Facts status={status} />
      <Row>
        {state === 'ADMITTED' && (
          <LinkButton look="primary" href={paths.member(status.organizationId)}>
            {t('application.toMember', { name })}
          </LinkButton>
        )}
        {(state === 'DECLINED' || state === 'WITHDRAWN') && (
          <LinkButton href={paths.applyFor(status.organizationId)}>{t('application.applyAgain')}</LinkButton>
        )}
        {status.canWithdraw && (
          <WithdrawButton
            status={status}
            proof={proof}
            onDone={() => setDone({ title: t('application.withdrawn') })}
          />
        )}
      </Row>
    </Stack>
  );
}

function ProgressPart({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { state, waitingPosition: position, decisionReason } = status;
  const steps = progressOf(state).map((one): Step => ({
    key: one.station,
    label: t(`application.step.${one.station}`),
    state: one.state,
    note: one.station === 'waiting' && position !== null && (
      <Text size="small">{t('application.position', { position })}</Text>
    ),
  }));
  return (
    <Stack>
      <Heading level={2}>{t('application.progress')}</Heading>
      <Steps
        steps={steps}
        stateLabels={{
          done: t('application.stepState.done'),
          now: t('application.stepState.now'),
          ahead: t('application.stepState.ahead'),
        }}
      />
      {decisionReason && (
        <Stack gap="small">
          <Heading level={3}>{t('application.reason')}</Heading>
          <Written>{decisionReason}</Written>
        </Stack>
      )}
    </Stack>
  );
}

function Facts({ status }: { status: Status }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="small">
      <Heading level={2}>{t('application.facts')}</Heading>
      <DescriptionList
        items={[
          { term: t('application.organization'), value: status.organizationName },
          { term: t('application.circle'), value: t(`enums.circle.${status.circle}`) },
          { term: t('application.contact'), value: status.contactName },
          { term: t('application.createdAt'), value: format.date(status.createdAt) },
        ]}
      />
    </Stack>
  );
}
