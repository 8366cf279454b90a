import { registerEnumType } from '@nestjs/graphql';

export const roundStates = ['DRAFT', 'OPEN', 'FUNDED', 'FAILED', 'CANCELLED', 'SETTLED'] as const;
export type RoundState = (typeof roundStates)[number];
export const fundingPurposes = ['DEVELOPMENT', 'MAINTENANCE', 'EXIT', 'EVENT', 'CONTRIBUTION'] as const;
export type FundingPurpose = (typeof fundingPurposes)[number];
export const overTargetRules = ['REFUSE', 'KEEP', 'REDUCE'] as const;
export type OverTargetRule = (typeof overTargetRules)[number];
export const eligibilities = ['MEMBERS', 'PROJECT', 'NAMED'] as const;
export type Eligibility = (typeof eligibilities)[number];
export const pledgeKinds = ['MONEY', 'IN_KIND'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];
export const pledgeStates = [
  'DECLARED',
  'RESERVED',
  'APPROVED',
  'CALLED',
  'PAID',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type PledgeState = (typeof pledgeStates)[number];
export const pledgeApprovals = ['COUNCIL', 'ADMINISTRATION', 'GRANT_NOTICE', 'BOARD_DECISION'] as const;
export type PledgeApproval = (typeof pledgeApprovals)[number];
export const pledgeEndCauses = [
  'WITHDRAWN',
  'COUNCIL_DATE_PASSED',
  'NOT_APPROVED',
  'CONDITION_UNMET',
  'ROUND_FAILED',
  'ROUND_CANCELLED',
  'WRITTEN_OFF',
] as const;
export type PledgeEndCause = (typeof pledgeEndCauses)[number];

/** The object that Nest wants for an enum: every value under its own name. */
export const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [Value in T]: Value };

export const RoundStates = enumOf(roundStates);
export const FundingPurposes = enumOf(fundingPurposes);
export const OverTargetRules = enumOf(overTargetRules);
export const Eligibilities = enumOf(eligibilities);
export const PledgeKinds = enumOf(pledgeKinds);
export const PledgeStates = enumOf(pledgeStates);
export const PledgeApprovals = enumOf(pledgeApprovals);
export const PledgeEndCauses = enumOf(pledgeEndCauses);

registerEnumType(RoundStates, {
  name: 'FundingRoundState',
  description:
    'DRAFT, then OPEN until its deadline; there it is evaluated: FUNDED or FAILED. A funded round is SETTLED in the end.',
});
registerEnumType(FundingPurposes, {
  name: 'FundingPurpose',
  description:
    'What the money is for. EXIT: leaving a vendor. CONTRIBUTION: a year of contributions to a standing fund.',
});
registerEnumType(OverTargetRules, {
  name: 'OverTargetRule',
  description:
    'What happens to more than the target: REFUSE takes none, KEEP uses it for the purpose up to the cap, REDUCE cuts all pledges in the same measure at the evaluation.',
});
registerEnumType(Eligibilities, {
  name: 'FundingEligibility',
  description:
    'Who may pledge: admitted MEMBERS, who takes part in the PROJECT, or the NAMED participants of the key alone.',
});
registerEnumType(PledgeKinds, {
  name: 'PledgeKind',
  description:
    'IN_KIND: person-days. They count as an organization that takes part, never as money of the round.',
});
registerEnumType(PledgeStates, {
  name: 'PledgeState',
  description:
    'DECLARED (intended), RESERVED (subject to budget and council), APPROVED (binding), CALLED, PAID; or WITHDRAWN, LAPSED.',
});
registerEnumType(PledgeApprovals, {
  name: 'PledgeApproval',
  description:
    'By whose word a pledge is binding: the COUNCIL, the ADMINISTRATION within its own powers, a funder’s GRANT_NOTICE, a BOARD_DECISION on a fund.',
});
registerEnumType(PledgeEndCauses, {
  name: 'PledgeEndCause',
  description: 'Why a pledge does not hold any more.',
});
