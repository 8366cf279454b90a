import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  ErrorSummary,
  Heading,
  LinkButton,
  RadioGroup,
  Row,
  Select,
  Stack,
  TextArea,
  TextField,
} from '@allmende/web-kern';
import type { DevelopmentStatus, Visibility } from '../../gql/schema.js';
import type { useFieldFaults } from '../../parts/user-faults.js';
import { CategoryField } from './category-field.js';
import type { EntryField, EntryValues } from './entry-values.js';
import { suggestedLicences } from './licences.js';
import './project-entry.css';

const statuses = [
  'CONCEPT',
  'DEVELOPMENT',
  'BETA',
  'STABLE',
  'OBSOLETE',
] as const satisfies DevelopmentStatus[];
const visibilities = ['PUBLIC', 'NETWORK'] as const satisfies Visibility[];

export type EntryFaults = ReturnType<typeof useFieldFaults<EntryField>>;

interface PartProps {
  values: EntryValues;
  onChange: (values: EntryValues) => void;
  faults: EntryFaults;
}

interface EntryFormProps extends PartProps {
  /** Messages above the fields. */
  notice?: ReactNode;
  busy: boolean;
  submitLabel: string;
  busyLabel: string;
  cancelHref: string;
  onSubmit: () => void;
}

/** The names of all fields as the reader sees them. */
export function useEntryLabels(): Record<EntryField, string> {
  const { t } = useTranslation();
  return {
    name: t('projectEntry.name'),
    shortDescription: t('projectEntry.shortDescription'),
    longDescription: t('projectEntry.longDescription'),
    url: t('projectEntry.url'),
    landingUrl: t('projectEntry.landingUrl'),
    licence: t('projectEntry.licence'),
    categories: t('projectEntry.categories'),
    developmentStatus: t('projectEntry.developmentStatus'),
    visibility: t('projectEntry.visibility'),
  };
}

/** The form of an entry in four groups. What is wrong is told by the server. */
export function EntryForm(props: EntryFormProps) {
  const { t } = useTranslation();
  const { values, onChange, faults } = props;
  const part = { values, onChange, faults };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onSubmit();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="section">
        <Stack>
          <ErrorSummary title={t('projectEntry.faults')} faults={faults.summary} />
          {props.notice}
        </Stack>
        <AboutPart {...part} />
        <SourcePart {...part} />
        <PlacePart {...part} />
        <Row>
          <Button look="primary" type="submit" busy={props.busy}>
            {props.busy ? props.busyLabel : props.submitLabel}
          </Button>
          <LinkButton href={props.cancelHref}>{t('projectEntry.cancel')}</LinkButton>
        </Row>
      </Stack>
    </form>
  );
}

function AboutPart({ values, onChange, faults }: PartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="large">
      <Heading level={2}>{t('projectEntry.about')}</Heading>
      <TextField
        {...faults.field('name')}
        autoComplete="off"
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <TextArea
        {...faults.field('shortDescription')}
        hint={t('projectEntry.shortDescriptionHint', { count: values.shortDescription.length })}
        rows={3}
        value={values.shortDescription}
        onChange={(event) => onChange({ ...values, shortDescription: event.target.value })}
      />
      <TextArea
        {...faults.field('longDescription')}
        hint={t('projectEntry.longDescriptionHint')}
        optionalNote={t('projectEntry.optional')}
        rows={10}
        value={values.longDescription}
        onChange={(event) => onChange({ ...values, longDescription: event.target.value })}
      />
    </Stack>
  );
}

function SourcePart({ values, onChange, faults }: PartProps) {
  const { t } = useTranslation();
  const licencesId = useId();
  const address = { type: 'url', inputMode: 'url', autoComplete: 'off', spellCheck: false } as const;
  return (
    <Stack gap="large">
      <Heading level={2}>{t('projectEntry.source')}</Heading>
      <TextField
        {...faults.field('url')}
        {...address}
        hint={t('projectEntry.urlHint')}
        optionalNote={t('projectEntry.optional')}
        value={values.url}
        onChange={(event) => onChange({ ...values, url: event.target.value })}
      />
      <TextField
        {...faults.field('landingUrl')}
        {...address}
        hint={t('projectEntry.landingUrlHint')}
        optionalNote={t('projectEntry.optional')}
        value={values.landingUrl}
        onChange={(event) => onChange({ ...values, landingUrl: event.target.value })}
      />
      <TextField
        {...faults.field('licence')}
        list={licencesId}
        autoComplete="off"
        spellCheck={false}
        hint={t('projectEntry.licenceHint')}
        optionalNote={t('projectEntry.optional')}
        value={values.licence}
        onChange={(event) => onChange({ ...values, licence: event.target.value })}
      />
      <datalist id={licencesId}>
        {suggestedLicences.map((licence) => (
          <option key={licence} value={licence} />
        ))}
      </datalist>
    </Stack>
  );
}

function PlacePart({ values, onChange, faults }: PartProps) {
  const { t } = useTranslation();
  const statusOf = (value: string) => statuses.find((known) => known === value) ?? '';
  return (
    <Stack gap="large">
      <Heading level={2}>{t('projectEntry.place')}</Heading>
      <CategoryField
        {...faults.field('categories')}
        values={values.categories}
        onChange={(categories) => onChange({ ...values, categories })}
      />
      <Select
        {...faults.field('developmentStatus')}
        hint={t('projectEntry.developmentStatusHint')}
        optionalNote={t('projectEntry.optional')}
        value={values.developmentStatus}
        onChange={(event) => onChange({ ...values, developmentStatus: statusOf(event.target.value) })}
        options={[
          { value: '', label: t('projectEntry.statusUnknown') },
          ...statuses.map((value) => ({ value, label: t(`enums.developmentStatus.${value}`) })),
        ]}
      />
      <VisibilityField values={values} onChange={onChange} faults={faults} />
    </Stack>
  );
}

function VisibilityField({ values, onChange, faults }: PartProps) {
  const { t } = useTranslation();
  const { id, label, error } = faults.field('visibility');
  return (
    <RadioGroup
      id={id}
      legend={label}
      error={error}
      choices={visibilities.map((value) => ({ value, label: t(`projectEntry.visibilityChoice.${value}`) }))}
      value={values.visibility}
      onChange={(value) =>
        onChange({ ...values, visibility: visibilities.find((known) => known === value) ?? 'PUBLIC' })
      }
    />
  );
}
