import { useTranslation } from 'react-i18next';
import { Heading, Link, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Project } from './project-page.js';
import { toTextBlocks, type TextBlock } from './text-blocks.js';

/** Long description and features in the chosen language. */
export function ProjectDescription({ project, language }: { project: Project; language: string | null }) {
  const { t } = useTranslation();
  const blocks = toTextBlocks(project.longDescription ?? '');
  return (
    <Stack gap="large">
      <Stack gap="small">
        <Heading level={2}>{t('projectPage.description')}</Heading>
        <LanguageChoice project={project} language={language} />
        <div className="prose" lang={language ?? undefined}>
          <Stack gap="small">
            {blocks.length === 0 && <Text>{t('projectPage.descriptionMissing')}</Text>}
            {blocks.map((block, index) => (
              <Block key={index} block={block} />
            ))}
          </Stack>
        </div>
      </Stack>
      {project.features.length > 0 && (
        <Stack gap="small">
          <Heading level={2}>{t('projectPage.features')}</Heading>
          <BulletList items={project.features} lang={language} />
        </Stack>
      )}
    </Stack>
  );
}

function Block({ block }: { block: TextBlock }) {
  if (block.kind === 'list') return <BulletList items={block.items} />;
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  return <Text>{block.text}</Text>;
}

function BulletList({ items, lang }: { items: readonly string[]; lang?: string | null }) {
  return (
    <ul className="kern-list al-list" lang={lang ?? undefined}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function LanguageChoice({ project, language }: { project: Project; language: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (project.languages.length < 2) return null;
  return (
    <nav aria-label={t('projectPage.descriptionLanguage')}>
      <Row>
        {project.languages.map((code) => (
          <Link
            key={code}
            href={`${paths.project(project.slug)}?sprache=${encodeURIComponent(code)}`}
            hrefLang={code}
            aria-current={code === language ? 'true' : undefined}
            small
          >
            {format.languageName(code)}
          </Link>
        ))}
      </Row>
    </nav>
  );
}
