import type { Provider } from '@nestjs/common';
import { DecisionAdoptionEntity } from '../adoption/decision-adoption.entity.js';
import { decisionAdoptionReads, organizationAdoptions } from '../adoption/decision-adoption.reads.js';
import { DecisionAdoptionResolver, OrganizationAdoptions } from '../adoption/decision-adoption.resolver.js';
import { Adoptions } from '../adoption/decision-adoption.service.js';
import { DecisionEndorsementEntity } from './decision-endorsement.entity.js';
import {
  AgendaItemDecisions,
  DecisionLinks,
  EndorsementDecision,
  MeetingDecisions,
  ProjectDecisions,
  WorkingGroupDecisions,
} from './decision-lists.resolver.js';
import { DecisionRecording } from './decision-recording.service.js';
import { DecisionSources } from './decision-source.js';
import { DecisionEntity } from './decision.entity.js';
import { decisionExtensions, decisionModels } from './decision.reads.js';
import { DecisionResolver } from './decision.resolver.js';
import { Decisions } from './decision.service.js';
import { Endorsements } from './endorsement.service.js';

// Decisions, who carries them, and how they arrive at home: for the lists of the room.

export const decisionEntities = [DecisionEntity, DecisionEndorsementEntity, DecisionAdoptionEntity];

export const decisionReadModels = [
  ...decisionModels,
  ...decisionExtensions,
  decisionAdoptionReads,
  organizationAdoptions,
];

export const decisionServices: Provider[] = [
  DecisionSources,
  DecisionRecording,
  Decisions,
  Endorsements,
  Adoptions,
];

export const decisionResolvers: Provider[] = [
  DecisionResolver,
  DecisionLinks,
  EndorsementDecision,
  ProjectDecisions,
  WorkingGroupDecisions,
  MeetingDecisions,
  AgendaItemDecisions,
  DecisionAdoptionResolver,
  OrganizationAdoptions,
];
