import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button, RadioGroup, SearchField, Stack } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { ProjectChoices, type ProjectChoicesQuery } from '../../gql/project-choices.js';
import type { Purposeful } from './round-draft.js';

/** A project as it is offered for choice. */
export type PickedProject = Purposeful & { shortDescription?: string | null };

interface ProjectPickerProps {
  field: { id: string; label: string; error: string | undefined };
  value: PickedProject | null;
  onChange: (project: PickedProject) => void;
}

/** Finds one project of the catalogue: a search box, then a choice of what was found. */
export function ProjectPicker({ field, value, onChange }: ProjectPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const search = () => setText(typed.trim());
  const searchOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the form around.
    event.preventDefault();
    search();
  };
  return (
    <Stack>
      <SearchField
        {...field}
        hint={t('fundingEdit.projectHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={searchOnEnter}
        submit={<Button onClick={search}>{t('common.search')}</Button>}
      />
      {text !== '' && <Found text={text} value={value} onChange={onChange} />}
      {text === '' && value && <Choices found={[value]} value={value} onChange={onChange} />}
    </Stack>
  );
}

type Chosen = Pick<ProjectPickerProps, 'value' | 'onChange'>;

function Found({ text, ...chosen }: Chosen & { text: string }) {
  const { t } = useTranslation();
  const query = useDocument(ProjectChoices, { text });
  if (query.error) return <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { nodes = [], totalCount = 0 }: Partial<ProjectChoicesQuery['projects']> = query.data?.projects ?? {};
  const said = t('fundingEdit.projectsFound', { count: totalCount, text });
  return (
    <>
      <Announcement visible>{query.data ? said : t('common.loading')}</Announcement>
      {nodes.length > 0 && <Choices found={nodes} {...chosen} />}
    </>
  );
}

function Choices({ found, value, onChange }: Chosen & { found: readonly PickedProject[] }) {
  const { t } = useTranslation();
  const missing = value && !found.some(({ id }) => id === value.id);
  const all = missing ? [value, ...found] : found;
  const choose = (id: string) => {
    const chosen = all.find((project) => project.id === id);
    if (chosen) onChange(chosen);
  };
  return (
    <RadioGroup
      legend={t('fundingEdit.projectChoice')}
      value={value?.id}
      onChange={choose}
      choices={all.map(({ id, name, shortDescription }) => ({
        value: id,
        label: name,
        hint: shortDescription ?? undefined,
      }))}
    />
  );
}
