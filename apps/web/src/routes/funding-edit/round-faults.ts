import { toInstant } from '../../i18n/berlin-time.js';
import type { Amounts } from '../../parts/funding/amounts.js';
import type { UserError } from '../../parts/user-faults.js';
import { wholeNumber, type ParticipantDraft, type RoundDraft } from './round-draft.js';

/** Why a field of the form cannot be sent. */
export type LocalFault = 'closesAt' | 'project' | 'fund' | 'whole' | 'fiscalYears';
type Say = (fault: LocalFault) => string;

const fault = (name: string, message: string): UserError => ({
  ...{ code: 'INVALID', path: ['input', ...name.split('.')], message },
});

/** What must be typed in before the terms can be sent: amounts that cannot be read, no deadline. The rest the server knows. */
export function termFaults(draft: RoundDraft, amounts: Amounts, say: Say): UserError[] {
  const amount = (name: string, text: string, optional: boolean) =>
    amounts.check(text, ['input', name], { optional });
  return [
    ...(draft[draft.about] ? [] : [fault(`${draft.about}Id`, say(draft.about))]),
    ...amount('minimumCents', draft.minimum, false),
    ...amount('targetCents', draft.target, false),
    ...(draft.overTarget === 'REFUSE' ? [] : amount('capCents', draft.cap, true)),
    ...(toInstant(draft) ? [] : [fault('closesAt', say('closesAt'))]),
    ...(draft.fiscalYears.length > 0 ? [] : [fault('fiscalYears', say('fiscalYears'))]),
    ...keyFaults(draft, say),
  ];
}

function keyFaults(draft: RoundDraft, say: Say): UserError[] {
  const wrong = (text: string) => wholeNumber(text) === null;
  if (draft.keyKind === 'TIERED')
    return draft.tiers.flatMap(({ upTo, weight }, index) => [
      ...(upTo.trim() !== '' && wrong(upTo) ? [fault(`costKey.tiers.${index}.upTo`, say('whole'))] : []),
      ...(wrong(weight) ? [fault(`costKey.tiers.${index}.weight`, say('whole'))] : []),
    ]);
  if (draft.keyKind !== 'TWO_FACTOR') return [];
  return (['firstPart', 'secondPart'] as const).flatMap((part) =>
    wrong(draft[part]) ? [fault(`costKey.${part}`, say('whole'))] : [],
  );
}

/** What is typed in for participants and cannot be read. */
export function participantFaults(
  participants: readonly ParticipantDraft[],
  amounts: Amounts,
  say: Say,
): UserError[] {
  return participants.flatMap(({ weight, secondBase, fixed, least, most }, index) => {
    const at = (name: string) => `participants.${index}.${name}`;
    const whole = (name: string, text: string) =>
      text.trim() !== '' && wholeNumber(text) === null ? [fault(at(name), say('whole'))] : [];
    const amount = (name: string, text: string) =>
      amounts.check(text, ['input', ...at(name).split('.')], { optional: true });
    return [
      ...whole('weight', weight),
      ...whole('secondBase', secondBase),
      ...amount('fixedCents', fixed),
      ...amount('leastCents', least),
      ...amount('mostCents', most),
    ];
  });
}

export function milestoneFaults(draft: Pick<RoundDraft, 'milestones'>, amounts: Amounts): UserError[] {
  return draft.milestones.flatMap(({ amount }, index) =>
    amounts.check(amount, ['input', 'milestones', String(index), 'amountCents']),
  );
}
