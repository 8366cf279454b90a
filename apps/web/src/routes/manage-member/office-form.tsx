import { useState, type FormEvent, type InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, ErrorSummary, RadioGroup, Stack, TextField } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { SetCoordinationOffice } from '../../gql/set-coordination-office.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import type { KnownOffice } from './office-page.js';
import {
  fieldsOf,
  neededIn,
  officeStates,
  toInput,
  toValues,
  type OfficeText,
  type OfficeValues,
} from './office-values.js';

const inputOf: Partial<Record<OfficeText, InputHTMLAttributes<HTMLInputElement>>> = {
  vacancyUrl: { type: 'url', placeholder: 'https://' },
  vacancyUntil: { type: 'date' },
  contactEmail: { type: 'email' },
  contactPhone: { type: 'tel' },
  website: { type: 'url', placeholder: 'https://' },
  since: { type: 'date' },
};

interface OfficeFormProps {
  organizationId: string;
  office: KnownOffice;
}

/** Who answers for open source there; shows only what applies in the chosen state. */
export function OfficeForm(props: OfficeFormProps) {
  const { t } = useTranslation();
  const { values, change, faults, command, saved, submit } = useOffice(props);
  const state = faults.field('state');
  return (
    <form noValidate className="form-column" onSubmit={submit}>
      <Stack gap="large">
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {command.error && <FailureAlert error={command.error} />}
        <RadioGroup
          id={state.id}
          legend={state.label}
          error={state.error}
          value={values.state}
          onChange={(value) => change({ state: officeStates.find((one) => one === value) })}
          choices={officeStates.map((value) => ({
            value,
            label: t(`enums.officeState.${value}`),
            hint: t(`office.stateExplained.${value}`),
          }))}
        />
        {values.state && <Fields {...{ values, change }} field={faults.field} />}
        <div>
          <Button look="primary" type="submit" busy={command.isPending}>
            {command.isPending ? t('common.sending') : t('office.save')}
          </Button>
        </div>
        {saved && (
          <TakesFocus on={command.data}>
            <Alert kind="success" title={t('office.saved')} />
          </TakesFocus>
        )}
      </Stack>
    </form>
  );
}

interface FieldsProps {
  values: OfficeValues;
  change: (part: Partial<OfficeValues>) => void;
  field: ReturnType<typeof useOffice>['faults']['field'];
}

function Fields({ values, change, field }: FieldsProps) {
  const { t } = useTranslation();
  const { state } = values;
  if (!state) return null;
  return fieldsOf[state].map((name) => (
    <TextField
      key={name}
      {...inputOf[name]}
      {...field(name)}
      autoComplete="off"
      hint={t(`office.hint.${name}`)}
      optionalNote={neededIn[state].includes(name) ? undefined : t('common.optional')}
      value={values[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  ));
}

function useOffice({ organizationId, office }: OfficeFormProps) {
  const { t } = useTranslation();
  const command = useCommand(SetCoordinationOffice);
  const [values, setValues] = useState(() => toValues(office));
  const [saved, setSaved] = useState(false);
  const faults = useFieldFaults({
    state: t('office.state'),
    name: t('office.name'),
    vacancyUrl: t('office.vacancyUrl'),
    vacancyUntil: t('office.vacancyUntil'),
    holderName: t('office.holderName'),
    since: t('office.since'),
    contactEmail: t('office.contactEmail'),
    contactPhone: t('office.contactPhone'),
    website: t('office.website'),
  });
  const change = (part: Partial<OfficeValues>) => {
    setSaved(false);
    setValues((now) => ({ ...now, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const message = t('office.stateMissing');
    if (!values.state) return faults.show([{ code: 'REQUIRED', path: ['input', 'state'], message }]);
    command.mutate(
      { input: toInput(organizationId, values.state, values) },
      {
        onSuccess: ({ setCoordinationOffice: { userErrors } }) => {
          faults.show(userErrors);
          setSaved(userErrors.length === 0);
        },
        onError: () => faults.show([]),
      },
    );
  };
  return { values, change, faults, command, saved, submit };
}
