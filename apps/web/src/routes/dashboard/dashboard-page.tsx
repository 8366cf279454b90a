import { useTranslation } from 'react-i18next';
import { Columns, Grid, Heading, LinkButton, Row, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { Dashboard, type DashboardQuery } from '../../gql/dashboard.js';
import { ProjectCard } from '../../parts/project-card.js';
import { isModerator } from '../moderation/is-moderator.js';
import { LatestNotices } from './latest-notices.js';
import { Moderation } from './moderation.js';
import { organizationsOf, type DashboardViewer, type OwnOrganization } from './own-organizations.js';
import { OwnParticipations } from './own-participations.js';
import { Tasks } from './tasks.js';
import { waitingWork, type WaitingWork } from './waiting-work.js';

export function Component() {
  return (
    <SignedIn>
      {(viewer) => <DashboardLoader name={viewer.displayName} moderates={isModerator(viewer)} />}
    </SignedIn>
  );
}

function DashboardLoader({ name, moderates }: { name: string; moderates: boolean }) {
  return (
    <QueryView query={useDocument(Dashboard, { moderates })}>
      {({ viewer, projects, ...queues }) =>
        viewer && (
          <DashboardView
            {...{ name, moderates, viewer }}
            newest={projects.nodes}
            waiting={waitingWork(queues)}
          />
        )
      }
    </QueryView>
  );
}

interface DashboardViewProps {
  name: string;
  viewer: DashboardViewer;
  newest: DashboardQuery['projects']['nodes'];
  moderates: boolean;
  waiting: WaitingWork[];
}

function DashboardView({ name, viewer, newest, moderates, waiting }: DashboardViewProps) {
  const { t } = useTranslation();
  const organizations = organizationsOf(viewer);
  return (
    <Page title={t('dashboard.title')} lead={<Greeting {...{ name, organizations, moderates }} />}>
      <Stack gap="section">
        <Columns
          main={
            <Stack gap="section">
              <Tasks {...{ viewer, organizations, moderates, waiting }} />
              {moderates && <Moderation />}
              {organizations.map((organization) => (
                <OwnParticipations key={organization.id} organization={organization} />
              ))}
            </Stack>
          }
          side={<LatestNotices notices={viewer.inbox.nodes} />}
        />
        <NewProjects newest={newest} />
      </Stack>
    </Page>
  );
}

function Greeting(props: { name: string; organizations: readonly OwnOrganization[]; moderates: boolean }) {
  const { t } = useTranslation();
  const { name, organizations, moderates } = props;
  const acting = organizations.filter(({ viewerCanAct }) => viewerCanAct);
  const namesOf = (list: readonly OwnOrganization[]) => ({
    name,
    organizations: list.map((organization) => organization.name).join(', '),
  });
  if (acting.length > 0) return t('dashboard.greetingFor', namesOf(acting));
  if (organizations.length > 0) return t('dashboard.greetingReader', namesOf(organizations));
  return moderates ? t('dashboard.greetingModeration', { name }) : t('dashboard.greeting', { name });
}

function NewProjects({ newest }: Pick<DashboardViewProps, 'newest'>) {
  const { t } = useTranslation();
  if (newest.length === 0) return null;
  return (
    <Stack>
      <Heading level={2}>{t('dashboard.newProjects')}</Heading>
      <Grid as="ul">
        {newest.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} level={3} />
          </li>
        ))}
      </Grid>
      <Row>
        <LinkButton href={paths.projects}>{t('dashboard.allProjects')}</LinkButton>
      </Row>
    </Stack>
  );
}
