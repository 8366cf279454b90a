import { useTranslation } from 'react-i18next';
import { Card, Grid, Heading, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';

const places = [
  { name: 'applications', href: paths.applications },
  { name: 'seats', href: paths.seats },
  { name: 'usageQueue', href: paths.usageQueue },
  { name: 'territory', href: paths.territory },
  { name: 'deliveries', href: paths.deliveries },
  { name: 'auditLog', href: paths.auditLog },
  { name: 'importProject', href: paths.importProject },
] as const;

/** The places where the moderation does its work. */
export function Moderation() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('dashboard.moderation.title')}</Heading>
      <Grid as="ul">
        {places.map(({ name, href }) => (
          <li key={name}>
            <Card title={t(`dashboard.moderation.${name}.title`)} level={3} href={href}>
              <Text size="small">{t(`dashboard.moderation.${name}.text`)}</Text>
            </Card>
          </li>
        ))}
      </Grid>
    </Stack>
  );
}
