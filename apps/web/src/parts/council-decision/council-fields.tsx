import { useTranslation } from 'react-i18next';
import { Select, TextField, type FieldProps } from '@allmende/web-kern';
import type { CouncilResult } from '../../gql/schema.js';
import { today } from '../../i18n/today.js';
import type { CouncilDraft, CouncilField } from './council-draft.js';
import { OparlFill } from './oparl-fill.js';

interface CouncilFieldsProps {
  draft: CouncilDraft;
  change: (part: Partial<CouncilDraft>) => void;
  /** What `useFieldFaults` gives for a field. */
  field: (name: CouncilField) => { id: string; label: string; error: string | undefined };
}

const results = ['ADOPTED', 'AMENDED', 'NOTED', 'POSTPONED', 'REJECTED'] as const satisfies CouncilResult[];

/** What a council decided: typed in, or taken over from the city's OParl and looked through. */
export function CouncilFields({ draft, change, field }: CouncilFieldsProps) {
  const { t } = useTranslation();
  const optional = t('common.optional');
  const text = (name: CouncilField, rest: Pick<FieldProps, 'hint' | 'optionalNote'> = {}) => ({
    ...field(name),
    ...rest,
    autoComplete: 'off',
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <>
      <OparlFill draft={draft} change={change} />
      <TextField {...text('title', { hint: t('decisions.titleHint') })} />
      <TextField {...text('body', { hint: t('decisions.bodyHint') })} />
      <TextField {...text('decidedOn')} type="date" max={today()} />
      <TextField {...text('agendaItem', { hint: t('decisions.agendaItemHint'), optionalNote: optional })} />
      <Select
        {...text('result', { optionalNote: optional })}
        options={[
          { value: '', label: t('decisions.noResult') },
          ...results.map((value) => ({ value, label: t(`enums.councilResult.${value}`) })),
        ]}
      />
      <TextField
        {...text('sourceUrl', { hint: t('decisions.sourceUrlHint'), optionalNote: optional })}
        type="url"
      />
      <TextField
        {...text('videoUrl', { hint: t('decisions.videoUrlHint'), optionalNote: optional })}
        type="url"
      />
      {draft.videoUrl.trim() !== '' && (
        <TextField
          {...text('videoSeconds', { hint: t('decisions.videoMarkHint'), optionalNote: optional })}
        />
      )}
    </>
  );
}
