import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Announcement,
  Button,
  Disclosure,
  Fieldset,
  Heading,
  Stack,
  Text,
  TextField,
  VisuallyHidden,
} from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import { useFormat } from '../../i18n/format.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { OrganizationPicker, type PickedOrganization } from '../../parts/organization-picker.js';
import { newParticipant, type ParticipantDraft } from './round-draft.js';
import type { RoundPartProps } from './round-labels.js';

/** What the register says of an organization. */
export interface Counted {
  population: number | null;
  populationDate: string | null;
}

interface ParticipantsEditorProps extends RoundPartProps {
  /** By organization, of those whom the calculator knows. */
  counted: ReadonlyMap<string, Counted>;
  /** What the calculator says of an organization. */
  faultOf: (organizationId: string) => string | undefined;
}

/** Whom the key counts in, each with what it is counted by. */
export function ParticipantsEditor(props: ParticipantsEditorProps) {
  const { t } = useTranslation();
  const { draft, faults } = props;
  const { participants } = draft;
  return (
    <Stack gap="large">
      <Heading level={2} id={faults.field('participants').id} tabIndex={-1}>
        {t('fundingEdit.participants')}
      </Heading>
      <Text>{t('fundingEdit.participantsText')}</Text>
      {participants.length === 0 && <Text>{t('fundingEdit.noParticipants')}</Text>}
      {participants.map((participant, index) => (
        <ParticipantFields key={participant.organizationId} {...{ participant, index }} {...props} />
      ))}
      <AddParticipant {...props} />
    </Stack>
  );
}

type Single = ParticipantsEditorProps & { participant: ParticipantDraft; index: number };

function ParticipantFields(props: Single) {
  const { t } = useTranslation();
  const { participant, index, draft, change, faults, counted, faultOf } = props;
  const { organizationId, name } = participant;
  const set = (part: Partial<ParticipantDraft>) =>
    change({
      participants: draft.participants.map((one, place) => (place === index ? { ...one, ...part } : one)),
    });
  const remove = leaving(() => {
    faults.show([]);
    change({ participants: draft.participants.filter((_, place) => place !== index) });
  });
  const own = faults.field(`participants.${index}`);
  return (
    <Fieldset
      id={own.id}
      legend={name}
      hint={useCountedWords(counted.get(organizationId) ?? participant)}
      error={own.error ?? faultOf(organizationId)}
    >
      <KeyFields {...props} set={set} />
      <Bounds {...props} set={set} />
      <div>
        <Button small look="tertiary" onClick={remove}>
          {t('fundingEdit.remove')} <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </div>
    </Fieldset>
  );
}

/** The population with its date, or that none is known. */
function useCountedWords({ population, populationDate }: Counted): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (population === null) return t('fundingEdit.noPopulation');
  const number = format.number(population);
  return populationDate === null
    ? t('fundingEdit.population', { number })
    : t('fundingEdit.populationOn', { number, date: format.shortDate(populationDate) });
}

type Setting = Single & { set: (part: Partial<ParticipantDraft>) => void };

/** What the kind of the key asks of each participant. */
function KeyFields({ participant, index, draft, faults, set }: Setting) {
  const { t } = useTranslation();
  const { keyKind } = draft;
  const text = (name: 'weight' | 'secondBase' | 'source', label: string) => ({
    ...faults.field(`participants.${index}.${name}`),
    ...{ label, autoComplete: 'off', value: participant[name] },
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  if (keyKind === 'FIXED')
    return (
      <AmountField
        {...faults.field(`participants.${index}.fixedCents`)}
        label={t('fundingEdit.fixed')}
        hint={t('fundingEdit.fixedHint')}
        optionalNote={t('common.optional')}
        value={participant.fixed}
        onChange={(fixed) => set({ fixed })}
      />
    );
  if (keyKind !== 'WEIGHTED' && keyKind !== 'TWO_FACTOR') return null;
  return (
    <div className="funding-fields">
      {keyKind === 'WEIGHTED' ? (
        <TextField {...text('weight', t('fundingEdit.weight'))} inputMode="numeric" />
      ) : (
        <TextField
          {...text('secondBase', draft.secondBaseName.trim() || t('fundingEdit.secondBase'))}
          inputMode="numeric"
        />
      )}
      <TextField {...text('source', t('fundingEdit.source'))} />
    </div>
  );
}

/** Least and most, which few have: folded away until somebody wants them, or something is wrong with them. */
function Bounds(props: Setting) {
  const { draft, participant, index, faults } = props;
  const words = useBoundWords(participant);
  if (draft.keyKind === '' || draft.keyKind === 'FIXED') return null;
  const wrong = ['leastCents', 'mostCents'].some(
    (name) => faults.field(`participants.${index}.${name}`).error,
  );
  return wrong ? (
    <BoundFields {...props} />
  ) : (
    <Disclosure title={words}>
      <BoundFields {...props} />
    </Disclosure>
  );
}

function BoundFields({ participant, index, faults, set }: Setting) {
  const { t } = useTranslation();
  return (
    <div className="funding-fields">
      <AmountField
        {...faults.field(`participants.${index}.leastCents`)}
        label={t('fundingEdit.least')}
        optionalNote={t('common.optional')}
        value={participant.least}
        onChange={(least) => set({ least })}
      />
      <AmountField
        {...faults.field(`participants.${index}.mostCents`)}
        label={t('fundingEdit.most')}
        optionalNote={t('common.optional')}
        value={participant.most}
        onChange={(most) => set({ most })}
      />
    </div>
  );
}

function useBoundWords({ least, most }: ParticipantDraft): string {
  const { t } = useTranslation();
  const parts = [
    least.trim() && t('fundingEdit.leastIs', { amount: least }),
    most.trim() && t('fundingEdit.mostIs', { amount: most }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : t('fundingEdit.bounds');
}

function AddParticipant({ draft, change, faults }: RoundPartProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<PickedOrganization | null>(null);
  const [said, setSaid] = useState('');
  const there = draft.participants.some(({ organizationId }) => organizationId === picked?.id);
  const add = () => {
    if (!picked) return setSaid(t('fundingEdit.pickFirst'));
    setSaid(t(there ? 'fundingEdit.alreadyThere' : 'fundingEdit.added', { name: picked.name }));
    setPicked(null);
    if (there) return;
    const participants = [...draft.participants, newParticipant(picked.id, picked.name)];
    change({ participants: participants.sort((a, b) => a.name.localeCompare(b.name)) });
    // Places in the list are what faults are named by.
    faults.show([]);
  };
  return (
    <Fieldset legend={t('fundingEdit.addParticipant')}>
      <OrganizationPicker
        field={{ id: 'add-participant', label: t('fundingEdit.findOrganization'), error: undefined }}
        value={picked}
        onChange={setPicked}
      />
      <div>
        <Button onClick={add}>{t('fundingEdit.add')}</Button>
      </div>
      <Announcement visible>{said}</Announcement>
    </Fieldset>
  );
}
