import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Columns, Stack, Text } from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { useDocument } from '../../api/hooks.js';
import { FailurePage, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useUrlValues } from '../../app/url-values.js';
import { ProjectPage, type ProjectPageQuery } from '../../gql/project-page.js';
import { ProjectDecisionList } from './project-decision-list.js';
import { ProjectFunding } from './project-funding.js';
import { ProjectDescription } from './project-description.js';
import { ProjectFacts } from './project-facts.js';
import { ProjectOrigin } from './project-origin.js';
import { ProjectParticipationList } from './project-participation-list.js';
import { ProjectStatus } from './project-status.js';
import { ProjectUsers } from './project-users.js';

/** What the parts of this page get. */
export type Project = NonNullable<ProjectPageQuery['project']>;

export function Component() {
  const { slug = '' } = useParams();
  const { params } = useUrlValues();
  const language = params.get('sprache');
  const query = useDocument(ProjectPage, { slug, language });
  return (
    <QueryView query={query}>
      {({ project }) =>
        project ? (
          <ProjectView project={project} language={language} />
        ) : (
          <FailurePage error={new ApiError('NOT_FOUND', slug)} onRetry={() => void query.refetch()} />
        )
      }
    </QueryView>
  );
}

function ProjectView({ project, language }: { project: Project; language: string | null }) {
  const { t } = useTranslation();
  return (
    <Page
      title={project.name}
      trail={[{ href: paths.projects, label: t('projects.title') }]}
      lead={project.shortDescription}
    >
      {project.visibility === 'NETWORK' && <Text>{t('projectPage.network')}</Text>}
      <ProjectStatus project={project} />
      <Columns
        main={
          <Stack gap="section">
            <ProjectDescription project={project} language={language} />
            <ProjectParticipationList project={project} first={{ project }} />
            <ProjectFunding slug={project.slug} />
            <ProjectDecisionList slug={project.slug} />
            <ProjectUsers project={project} />
            <ProjectOrigin project={project} />
          </Stack>
        }
        side={<ProjectFacts project={project} />}
      />
    </Page>
  );
}
