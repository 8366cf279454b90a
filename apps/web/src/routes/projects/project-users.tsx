import { useTranslation } from 'react-i18next';
import { Badge, DataTable, Heading, Link, Stack, Text, type Column, type Mood } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { UsageClaimState } from '../../gql/schema.js';
import type { Project } from './project-page.js';

type Claim = Project['usageClaims']['nodes'][number];

const moods: Record<UsageClaimState, Mood | 'neutral'> = {
  UNSURE: 'neutral',
  PROPOSED: 'info',
  CONFIRMED: 'success',
  DENIED: 'neutral',
  NOBODY: 'neutral',
  GONE: 'neutral',
};

/** Whom the project's file names as users, and what became of each entry; strangers see the bare names. */
export function ProjectUsers({ project }: { project: Project }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const claims = project.usageClaims.nodes;
  const others = project.usedBy.filter((text) => !claims.some((claim) => claim.text === text));
  if (project.usedBy.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('projectPage.usedBy')}</Heading>
      <Text>{t('projectPage.usedByText')}</Text>
      {claims.length > 0 && (
        <DataTable
          caption={t('projectPage.usedBy')}
          captionHidden
          rows={claims}
          rowKey={(claim) => claim.id}
          columns={columns}
        />
      )}
      {others.length > 0 && (
        <Text>
          {claims.length > 0 && `${t('projectPage.usedByOthers')} `}
          {others.join(' · ')}
        </Text>
      )}
    </Stack>
  );
}

function useColumns(): Column<Claim>[] {
  const { t } = useTranslation();
  return [
    { key: 'text', header: t('projectPage.usedByEntry'), rowHeader: true, cell: ({ text }) => text },
    {
      key: 'organization',
      header: t('projectPage.organization'),
      cell: ({ organization }) =>
        organization ? (
          <Link href={paths.member(organization.id)} small>
            {organization.name}
          </Link>
        ) : (
          '–'
        ),
    },
    {
      key: 'state',
      header: t('projectPage.usedByState'),
      cell: ({ state }) => (
        <Badge mood={moods[state]}>
          {state === 'CONFIRMED' ? t('projectPage.usedByConfirmed') : t(`enums.usageClaimState.${state}`)}
        </Badge>
      ),
    },
  ];
}
