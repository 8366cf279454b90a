import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Alert, Button, DescriptionList, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert, QueryView } from '../../app/failures.js';
import { useLinkToken } from '../../app/link-token.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { ApplicationStatus } from '../../gql/application-status.js';
import { ConfirmApplication } from '../../gql/confirm-application.js';
import { useFormat } from '../../i18n/format.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { InvalidLink } from './invalid-link.js';
import type { Status } from './status-view.js';

export function Component() {
  const token = useLinkToken();
  return token ? <Loader key={token} token={token} /> : <InvalidLink />;
}

function Loader({ token }: { token: string }) {
  const query = useDocument(ApplicationStatus, { token });
  return (
    <QueryView query={query}>
      {({ applicationStatus: status }) =>
        status ? <ConfirmView token={token} status={status} /> : <InvalidLink />
      }
    </QueryView>
  );
}

/** Opening the link changes nothing: programs look at links, too. Only the button does. */
function ConfirmView({ token, status }: { token: string; status: Status }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const command = useCommand(ConfirmApplication);
  const refused = command.data?.confirmApplication.userErrors[0];
  const already = status.state !== 'UNCONFIRMED';
  const confirm = () =>
    command.mutate(
      { token },
      {
        onSuccess: ({ confirmApplication: { statusToken } }) => {
          if (statusToken) void navigate(`${paths.application}#${statusToken}`, { replace: true });
        },
      },
    );
  return (
    <Page
      title={t('application.confirm.title')}
      lead={already ? t('application.confirm.already') : t('application.confirm.question')}
      narrow
    >
      <Stack gap="large">
        {command.error && <FailureAlert error={command.error} />}
        {refused && (
          <TakesFocus on={refused}>
            <Alert kind="danger" title={t('application.confirm.refused')}>
              <Text>{refused.message}</Text>
            </Alert>
          </TakesFocus>
        )}
        <Facts status={status} />
        {!already && <Text>{t('application.confirm.text')}</Text>}
        <Row>
          {refused ? (
            <LinkButton look="primary" href={paths.applyFor(status.organizationId)}>
              {t('application.confirm.applyAgain')}
            </LinkButton>
          ) : (
            <Button look="primary" busy={command.isPending} onClick={confirm}>
              {already ? t('application.confirm.go') : t('application.confirm.submit')}
            </Button>
          )}
        </Row>
      </Stack>
    </Page>
  );
}

function Facts({ status }: { status: Status }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { expiresAt } = status;
  return (
    <Stack>
      <DescriptionList
        items={[
          { term: t('application.organization'), value: status.organizationName },
          { term: t('application.circle'), value: t(`enums.circle.${status.circle}`) },
          { term: t('application.contact'), value: status.contactName },
          { term: t('application.createdAt'), value: format.date(status.createdAt) },
        ]}
      />
      {expiresAt && <Text>{t('application.confirm.until', { date: format.dateTime(expiresAt) })}</Text>}
    </Stack>
  );
}
