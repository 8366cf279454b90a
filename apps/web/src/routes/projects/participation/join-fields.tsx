import { useTranslation } from 'react-i18next';
import { RadioGroup, Select, Text, TextArea, TextField, type Choice } from '@allmende/web-kern';
import type { ActingOrganization } from '../../../app/viewer.js';
import type { ParticipationKind } from '../../../gql/schema.js';
import { useFormat } from '../../../i18n/format.js';
import { today } from '../../../i18n/today.js';
import type { useFieldFaults } from '../../../parts/user-faults.js';
import { participationKinds, type JoinDraft } from './join-draft.js';
import type { TakingPart } from './take-part.js';

interface JoinFieldsProps {
  organizations: readonly ActingOrganization[];
  projectName: string;
  state: TakingPart;
  draft: JoinDraft;
  onChange: (change: Partial<JoinDraft>) => void;
  field: ReturnType<typeof useFieldFaults<'organizationId' | 'kind' | 'since' | 'note'>>['field'];
}

/** Who, how, since when, and a remark; then what all of it comes to. */
export function JoinFields(props: JoinFieldsProps) {
  const { t } = useTranslation();
  const { organizations, draft, onChange, field } = props;
  const kind = field('kind');
  return (
    <>
      {organizations.length > 1 ? (
        <Select
          {...field('organizationId')}
          value={draft.organizationId}
          options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => onChange({ organizationId: event.target.value, kind: undefined })}
        />
      ) : (
        <Text>{t('participation.actingFor', { organization: organizations[0]?.name })}</Text>
      )}
      <RadioGroup
        id={kind.id}
        name="kind"
        legend={kind.label}
        error={kind.error}
        choices={useKindChoices(props)}
        value={draft.kind}
        onChange={(value) => onChange({ kind: participationKinds.find((one) => one === value) })}
      />
      <TextField
        {...field('since')}
        name="since"
        type="date"
        hint={t('participation.sinceHint')}
        value={draft.since}
        onChange={(event) => onChange({ since: event.target.value })}
      />
      <TextArea
        {...field('note')}
        rows={3}
        optionalNote={t('participation.optional')}
        hint={t('participation.noteHint')}
        value={draft.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
      <Summary {...props} />
    </>
  );
}

/** What the chosen organization has entered already cannot be chosen again. */
function useKindChoices({ state, draft }: JoinFieldsProps): Choice[] {
  const { t } = useTranslation();
  const format = useFormat();
  const leaders = state.leaders.join(', ');
  const needs = leaders ? t('participation.leadTaken', { leaders }) : t('participation.leadFree');
  return participationKinds.map((kind) => {
    const own = state.own.find((one) => one.kind === kind && one.organization.id === draft.organizationId);
    const names = own && { date: format.date(own.since) };
    const requested = own?.state === 'PROPOSED';
    const there = names && (requested ? t('participation.requested') : t('participation.entered', names));
    const explained = [t(`participation.kinds.${kind}`), kind === 'LEADING' ? needs : ''].join(' ').trim();
    return {
      value: kind,
      label: t(`enums.participation.${kind}`),
      hint: there ?? explained,
      disabled: Boolean(own),
    };
  });
}

function Summary({ organizations, projectName, state, draft }: JoinFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const organization = organizations.find(({ id }) => id === draft.organizationId)?.name;
  if (!draft.kind) return <Text muted>{t('participation.summaryMissing')}</Text>;
  const asks = draft.kind === 'LEADING' && state.leaders.length > 0;
  const since = draft.since || today();
  const names = {
    organization,
    project: projectName,
    kind: t(`enums.participation.${draft.kind satisfies ParticipationKind}`),
    date: format.date(since),
    leaders: state.leaders.join(', '),
  };
  if (asks) return <Text>{t('participation.summaryAsk', names)}</Text>;
  return (
    <Text>
      {since > today() ? t('participation.summaryLater', names) : t('participation.summary', names)}
    </Text>
  );
}
