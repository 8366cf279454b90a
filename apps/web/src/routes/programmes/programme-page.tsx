import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  Badge,
  Button,
  Columns,
  DataTable,
  DescriptionList,
  Grid,
  Heading,
  Link,
  Row,
  Stack,
  Text,
  type Column,
} from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { NotFound, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { ProgrammePage, type ProgrammePageQuery } from '../../gql/programme-page.js';
import { useFormat } from '../../i18n/format.js';
import { useCategoryLabel } from '../../parts/categories.js';
import { PledgeBadge } from '../../parts/funding/round-badge.js';
import { Markdown } from '../../parts/markdown.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { ProjectCard } from '../../parts/project-card.js';
import { CloseDialog } from './close-dialog.js';
import { ProgrammeDialog } from './programme-dialog.js';
import { useProgrammeWords } from './programme-words.js';
import { ShareDialog } from './share-dialog.js';

/** What the parts of this page get. */
export type ProgrammeOnPage = NonNullable<ProgrammePageQuery['fundingProgramme']>;

/** One programme: what it bears, who may apply, and which projects it fits. */
export function Component() {
  const { slug = '' } = useParams();
  return (
    <QueryView query={useDocument(ProgrammePage, { slug })}>
      {({ fundingProgramme }) =>
        fundingProgramme ? <ProgrammeView programme={fundingProgramme} /> : <NotFound />
      }
    </QueryView>
  );
}

function ProgrammeView({ programme }: { programme: ProgrammeOnPage }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const [open, setOpen] = useState<'edit' | 'close' | 'share' | null>(null);
  const dialog = { programme, onClose: () => setOpen(null) };
  return (
    <Page
      title={programme.name}
      lead={programme.funder}
      trail={[
        { href: paths.fundingRounds, label: t('funding.title') },
        { href: paths.programmes, label: t('funding.programmes') },
      ]}
      aside={
        <Row>
          <Badge mood={programme.open ? 'success' : 'neutral'}>
            {t(programme.open ? 'programmes.open' : 'programmes.notOpen')}
          </Badge>
        </Row>
      }
    >
      <Stack>
        <NewsAlert news={news} />
        {programme.viewerCanManage && (
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('share')}>
              {t('programmes.share')}
            </Button>
            <Button aria-haspopup="dialog" onClick={() => setOpen('edit')}>
              {t('programmes.edit')}
            </Button>
            <Button aria-haspopup="dialog" onClick={() => setOpen('close')}>
              {t(programme.closedOn ? 'programmes.reopen' : 'programmes.close')}
            </Button>
          </Row>
        )}
      </Stack>
      <Columns
        main={
          <Stack gap="section">
            <Stack>
              <Heading level={2}>{t('programmes.what')}</Heading>
              <Markdown text={programme.summary} level={3} />
            </Stack>
            <Projects programme={programme} />
            <Shares programme={programme} />
          </Stack>
        }
        side={<Facts programme={programme} />}
      />
      {open === 'edit' && (
        <ProgrammeDialog {...dialog} onDone={() => setNews({ title: t('programmes.saved') })} />
      )}
      {open === 'close' && <CloseDialog {...dialog} onDone={setNews} />}
      {open === 'share' && <ShareDialog {...dialog} onDone={setNews} />}
    </Page>
  );
}

function Facts({ programme }: { programme: ProgrammeOnPage }) {
  const { t } = useTranslation();
  const words = useProgrammeWords();
  const categoryLabel = useCategoryLabel();
  const { url, purposes, categories } = programme;
  return (
    <Stack>
      <Heading level={2} size="medium">
        {t('programmes.facts')}
      </Heading>
      <DescriptionList
        column
        items={[
          { term: t('programmes.funder'), value: programme.funder },
          { term: t('programmes.bears'), value: words.quota(programme) },
          { term: t('programmes.deadline'), value: words.deadline(programme) },
          { term: t('programmes.applicants'), value: words.applicants(programme) },
          {
            term: t('programmes.purposes'),
            value:
              purposes.map((value) => t(`enums.fundingPurpose.${value}`)).join(', ') || t('programmes.all'),
          },
          {
            term: t('programmes.categories'),
            value: categories.map(categoryLabel).join(', ') || t('programmes.all'),
          },
          { term: t('programmes.url'), value: url && <Link href={url}>{t('programmes.toUrl')}</Link> },
        ]}
      />
    </Stack>
  );
}

function Projects({ programme }: { programme: ProgrammeOnPage }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { nodes, totalCount } = programme.matchingProjects;
  return (
    <Stack>
      <Heading level={2}>{t('programmes.projects')}</Heading>
      {nodes.length === 0 ? (
        <Text>{t('programmes.noProject')}</Text>
      ) : (
        <Grid as="ul">
          {nodes.map((project) => (
            <li key={project.id}>
              <ProjectCard project={project} level={3} />
            </li>
          ))}
        </Grid>
      )}
      {totalCount > nodes.length && (
        <Text size="small">
          {t('programmes.moreProjects', { shown: nodes.length, number: number(totalCount) })}
        </Text>
      )}
    </Stack>
  );
}

type Share = ProgrammeOnPage['shares'][number];

/** What it gives in rounds. */
function Shares({ programme }: { programme: ProgrammeOnPage }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const columns: Column<Share>[] = [
    {
      ...{ key: 'round', header: t('programmes.column.round'), rowHeader: true },
      cell: ({ round }) => <Link href={paths.fundingRound(round.id)}>{round.title}</Link>,
    },
    {
      ...{ key: 'project', header: t('programmes.column.project') },
      cell: ({ round: { project } }) =>
        project ? <Link href={paths.project(project.slug)}>{project.name}</Link> : '–',
    },
    {
      ...{ key: 'state', header: t('programmes.column.state') },
      cell: ({ state }) => <PledgeBadge state={state} />,
    },
    {
      ...{ key: 'amount', header: t('programmes.column.amount'), numeric: true, compact: true },
      cell: ({ amount }) => money(amount.amountCents),
    },
  ];
  return (
    <Stack>
      <Heading level={2}>{t('programmes.shares')}</Heading>
      {programme.shares.length === 0 ? (
        <Text>{t('programmes.noShare')}</Text>
      ) : (
        <DataTable
          caption={t('programmes.sharesTable')}
          captionHidden
          columns={columns}
          rows={programme.shares}
          rowKey={({ id }) => id}
        />
      )}
    </Stack>
  );
}
