import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/hooks.js';
import { SetFundingMilestones } from '../../gql/set-funding-milestones.js';
import { SetFundingParticipants } from '../../gql/set-funding-participants.js';
import { UpdateFundingRound } from '../../gql/update-funding-round.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import type { UserError } from '../../parts/user-error.js';
import { milestoneFaults, participantFaults, termFaults, type LocalFault } from './round-faults.js';
import { milestoneInputs, participantInputs, termsInput, type RoundDraft } from './round-draft.js';

/** What came of saving: the version that holds now, what was refused, and how much of the draft is saved. */
export interface Saved {
  version: number;
  errors: readonly UserError[];
  /** Those parts of the draft that the server has now. */
  kept: Partial<RoundDraft>;
}

interface Step {
  /** What the step sends, as text: the same text as of the saved draft is not sent. */
  of: (draft: RoundDraft) => unknown;
  send: (version: number) => Promise<{ fundingRound: { version: number } | null; userErrors: UserError[] }>;
  kept: (draft: RoundDraft) => Partial<RoundDraft>;
}

/** Saves a draft in up to three commands, each only when its part has changed; the first that is refused ends it. */
export function useSave(fundingRoundId: string) {
  const amounts = useAmounts();
  const update = useCommand(UpdateFundingRound);
  const setParticipants = useCommand(SetFundingParticipants);
  const setMilestones = useCommand(SetFundingMilestones);
  const faults = useLocalFaults();
  const stepsOf = (draft: RoundDraft): Step[] => [
    {
      of: (one) => termsInput(one, amounts),
      send: async (version) => {
        const input = { fundingRoundId, version, ...termsInput(draft, amounts) };
        return (await update.mutateAsync({ input })).updateFundingRound;
      },
      kept: ({ participants: _participants, milestones: _milestones, ...terms }) => terms,
    },
    {
      of: (one) => participantInputs(one, amounts),
      send: async (version) => {
        const input = { fundingRoundId, version, participants: participantInputs(draft, amounts) };
        return (await setParticipants.mutateAsync({ input })).setFundingParticipants;
      },
      kept: ({ participants }) => ({ participants }),
    },
    {
      of: (one) => milestoneInputs(one, amounts),
      send: async (version) => {
        const input = { fundingRoundId, version, milestones: milestoneInputs(draft, amounts) };
        return (await setMilestones.mutateAsync({ input })).setFundingMilestones;
      },
      kept: ({ milestones }) => ({ milestones }),
    },
  ];
  const differ = ({ of }: Step, saved: RoundDraft, draft: RoundDraft) =>
    JSON.stringify(of(saved)) !== JSON.stringify(of(draft));
  return {
    error: update.error ?? setParticipants.error ?? setMilestones.error,
    /** What the server would have to be told. */
    unsaved: (saved: RoundDraft, draft: RoundDraft) =>
      stepsOf(draft).some((step) => differ(step, saved, draft)),
    save: async (saved: RoundDraft, draft: RoundDraft, version: number): Promise<Saved> => {
      const errors = faults(draft);
      const result: Saved = { version, errors, kept: {} };
      if (errors.length > 0) return result;
      for (const step of stepsOf(draft).filter((one) => differ(one, saved, draft))) {
        const { fundingRound, userErrors } = await step.send(result.version);
        if (userErrors.length > 0) return { ...result, errors: userErrors };
        result.version = fundingRound?.version ?? result.version;
        result.kept = { ...result.kept, ...step.kept(draft) };
      }
      return result;
    },
  };
}

/** What has to be typed in or typed otherwise before a draft can be sent. */
export function useLocalFaults(): (draft: RoundDraft) => UserError[] {
  const { t } = useTranslation();
  const amounts = useAmounts();
  return (draft) => {
    const say = (fault: LocalFault) => t(`fundingEdit.localFault.${fault}`);
    return [
      ...termFaults(draft, amounts, say),
      ...participantFaults(draft.participants, amounts, say),
      ...milestoneFaults(draft, amounts),
    ];
  };
}
