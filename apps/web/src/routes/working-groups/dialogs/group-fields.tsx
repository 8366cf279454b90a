import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextField } from '@allmende/web-kern';
import { useDocument } from '../../../api/hooks.js';
import { FoundingDecisions } from '../../../gql/founding-decisions.js';
import type { useFieldFaults } from '../../../parts/user-faults.js';

/** What is typed in about a group. */
export interface GroupDraft {
  name: string;
  mandate: string;
  endsOn: string;
  foundingDecisionId: string;
  foundingNote: string;
}

/** The names of the fields, for the faults. */
export function useGroupLabels(): Record<keyof GroupDraft, string> {
  const { t } = useTranslation();
  return {
    name: t('groups.fields.name'),
    mandate: t('groups.fields.mandate'),
    foundingDecisionId: t('groups.fields.foundingDecision'),
    foundingNote: t('groups.fields.foundingNote'),
    endsOn: t('groups.fields.endsOn'),
  };
}

/** The draft as the API takes it. The note stands in for a decision, so it goes when there is one. */
export const toGroupInput = ({ name, mandate, endsOn, foundingDecisionId, foundingNote }: GroupDraft) => ({
  name,
  mandate,
  endsOn: endsOn || null,
  foundingDecisionId: foundingDecisionId || null,
  foundingNote: foundingDecisionId ? null : foundingNote.trim() || null,
});

interface GroupFieldsProps {
  draft: GroupDraft;
  change: (part: Partial<GroupDraft>) => void;
  faults: ReturnType<typeof useFieldFaults<keyof GroupDraft>>;
  /** The decision that is known already; it may be older than those that are offered. */
  known?: { id: string; number: string; title: string } | null;
}

/** What a group is called, what it is for, what founded it, and when it ends. */
export function GroupFields({ draft, change, faults, known }: GroupFieldsProps) {
  const { t } = useTranslation();
  const offered = useDocument(FoundingDecisions, {}).data?.decisions.nodes ?? [];
  const decisions = known && !offered.some(({ id }) => id === known.id) ? [known, ...offered] : offered;
  const value = (name: keyof GroupDraft) => ({
    ...faults.field(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...value('name')} hint={t('groups.fields.nameHint')} autoComplete="off" />
      <TextArea {...value('mandate')} rows={8} hint={t('groups.fields.mandateHint')} />
      <Select
        {...value('foundingDecisionId')}
        options={[
          { value: '', label: t('groups.fields.noDecision') },
          ...decisions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
        ]}
      />
      {draft.foundingDecisionId === '' && (
        <TextField
          {...value('foundingNote')}
          hint={t('groups.fields.foundingNoteHint')}
          optionalNote={t('common.optional')}
          autoComplete="off"
        />
      )}
      <TextField
        {...value('endsOn')}
        type="date"
        hint={t('groups.fields.endsOnHint')}
        optionalNote={t('common.optional')}
      />
    </>
  );
}
