import { useTranslation } from 'react-i18next';
import { LinkButton, Row, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';

/** The two ways to bring in what is missing from the catalogue, for people who are signed in. */
export function AddProject() {
  const { t } = useTranslation();
  if (!useViewer()) return null;
  return (
    <Row>
      <Text>{t('projectEntry.missing')}</Text>
      <LinkButton icon="add" href={paths.importProject}>
        {t('projectEntry.import')}
      </LinkButton>
      <LinkButton look="tertiary" href={paths.newProject}>
        {t('projectEntry.byHand')}
      </LinkButton>
    </Row>
  );
}
