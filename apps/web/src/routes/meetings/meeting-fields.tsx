import { useTranslation } from 'react-i18next';
import { Select, TextField } from '@allmende/web-kern';
import type { MeetingVisibility } from '../../gql/schema.js';
import { toBerlinTime, toInstant } from '../../i18n/berlin-time.js';
import type { useFieldFaults, UserError } from '../../parts/user-faults.js';

/** What is typed in for a meeting: days and times as clocks in Germany show them. */
export interface MeetingDraft {
  title: string;
  date: string;
  from: string;
  until: string;
  place: string;
  onlineUrl: string;
  visibility: MeetingVisibility;
  proposalsDate: string;
  proposalsTime: string;
}

export const emptyMeeting: MeetingDraft = {
  title: '',
  date: '',
  from: '10:00',
  until: '12:00',
  place: '',
  onlineUrl: '',
  visibility: 'PUBLIC',
  proposalsDate: '',
  proposalsTime: '12:00',
};

const visibilities = ['PUBLIC', 'NETWORK', 'BOARD'] as const satisfies MeetingVisibility[];

interface KnownMeeting {
  title: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  onlineUrl: string | null;
  visibility: MeetingVisibility;
  proposalsUntil: string | null;
}

export function draftOfMeeting(meeting: KnownMeeting): MeetingDraft {
  const from = toBerlinTime(meeting.startsAt);
  const proposals = meeting.proposalsUntil ? toBerlinTime(meeting.proposalsUntil) : null;
  return {
    title: meeting.title,
    date: from.date,
    from: from.time,
    until: toBerlinTime(meeting.endsAt).time,
    place: meeting.place ?? '',
    onlineUrl: meeting.onlineUrl ?? '',
    visibility: meeting.visibility,
    proposalsDate: proposals?.date ?? '',
    proposalsTime: proposals?.time ?? '12:00',
  };
}

/** Names of the fields as the server's faults know them, too: those of an instant belong to its day or its time. */
export function useMeetingLabels() {
  const { t } = useTranslation();
  return {
    title: t('meetingFields.title'),
    date: t('meetingFields.date'),
    startsAt: t('meetingFields.from'),
    endsAt: t('meetingFields.until'),
    place: t('meetingFields.place'),
    onlineUrl: t('meetingFields.onlineUrl'),
    visibility: t('meetingFields.visibility'),
    proposalsUntil: t('meetingFields.proposalsDate'),
  };
}

/** The draft as the API takes it, or what has to be typed in first. */
export function toMeetingInput(
  draft: MeetingDraft,
  missing: (name: 'date' | 'startsAt' | 'endsAt') => string,
) {
  const startsAt = toInstant({ date: draft.date, time: draft.from });
  const endsAt = toInstant({ date: draft.date, time: draft.until });
  if (!startsAt || !endsAt) {
    const name = draft.date === '' ? 'date' : startsAt ? 'endsAt' : 'startsAt';
    const errors: UserError[] = [{ code: 'REQUIRED', path: ['input', name], message: missing(name) }];
    return { errors };
  }
  const input = {
    ...{ startsAt, endsAt, title: draft.title, visibility: draft.visibility },
    place: draft.place.trim() || null,
    onlineUrl: draft.onlineUrl.trim() || null,
    proposalsUntil: toInstant({ date: draft.proposalsDate, time: draft.proposalsTime }),
  };
  return { input };
}

interface MeetingFieldsProps {
  draft: MeetingDraft;
  change: (part: Partial<MeetingDraft>) => void;
  faults: ReturnType<typeof useFieldFaults<keyof ReturnType<typeof useMeetingLabels>>>;
}

/** When, where and for whom. */
export function MeetingFields({ draft, change, faults }: MeetingFieldsProps) {
  const { t } = useTranslation();
  const value = (name: keyof MeetingDraft) => ({
    value: draft[name],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...faults.field('title')} {...value('title')} hint={t('meetingFields.titleHint')} />
      <TextField {...faults.field('date')} {...value('date')} type="date" />
      <TextField {...faults.field('startsAt')} {...value('from')} type="time" />
      <TextField {...faults.field('endsAt')} {...value('until')} type="time" />
      <TextField {...faults.field('place')} {...value('place')} optionalNote={t('common.optional')} />
      <TextField
        {...faults.field('onlineUrl')}
        {...value('onlineUrl')}
        type="url"
        hint={t('meetingFields.onlineUrlHint')}
        optionalNote={t('common.optional')}
      />
      <Select
        {...faults.field('visibility')}
        hint={t('meetingFields.visibilityHint')}
        value={draft.visibility}
        onChange={(event) => change({ visibility: event.target.value as MeetingVisibility })}
        options={visibilities.map((one) => ({ value: one, label: t(`enums.meetingVisibility.${one}`) }))}
      />
      <TextField
        {...faults.field('proposalsUntil')}
        {...value('proposalsDate')}
        type="date"
        hint={t('meetingFields.proposalsHint')}
        optionalNote={t('common.optional')}
      />
      {draft.proposalsDate !== '' && (
        <TextField label={t('meetingFields.proposalsTime')} {...value('proposalsTime')} type="time" />
      )}
    </>
  );
}
