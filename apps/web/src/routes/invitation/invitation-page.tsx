import { useTranslation } from 'react-i18next';
import { Alert, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { useLinkToken } from '../../app/link-token.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';
import { InvitationPage, type InvitationPageQuery } from '../../gql/invitation-page.js';
import { AcceptButton } from './accept-button.js';
import { ClosedInvitation } from './closed-invitation.js';
import { NewAccountForm } from './new-account-form.js';
import { OfferFacts } from './offer-facts.js';
import { OtherPerson } from './other-person.js';

/** An invitation as the holder of its link sees it. */
export type Offer = NonNullable<InvitationPageQuery['invitation']>;

export function Component() {
  const token = useLinkToken();
  return token === null ? <InvalidLink /> : <LinkHolder key={token} token={token} />;
}

function LinkHolder({ token }: { token: string }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useDocument(InvitationPage, { token })}>
      {({ invitation }) =>
        invitation ? (
          <Page title={t('invitation.titleOf', { organization: invitation.organizationName })} narrow>
            <Stack gap="large">
              {invitation.state === 'OPEN' && <OfferFacts offer={invitation} />}
              <NextStep offer={invitation} token={token} />
            </Stack>
          </Page>
        ) : (
          <InvalidLink />
        )
      }
    </QueryView>
  );
}

/** The one thing that the holder of the link can do now. */
function NextStep({ offer, token }: { offer: Offer; token: string }) {
  const viewer = useViewer();
  if (offer.state !== 'OPEN') return <ClosedInvitation offer={offer} />;
  if (offer.viewerIsInvitee) return <AcceptButton offer={offer} token={token} />;
  if (viewer) return <OtherPerson offer={offer} viewer={viewer} />;
  if (offer.accountExists) return <SignInFirst offer={offer} token={token} />;
  return <NewAccountForm offer={offer} token={token} />;
}

function SignInFirst({ offer, token }: { offer: Offer; token: string }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text>{t('invitation.signInFirst', { email: offer.email })}</Text>
      <Row>
        <LinkButton look="primary" href={paths.signInFrom(paths.invitation, `#${token}`)}>
          {t('invitation.signIn')}
        </LinkButton>
        <LinkButton href={paths.forgottenPassword}>{t('signIn.forgotten')}</LinkButton>
      </Row>
    </Stack>
  );
}

function InvalidLink() {
  const { t } = useTranslation();
  return (
    <Page title={t('invitation.title')} narrow>
      <Alert kind="danger" title={t('invitation.invalid')}>
        <Text>{t('invitation.invalidText')}</Text>
      </Alert>
    </Page>
  );
}
