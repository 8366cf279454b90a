import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  Band,
  Button,
  Figure,
  Grid,
  Heading,
  LinkButton,
  Row,
  SearchField,
  Stack,
  Text,
} from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { QueryView } from '../../app/failures.js';
import { PageTitle } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { StartPage, type StartPageQuery } from '../../gql/start-page.js';
import { useFormat } from '../../i18n/format.js';
import { ProjectCard } from '../../parts/project-card.js';

export function Component() {
  return <QueryView query={useDocument(StartPage, {})}>{(data) => <Start data={data} />}</QueryView>;
}

function Start({ data }: { data: StartPageQuery }) {
  const { t } = useTranslation();
  return (
    <>
      <Band hued>
        <Stack gap="large">
          <Stack>
            <PageTitle title={t('start.title')} />
            <Text size="large">{t('start.lead')}</Text>
          </Stack>
          <ProjectSearch />
        </Stack>
      </Band>
      <Band>
        <Stack gap="section">
          <Figures figures={data.figures} />
          <Newest projects={data.projects.nodes} />
          <Steps />
          <Audience />
        </Stack>
      </Band>
    </>
  );
}

function ProjectSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = (form: FormData) =>
    navigate(`${paths.projects}?suche=${encodeURIComponent(String(form.get('suche')))}`);
  return (
    <Stack>
      <form
        role="search"
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          void search(new FormData(event.currentTarget));
        }}
      >
        <SearchField
          name="suche"
          label={t('start.searchLabel')}
          hint={t('start.searchHint')}
          submit={
            <Button look="primary" type="submit">
              {t('common.search')}
            </Button>
          }
        />
      </form>
      <Row>
        <LinkButton href={paths.projects}>{t('start.allProjects')}</LinkButton>
        <LinkButton href={paths.members}>{t('start.allMembers')}</LinkButton>
        <LinkButton href={paths.apply}>{t('start.join')}</LinkButton>
      </Row>
    </Stack>
  );
}

function Figures({ figures }: { figures: StartPageQuery['figures'] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const circle = (name: string) => `${paths.members}?mitgliedschaft=${name}`;
  return (
    <Stack>
      <Heading level={2}>{t('start.figures.title')}</Heading>
      <Grid columns="small">
        <Figure
          value={number(figures.boardMembers)}
          label={t('start.figures.board', { count: figures.boardMembers })}
          href={circle('BOARD')}
        />
        <Figure
          value={number(figures.networkMembers)}
          label={t('start.figures.network', { count: figures.networkMembers })}
          href={circle('NETWORK')}
        />
        <Figure
          value={number(figures.partners)}
          label={t('start.figures.partners', { count: figures.partners })}
          href={circle('PARTNER')}
        />
        <Figure
          value={number(figures.projects)}
          label={t('start.figures.projects', { count: figures.projects })}
          href={paths.projects}
        />
      </Grid>
      <Text muted>
        {t('start.figures.participations', {
          count: figures.participations,
          number: number(figures.participations),
        })}
      </Text>
      <Row>
        <LinkButton href={paths.network}>{t('start.figures.toNetwork')}</LinkButton>
        <LinkButton href={paths.offices}>{t('start.figures.toOffices')}</LinkButton>
      </Row>
    </Stack>
  );
}

function Newest({ projects }: { projects: StartPageQuery['projects']['nodes'] }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('start.newest.title')}</Heading>
      {projects.length === 0 && <Text>{t('start.newest.empty')}</Text>}
      <Grid>
        {projects.map((project) => (
          <ProjectCard key={project.id} project={project} level={3} />
        ))}
      </Grid>
    </Stack>
  );
}

function Steps() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('start.steps.title')}</Heading>
      <ol className="kern-list al-list">
        <li>{t('start.steps.apply')}</li>
        <li>{t('start.steps.find')}</li>
        <li>{t('start.steps.join')}</li>
        <li>{t('start.steps.follow')}</li>
      </ol>
      <Row>
        <LinkButton href={paths.apply}>{t('start.apply')}</LinkButton>
      </Row>
    </Stack>
  );
}

const audiences = ['municipalities', 'partners', 'public'] as const;

function Audience() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Heading level={2}>{t('start.audience.title')}</Heading>
      <Grid>
        {audiences.map((audience) => (
          <Stack key={audience} gap="small">
            <Heading level={3}>{t(`start.audience.${audience}.title`)}</Heading>
            <Text>{t(`start.audience.${audience}.text`)}</Text>
          </Stack>
        ))}
      </Grid>
    </Stack>
  );
}
