import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Link, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { AccountPage, type AccountPageQuery } from '../../gql/account-page.js';
import { AccountFrame } from './account-frame.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';

/** What the parts of this page get. */
export type Account = NonNullable<AccountPageQuery['viewer']>;

export function Component() {
  return <SignedIn>{() => <OwnAccount />}</SignedIn>;
}

function OwnAccount() {
  const { t } = useTranslation();
  return (
    <QueryView query={useDocument(AccountPage, {})}>
      {({ viewer }) =>
        viewer && (
          <AccountFrame title={t('account.title')} lead={t('account.lead')} here={paths.account}>
            <Stack gap="section">
              <Roles account={viewer} />
              <ProfileForm account={viewer} />
              <PasswordForm email={viewer.email ?? ''} />
              <SessionList sessions={viewer.sessions} />
            </Stack>
          </AccountFrame>
        )
      }
    </QueryView>
  );
}

/** Who the account is and for whom it acts: both are changed by others. */
function Roles({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('account.roles')}</Heading>
      <DescriptionList
        items={[
          { term: t('account.email'), value: account.email },
          ...account.grants.map(({ role, organization }, index) => ({
            term: index === 0 ? t('account.role') : t('account.roleFurther', { number: index + 1 }),
            value: (
              <>
                {t(`enums.role.${role}`)}
                {organization && (
                  <>
                    {': '}
                    <Link href={paths.member(organization.id)}>{organization.name}</Link>
                  </>
                )}
              </>
            ),
          })),
        ]}
      />
    </Stack>
  );
}
