import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Text } from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { useDocument } from '../../api/hooks.js';
import { FailurePage, QueryView } from '../../app/failures.js';
import { useLinkToken } from '../../app/link-token.js';
import { Page } from '../../app/page.js';
import { SignedIn } from '../../app/signed-in.js';
import { ApplicationStatus } from '../../gql/application-status.js';
import { OwnApplication, type OwnApplicationQuery } from '../../gql/own-application.js';
import { InvalidLink } from './invalid-link.js';
import { StatusView, type Proof, type Status } from './status-view.js';

export function Component() {
  const token = useLinkToken();
  const id = useSearchParams()[0].get('nr');
  if (token) return <ByLink key={token} token={token} />;
  return id ? <SignedIn>{() => <Own id={id} />}</SignedIn> : <InvalidLink />;
}

/** For whoever has the link. */
function ByLink({ token }: { token: string }) {
  const query = useDocument(ApplicationStatus, { token });
  return (
    <QueryView query={query}>
      {({ applicationStatus: status }) =>
        status ? <View status={status} proof={{ token }} /> : <InvalidLink />
      }
    </QueryView>
  );
}

/** For those who act for the organization and are signed in. */
function Own({ id }: { id: string }) {
  const query = useDocument(OwnApplication, { id });
  return (
    <QueryView query={query}>
      {({ application }) =>
        application ? (
          <View status={toStatus(application)} proof={{ applicationId: id }} />
        ) : (
          <FailurePage error={new ApiError('NOT_FOUND', id)} onRetry={() => void query.refetch()} />
        )
      }
    </QueryView>
  );
}

/** The same as the holder of the link sees. */
function toStatus(application: NonNullable<OwnApplicationQuery['application']>): Status {
  const { organization, membership, viewerCanAnswer, viewerCanWithdraw, ...same } = application;
  return {
    ...same,
    organizationId: organization.id,
    organizationName: organization.name,
    expiresAt: null,
    waitingPosition: membership?.waitingPosition ?? null,
    canAnswer: viewerCanAnswer,
    canWithdraw: viewerCanWithdraw,
  };
}

function View({ status, proof }: { status: Status; proof: Proof }) {
  const { t } = useTranslation();
  return (
    <Page title={t('application.titleFor', { name: status.organizationName })} narrow>
      <StatusView status={status} proof={proof} />
      {'token' in proof && (
        <Text size="small" muted>
          {t('application.keepLink')}
        </Text>
      )}
    </Page>
  );
}
