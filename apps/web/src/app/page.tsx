import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Breadcrumb, Container, Heading, Stack, Text } from '@allmende/web-kern';
import { paths } from './paths.js';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Pages between the start page and this one; absent on the start page. */
  trail?: readonly { href: string; label: string }[];
  /** Badges and the like, beside the title. */
  aside?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of an ordinary page: document title, breadcrumb, the one h1, content. */
export function Page({ title, lead, trail = [], aside, narrow, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Container narrow={narrow}>
        <Stack gap="large">
          <Breadcrumb
            label={t('common.breadcrumb')}
            trail={[{ href: paths.start, label: t('common.nav.start') }, ...trail]}
            here={title}
          />
          <Stack>
            <PageTitle title={title} />
            {aside}
            {lead && <Text size="large">{lead}</Text>}
          </Stack>
          {children}
        </Stack>
      </Container>
    </div>
  );
}

/** For a button that takes itself away when used: puts the focus on the h1, then acts. */
export function leaving(act: () => void): () => void {
  return () => {
    document.querySelector<HTMLElement>('h1')?.focus();
    act();
  };
}

let announcedPath: string | undefined;

/** Sets the title of the tab and, after going to another page, moves the focus to the h1 so that it is read out. */
export function PageTitle({ title, size }: { title: string; size?: 'display' | 'x-large' }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Filters, another language or a repeated load change no page, and the first one is announced by the browser.
    if (announcedPath !== undefined && announcedPath !== pathname)
      heading.current?.focus({ preventScroll: true });
    announcedPath = pathname;
  }, [pathname]);
  return (
    <>
      <title>{t('common.pageTitle', { page: title })}</title>
      <Heading level={1} size={size} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
    </>
  );
}
