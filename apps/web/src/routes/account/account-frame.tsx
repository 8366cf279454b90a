import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SectionNav } from '../../parts/section-nav.js';

/** The frame of the pages of the own account. */
export function AccountFrame(props: { title: string; lead: string; here: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { title, lead, here, children } = props;
  return (
    <Page
      title={title}
      lead={lead}
      narrow
      trail={here === paths.account ? [] : [{ href: paths.account, label: t('account.title') }]}
    >
      <SectionNav
        label={t('account.sections')}
        here={here}
        links={[
          { href: paths.account, label: t('account.title') },
          { href: paths.notifications, label: t('preferences.title') },
          { href: paths.calendar, label: t('calendar.title') },
          { href: paths.tokens, label: t('tokens.title') },
        ]}
      />
      {children}
    </Page>
  );
}
