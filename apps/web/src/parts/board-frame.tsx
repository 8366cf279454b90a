import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.js';
import { paths } from '../app/paths.js';
import { useViewer } from '../app/viewer.js';
import { SectionNav } from './section-nav.js';

interface BoardFrameProps {
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  /** Which of the pages beside each other this is. */
  here: string;
  children: ReactNode;
}

/** The frame of the lists about the work of the board and its groups. */
export function BoardFrame({ here, children, ...page }: BoardFrameProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const own = [
    { href: paths.preparation, label: t('board.preparation') },
    { href: paths.proposals, label: t('board.proposals') },
  ];
  return (
    <Page {...page}>
      <SectionNav
        label={t('board.sections')}
        here={here}
        links={[
          { href: paths.meetings, label: t('board.meetings') },
          ...(viewer ? own : []),
          { href: paths.decisions, label: t('board.decisions') },
          { href: paths.workingGroups, label: t('board.workingGroups') },
        ]}
      />
      {children}
    </Page>
  );
}
