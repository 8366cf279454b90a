import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { actingOrganizations, useViewer, type ViewerState } from '../../app/viewer.js';
import { SectionNav } from '../section-nav.js';

interface FundingFrameProps {
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  /** Which of the pages beside each other this is. */
  here: string;
  children: ReactNode;
}

/** The frame of the lists about money: rounds, one's own pledges, funds, programmes, the treasury. */
export function FundingFrame({ here, children, ...page }: FundingFrameProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <Page {...page}>
      <SectionNav
        label={t('funding.sections')}
        here={here}
        links={[
          { href: paths.fundingRounds, label: t('funding.rounds') },
          ...(ownsCommitments(viewer) ? [{ href: paths.commitments, label: t('funding.commitments') }] : []),
          { href: paths.funds, label: t('funding.funds') },
          { href: paths.programmes, label: t('funding.programmes') },
          ...(keepsBooks(viewer) ? [{ href: paths.treasury, label: t('funding.treasury') }] : []),
        ]}
      />
      {children}
    </Page>
  );
}

/** Somebody who acts for an organization, or keeps its treasury. */
const ownsCommitments = (viewer: ViewerState): boolean =>
  actingOrganizations(viewer).length > 0 ||
  (viewer?.grants ?? []).some(({ role, organization }) => role === 'TREASURER' && organization);

/** Moderators, and the treasurer of the network. */
export const keepsBooks = (viewer: ViewerState): boolean =>
  (viewer?.grants ?? []).some(
    ({ role, organization }) => role === 'MODERATOR' || (role === 'TREASURER' && !organization),
  );
