import { useTranslation } from 'react-i18next';
import { Alert, Button, Link, Row, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { Applicant, type ApplicantQuery } from '../../gql/applicant.js';
import { useFormat } from '../../i18n/format.js';
import type { PickedOrganization } from '../../parts/organization-picker.js';

type Organization = NonNullable<ApplicantQuery['organization']>;

interface NoticeProps {
  onChange: (organization: PickedOrganization) => void;
}

/** What should be known of the chosen organization before the rest is filled in. */
export function ApplicantNotice({ id, onChange }: NoticeProps & { id: string }) {
  const query = useDocument(Applicant, { id });
  if (query.error) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
  const organization = query.data?.organization;
  if (!organization) return null;
  return <Notice organization={organization} onChange={onChange} />;
}

function Notice({ organization, onChange }: NoticeProps & { organization: Organization }) {
  const { t } = useTranslation();
  const { name, membership, pendingMembership: pending } = organization;
  if (organization.dissolvedOn) return <Dissolved organization={organization} onChange={onChange} />;
  if (organization.population === 0)
    return (
      <Alert kind="warning" title={t('apply.notice.uninhabited', { name })} announce>
        <Text>{t('apply.notice.uninhabitedText')}</Text>
      </Alert>
    );
  if (pending) return <Pending organization={organization} pending={pending} />;
  if (!membership) return null;
  const circle = t(`enums.circle.${membership.circle}`);
  return (
    <Alert kind="info" title={t('apply.notice.member', { name, circle })} announce>
      <Text>{t('apply.notice.memberText', { name })}</Text>
      <Link href={paths.member(organization.id)}>{t('apply.notice.toMember', { name })}</Link>
    </Alert>
  );
}

function Dissolved({ organization, onChange }: NoticeProps & { organization: Organization }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, dissolvedOn, successor } = organization;
  const date = format.date(dissolvedOn ?? '');
  return (
    <Alert kind="warning" title={t('apply.notice.dissolved', { name, date })} announce>
      <Text>{successor ? t('apply.notice.dissolvedText') : t('apply.notice.dissolvedNoSuccessor')}</Text>
      {successor && (
        <Row>
          <Button onClick={() => onChange(successor)}>
            {t('apply.notice.successor', { name: successor.name })}
          </Button>
        </Row>
      )}
    </Alert>
  );
}

/** Outside the organization only a place on the waiting list is known; its own people see the application, too. */
function Pending(props: {
  organization: Organization;
  pending: NonNullable<Organization['pendingMembership']>;
}) {
  const { t } = useTranslation();
  const { name } = props.organization;
  const { state, application } = props.pending;
  const waiting = state === 'WAITING';
  return (
    <Alert
      kind="info"
      title={waiting ? t('apply.notice.waiting', { name }) : t('apply.notice.pending', { name })}
      announce
    >
      <Text>{waiting ? t('apply.notice.waitingText', { name }) : t('apply.notice.pendingText')}</Text>
      {application && (
        <Link href={paths.ownApplication(application.id)}>{t('apply.notice.pendingLink')}</Link>
      )}
    </Alert>
  );
}
