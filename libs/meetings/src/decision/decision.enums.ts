import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../enums.js';
import { decisionResults } from './decision.entity.js';

export const DecisionResults = enumOf(decisionResults);
registerEnumType(DecisionResults, {
  name: 'DecisionResult',
  description: 'REJECTED also after a tie, with too few votes, or after an objection to a circular vote.',
});

export const decisionStates = ['OPEN', 'DONE'] as const;
export type DecisionState = (typeof decisionStates)[number];
export const DecisionStates = enumOf(decisionStates);
registerEnumType(DecisionStates, {
  name: 'DecisionState',
  description: 'OPEN: adopted and not carried out yet; DONE: carried out.',
});
