import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SectionNav } from '../../parts/section-nav.js';
import { ForModerators } from './for-moderators.js';

interface ModerationFrameProps {
  title: string;
  lead: string;
  here: string;
  children: ReactNode;
}

/** The frame of the pages of the moderation; others are told that these are not for them. */
export function ModerationFrame(props: ModerationFrameProps) {
  const { t } = useTranslation();
  return (
    <ForModerators>
      <Page title={props.title} lead={props.lead}>
        <SectionNav
          label={t('moderation.sections')}
          here={props.here}
          links={[
            { href: paths.applications, label: t('desk.title') },
            { href: paths.seats, label: t('moderation.seats') },
            { href: paths.usageQueue, label: t('usageQueue.title') },
            { href: paths.territory, label: t('territory.title') },
            { href: paths.auditLog, label: t('moderation.log') },
            { href: paths.deliveries, label: t('moderation.deliveries') },
          ]}
        />
        {props.children}
      </Page>
    </ForModerators>
  );
}
