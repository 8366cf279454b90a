import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import {
  Alert,
  Anchor,
  Container,
  Footer,
  Header,
  Icon,
  LanguageSwitch,
  SkipLink,
  VisuallyHidden,
  type NavigationItem,
} from '@allmende/web-kern';
import { paths } from './paths.js';
import { useLeave } from './session-change.js';
import { chooseLanguage, useAccountLanguage, useViewer, type ViewerState } from './viewer.js';
import { Wordmark } from './wordmark.js';

/** What surrounds every page: skip link, head, foot. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const loading = useNavigation().state === 'loading';
  const viewer = useViewer();
  useAccountLanguage(viewer);
  return (
    <>
      <SkipLink targetId="content">{t('common.skip')}</SkipLink>
      <Header
        brand={<Wordmark />}
        homeHref={paths.start}
        homeLabel={t('common.brandHome')}
        navigationLabel={t('common.mainNavigation')}
        menuLabel={t('common.menu')}
        items={useNavigationItems(viewer)}
        tools={<Tools viewer={viewer} />}
        page={pathname}
      />
      <main id="content" tabIndex={-1} className="content" aria-busy={loading}>
        <Outlet />
      </main>
      <Footer
        label={t('common.footerNavigation')}
        links={[
          { href: paths.openData, label: t('common.nav.openData') },
          { href: paths.imprint, label: t('common.nav.imprint') },
          { href: paths.privacy, label: t('common.nav.privacy') },
          { href: paths.accessibility, label: t('common.nav.accessibility') },
        ]}
      >
        <p className="footer__text">{t('common.footer.text')}</p>
        <p className="footer__text">{t('common.footer.data')}</p>
      </Footer>
      <ScrollRestoration />
    </>
  );
}

/** What lies beside the meetings: see `BoardFrame`. */
const boardWork = [paths.preparation, paths.proposals, paths.decisions, paths.workingGroups];

function useNavigationItems(viewer: ViewerState): NavigationItem[] {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const unread = viewer?.unreadCount ?? 0;
  const own = [
    { href: paths.dashboard, label: t('common.nav.dashboard') },
    {
      href: paths.inbox,
      label: unread > 0 ? <Unread count={unread} /> : t('common.nav.inbox'),
    },
  ];
  const items = [
    ...(viewer ? own : []),
    { href: paths.meetings, label: t('board.meetings') },
    { href: paths.projects, label: t('common.nav.projects') },
    { href: paths.fundingRounds, label: t('funding.title') },
    { href: paths.members, label: t('common.nav.members') },
    { href: paths.network, label: t('common.nav.network') },
  ];
  return items.map((item) => ({
    ...item,
    current: [item.href, ...(item.href === paths.meetings ? boardWork : [])].some(
      (href) => pathname === href || pathname.startsWith(`${href}/`),
    ),
  }));
}

/** In sight as short as can be: the head is narrow. */
function Unread({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true">
        {t('common.nav.inbox')} ({count})
      </span>
      <VisuallyHidden>{t('common.nav.inboxUnread', { count })}</VisuallyHidden>
    </>
  );
}

function Tools({ viewer }: { viewer: ViewerState }) {
  const { t, i18n } = useTranslation();
  const { pathname, search, hash } = useLocation();
  const other =
    i18n.language === 'de'
      ? ({ language: 'en', label: 'English' } as const)
      : ({ language: 'de', label: 'Deutsch' } as const);
  return (
    <>
      <LanguageSwitch {...other} onSwitch={() => void chooseLanguage(other.language, viewer)} />
      {viewer && (
        <Anchor
          className="al-header__link"
          href={paths.account}
          aria-current={pathname.startsWith(paths.account) ? 'page' : undefined}
        >
          <Icon name="account-circle" small /> {t('common.nav.account')}
        </Anchor>
      )}
      {viewer && <SignOut />}
      {viewer === null && (
        <Anchor
          className="al-header__link"
          href={
            pathname === paths.signIn ? pathname + search + hash : paths.signInFrom(pathname + search, hash)
          }
        >
          <Icon name="account-circle" small /> {t('common.nav.signIn')}
        </Anchor>
      )}
    </>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const leave = useLeave(paths.start);
  const [failed, setFailed] = useState(false);
  return (
    <>
      <button
        type="button"
        className="al-header__link"
        onClick={() => void leave().catch(() => setFailed(true))}
      >
        <Icon name="logout" small /> {t('common.nav.signOut')}
      </button>
      {failed && (
        <Container>
          <Alert kind="danger" title={t('errors.network.title')} announce />
        </Container>
      )}
    </>
  );
}
