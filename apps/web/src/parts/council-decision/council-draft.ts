import { useTranslation } from 'react-i18next';
import type { CouncilDecisionFromOparlQuery } from '../../gql/council-decision-from-oparl.js';
import type { CouncilDecisionFields, CouncilResult } from '../../gql/schema.js';
import type { UserError } from '../user-error.js';
import { readVideoMark } from './video-mark.js';

/** What is typed in for a decision of a council. */
export interface CouncilDraft {
  title: string;
  body: string;
  decidedOn: string;
  agendaItem: string;
  /** Empty: not said. */
  result: CouncilResult | '';
  sourceUrl: string;
  videoUrl: string;
  /** Time in the recording as players show it. */
  videoSeconds: string;
  /** Set when it was filled from there. */
  oparlUrl: string;
}

export const emptyCouncilDraft: CouncilDraft = {
  ...{ title: '', body: '', decidedOn: '', agendaItem: '', result: '' },
  ...{ sourceUrl: '', videoUrl: '', videoSeconds: '', oparlUrl: '' },
};

/** What a city's OParl says, over what stands in the fields; what it does not say stays. */
export function filledFrom(
  draft: CouncilDraft,
  found: CouncilDecisionFromOparlQuery['councilDecisionFromOparl'],
): CouncilDraft {
  const { title, body, decidedOn, agendaItem, result, sourceUrl, oparlUrl } = found;
  const said = { title, body, decidedOn, agendaItem, result, sourceUrl, oparlUrl };
  return { ...draft, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) };
}

const needed = ['title', 'body', 'decidedOn'] as const;
/** A field, as the texts and the faults know it. */
export type CouncilField = Exclude<keyof CouncilDraft, 'oparlUrl'>;

/** Names of the fields, with what stands before each in the names of the faults. */
export function useCouncilLabels<Prefix extends string>(prefix: Prefix) {
  const { t } = useTranslation();
  const labels: Record<CouncilField, string> = {
    title: t('decisions.title'),
    body: t('decisions.body'),
    decidedOn: t('decisions.decidedOn'),
    agendaItem: t('decisions.agendaItem'),
    result: t('decisions.result'),
    sourceUrl: t('decisions.sourceUrl'),
    videoUrl: t('decisions.videoUrl'),
    videoSeconds: t('decisions.videoMark'),
  };
  return Object.fromEntries(
    Object.entries(labels).map(([name, label]) => [`${prefix}${name}`, label]),
  ) as Record<`${Prefix}${CouncilField}`, string>;
}

/**
 * What the server has no words for: an empty date is none at all to the schema, nor is a time mark.
 * @param path where the fields stand in the input, e.g. `['input']`
 */
export function useCouncilCheck(path: readonly string[]) {
  const { t } = useTranslation();
  return (draft: CouncilDraft): UserError[] => {
    const missing = draft.decidedOn === '' ? needed.filter((name) => draft[name].trim() === '') : [];
    const faults: UserError[] = missing.map((name) => ({
      ...{ code: 'REQUIRED', path: [...path, name], message: t(`decisions.missing.${name}`) },
    }));
    const badMark = draft.videoSeconds.trim() !== '' && readVideoMark(draft.videoSeconds) === null;
    if (!badMark) return faults;
    const message = t('decisions.missing.videoMark');
    return [...faults, { code: 'INVALID', path: [...path, 'videoSeconds'], message }];
  };
}

/** The draft as the API takes it. */
export function toCouncilFields(draft: CouncilDraft): CouncilDecisionFields {
  const given = (text: string) => text.trim() || null;
  return {
    ...{ title: draft.title, body: draft.body, decidedOn: draft.decidedOn },
    ...{ agendaItem: given(draft.agendaItem), result: draft.result || null },
    ...{ sourceUrl: given(draft.sourceUrl), videoUrl: given(draft.videoUrl) },
    ...{ videoSeconds: readVideoMark(draft.videoSeconds), oparlUrl: given(draft.oparlUrl) },
  };
}
