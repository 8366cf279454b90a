import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  Announcement,
  Button,
  Card,
  Checkbox,
  DescriptionList,
  EmptyState,
  Grid,
  Row,
  Select,
  Stack,
  Text,
} from '@allmende/web-kern';
import { useConnection } from '../../api/hooks.js';
import { leaving } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { SearchForm } from '../../app/search-form.js';
import { useUrlValues } from '../../app/url-values.js';
import { actingOrganizations, useViewer } from '../../app/viewer.js';
import { ProgrammesPage, type ProgrammesPageQuery } from '../../gql/programmes-page.js';
import { useFormat } from '../../i18n/format.js';
import { FundingFrame } from '../../parts/funding/funding-frame.js';
import { ListOf } from '../../parts/list-of.js';
import { isModerator } from '../moderation/is-moderator.js';
import { ProgrammeDialog } from './programme-dialog.js';
import { useProgrammeWords } from './programme-words.js';
import {
  isNarrowed,
  readProgrammesChoice,
  toProgrammeFilter,
  type ProgrammesChoice,
} from './programmes-choice.js';

/** The catalogue of programmes that give money, those that fit first by choice. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const moderates = isModerator(useViewer());
  const [open, setOpen] = useState(false);
  const { params, set, clear } = useUrlValues();
  const choice = readProgrammesChoice(params);
  return (
    <FundingFrame title={t('programmes.title')} lead={t('programmes.lead')} here={paths.programmes}>
      <Stack gap="large">
        {moderates && (
          <Row>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {t('programmes.new')}
            </Button>
          </Row>
        )}
        <Stack>
          <SearchForm
            label={t('programmes.search')}
            value={choice.text}
            onSearch={(text) => set('suche', [text])}
          />
          <Filters choice={choice} set={set} />
        </Stack>
        <Programmes choice={choice} onClear={leaving(clear)} />
      </Stack>
      {open && (
        <ProgrammeDialog
          programme={null}
          onClose={() => setOpen(false)}
          onDone={(slug) => void navigate(paths.programme(slug))}
        />
      )}
    </FundingFrame>
  );
}

function Filters(props: { choice: ProgrammesChoice; set: (name: string, values: string[]) => void }) {
  const { t } = useTranslation();
  const { choice, set } = props;
  const acting = actingOrganizations(useViewer());
  return (
    <Stack>
      {acting.length > 0 && (
        <Select
          label={t('programmes.fits')}
          value={choice.organizationId}
          onChange={(event) => set('organisation', [event.target.value])}
          options={[
            { value: '', label: t('programmes.fitsAll') },
            ...acting.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Checkbox
        label={t('programmes.alsoClosed')}
        checked={choice.all}
        onChange={(event) => set('auch', event.target.checked ? ['geschlossene'] : [])}
      />
      {choice.projectId !== '' && (
        <Row>
          <Text>{t('programmes.forProject')}</Text>
          <Button small onClick={leaving(() => set('projekt', []))}>
            {t('programmes.forAllProjects')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Programmes({ choice, onClear }: { choice: ProgrammesChoice; onClear: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const variables = { filter: toProgrammeFilter(choice) };
  const connection = useConnection(ProgrammesPage, variables, (data) => data.fundingProgrammes.pageInfo);
  return (
    <ListOf
      connection={connection}
      list={(data) => data.fundingProgrammes}
      empty={<Nothing narrowed={isNarrowed(choice)} onClear={onClear} />}
    >
      {(programmes, total) => (
        <Stack>
          <Announcement visible>
            {t('programmes.count', { count: total, number: number(total) })}
          </Announcement>
          <Grid as="ul">
            {programmes.map((programme) => (
              <li key={programme.id}>
                <ProgrammeCard programme={programme} />
              </li>
            ))}
          </Grid>
        </Stack>
      )}
    </ListOf>
  );
}

type Programme = ProgrammesPageQuery['fundingProgrammes']['nodes'][number];

function ProgrammeCard({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const words = useProgrammeWords();
  return (
    <Card title={programme.name} level={2} href={paths.programme(programme.slug)} preline={programme.funder}>
      <DescriptionList
        column
        items={[
          { term: t('programmes.bears'), value: words.quota(programme) },
          { term: t('programmes.deadline'), value: words.deadline(programme) },
          { term: t('programmes.applicants'), value: words.applicants(programme) },
        ]}
      />
    </Card>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t(narrowed ? 'programmes.nothing' : 'programmes.empty')}
      actions={narrowed && <Button onClick={onClear}>{t('common.clearFilters')}</Button>}
    >
      <Text>{t(narrowed ? 'programmes.nothingText' : 'programmes.emptyText')}</Text>
    </EmptyState>
  );
}
