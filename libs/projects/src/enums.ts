import { registerEnumType } from '@nestjs/graphql';
import { participationKinds, participationStates } from './participation.entity.js';
import { developmentStatuses, lifecycles, visibilities } from './project.entity.js';
import { importOutcomes } from './project-import.service.js';
import { usageClaimStates } from './used-by/usage-claim.entity.js';

/** The object that Nest wants for an enum: every value under its own name. */
const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [Value in T]: Value };

export const ProjectLifecycles = enumOf(lifecycles);
export const DevelopmentStatuses = enumOf(developmentStatuses);
export const Visibilities = enumOf(visibilities);
export const ParticipationKinds = enumOf(participationKinds);
export const ParticipationStates = enumOf(participationStates);
export const FaultSeverities = enumOf(['ERROR', 'WARNING']);
export const ImportOutcomes = enumOf(importOutcomes);
export const UsageClaimStates = enumOf(usageClaimStates);
export const ProjectOrders = enumOf(['RELEVANCE', 'NAME', 'NEWEST']);
registerEnumType(ProjectLifecycles, {
  name: 'ProjectLifecycle',
  description: "The board's own view of a project.",
});
registerEnumType(DevelopmentStatuses, {
  name: 'DevelopmentStatus',
  description: 'As publiccode.yml has it.',
});
registerEnumType(Visibilities, {
  name: 'Visibility',
  description: 'NETWORK: only for people of the network.',
});
registerEnumType(ParticipationKinds, { name: 'ParticipationKind', description: 'USING is Nachnutzung.' });
registerEnumType(ParticipationStates, {
  name: 'ParticipationState',
  description: 'PROPOSED, DECLINED and WITHDRAWN are requests to lead; only the network sees them.',
});
registerEnumType(FaultSeverities, { name: 'FaultSeverity', description: 'An ERROR refuses the file.' });
registerEnumType(ImportOutcomes, { name: 'ImportOutcome' });
registerEnumType(ProjectOrders, {
  name: 'ProjectOrder',
  description: 'RELEVANCE needs a search text; without one it is NAME.',
});
registerEnumType(UsageClaimStates, {
  name: 'UsageClaimState',
  description:
    'UNSURE waits for a moderator, PROPOSED for the organization. GONE: the file no longer says so.',
});
