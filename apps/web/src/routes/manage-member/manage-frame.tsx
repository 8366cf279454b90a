import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiError } from '../../api/api-error.js';
import { useDocument } from '../../api/hooks.js';
import { FailurePage, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import type { ViewerState } from '../../app/viewer.js';
import { ManageFrame as Document, type ManageFrameQuery } from '../../gql/manage-frame.js';
import { SectionNav } from '../../parts/section-nav.js';
import { belongsTo } from './who.js';

type Organization = NonNullable<ManageFrameQuery['organization']>;
type Viewer = NonNullable<ViewerState>;

/** One of the pages on which an organization keeps its own affairs. */
export type Section = 'people' | 'membership' | 'office' | 'usage' | 'decisions' | 'association';

const addressOf: Record<Section, (id: string) => string> = {
  people: paths.manageMember,
  membership: paths.manageMembership,
  office: paths.manageOffice,
  usage: paths.manageUsage,
  decisions: paths.manageDecisions,
  association: paths.manageAssociation,
};

interface ManageFrameProps {
  section: Section;
  children: (organization: Organization, viewer: Viewer) => ReactNode;
}

/** The frame of these pages; others are told that they are not for them. */
export function ManageFrame(props: ManageFrameProps) {
  return <SignedIn>{(viewer) => <Loaded {...props} viewer={viewer} />}</SignedIn>;
}

function Loaded(props: ManageFrameProps & { viewer: Viewer }) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useDocument(Document, { id });
  const again = () => void query.refetch();
  return (
    <QueryView query={query}>
      {({ organization }) => {
        if (!organization) return <FailurePage error={new ApiError('NOT_FOUND', id)} onRetry={again} />;
        if (belongsTo(props.viewer, id)) return <Frame {...props} organization={organization} />;
        return <FailurePage error={new ApiError('FORBIDDEN', t('manage.forbidden'))} onRetry={again} />;
      }}
    </QueryView>
  );
}

function Frame(props: ManageFrameProps & { organization: Organization; viewer: Viewer }) {
  const { t } = useTranslation();
  const { section, organization, viewer, children } = props;
  const { id, name, usageClaims } = organization;
  const waiting = usageClaims.totalCount;
  const label = (one: Section) =>
    one === 'usage' && waiting > 0
      ? t('manage.usageWaiting', { count: waiting })
      : t(`manage.section.${one}`);
  return (
    <Page
      title={t(`manage.title.${section}`, { organization: name })}
      lead={t(`manage.lead.${section}`)}
      trail={[
        { href: paths.members, label: t('members.title') },
        { href: paths.member(id), label: name },
      ]}
    >
      <SectionNav
        label={t('manage.sections', { organization: name })}
        here={addressOf[section](id)}
        links={sectionsOf(organization).map((one) => ({ href: addressOf[one](id), label: label(one) }))}
      />
      {children(organization, viewer)}
    </Page>
  );
}

/** Only an association has members of its own. */
const sectionsOf = ({ kind }: Organization): Section[] => [
  'people',
  'membership',
  'office',
  'usage',
  'decisions',
  ...(kind === 'ASSOCIATION' ? (['association'] as const) : []),
];
