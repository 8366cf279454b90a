import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Link, LinkButton, Stack, type Description } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import { useCategoryLabel } from '../../parts/categories.js';
import type { Project } from './project-page.js';

/** Licence, links and other facts as pairs. */
export function ProjectFacts({ project }: { project: Project }) {
  const { t } = useTranslation();
  return (
    <Stack gap="small">
      <Heading level={2}>{t('projectPage.facts')}</Heading>
      <DescriptionList column items={useFacts(project)} />
      {project.viewerCanEdit && (
        <div>
          <LinkButton href={paths.editProject(project.slug)}>{t('projectEntry.edit')}</LinkButton>
        </div>
      )}
    </Stack>
  );
}

function useFacts(project: Project): Description[] {
  const { t } = useTranslation();
  const format = useFormat();
  const categoryLabel = useCategoryLabel();
  const { softwareVersion: version, releaseDate } = project;
  const released = releaseDate && format.date(releaseDate);
  return [
    { term: t('projectPage.licence'), value: project.licence },
    { term: t('projectPage.repository'), value: project.url && <WebLink href={project.url} /> },
    { term: t('projectPage.landing'), value: project.landingUrl && <WebLink href={project.landingUrl} /> },
    { term: t('projectPage.owner'), value: project.repositoryOwner },
    {
      term: t('projectPage.version'),
      value:
        version && released ? t('projectPage.versionOn', { version, date: released }) : (version ?? released),
    },
    { term: t('projectPage.categories'), value: project.categories.map(categoryLabel).join(', ') },
    { term: t('projectPage.platforms'), value: project.platforms.join(', ') },
    {
      term: t('projectPage.services'),
      value: project.services.map(({ scheme, key }) => `${scheme} ${key}`).join(', '),
    },
    { term: t('projectPage.updated'), value: format.date(project.updatedAt) },
  ];
}

/** An address without its protocol as text. Anything that is not a web address stays text: files contain all sorts. */
function WebLink({ href }: { href: string }) {
  if (!/^https?:\/\//i.test(href)) return href;
  return <Link href={href}>{href.replace(/^https?:\/\/(www\.)?|\/$/gi, '')}</Link>;
}
