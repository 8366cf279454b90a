import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint } from '@allmende/platform/database';
import {
  fault,
  notFound,
  textFaults,
  UserFaults,
  type Text,
  type UserFault,
} from '@allmende/platform/graphql';
import { CouncilDecisionEntity } from './council-decision.entity.js';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { whyNotRecorder } from '../directory/organization.policy.js';
import { today } from '../today.js';
import { webAddressFault } from '../web-address.js';

/** A decision of an organization's own council. */
export interface NewCouncilDecision {
  organizationId: string;
  /** `YYYY-MM-DD`, not in the future. */
  decidedOn: string;
  /** Who decided: `Rat der Stadt Dortmund`. */
  body: string;
  /** Number on the council's agenda: `10.1`. */
  agendaItem?: string | null;
  title: string;
  sourceUrl?: string | null;
}

/** What the councils at home decided about open source. */
@Injectable()
export class CouncilDecisions {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Records a decision.
   * @returns its id
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, BAD_SOURCE, DATE_IN_FUTURE, ALREADY_RECORDED; NOT_FOUND, FORBIDDEN
   */
  async record(actor: Actor, input: NewCouncilDecision): Promise<string> {
    const refusal = whyNotRecorder(actor, input.organizationId);
    if (refusal) throw refusal;
    const decision = { ...tidy(input), id: newId() };
    const faults = faultsOf(decision, today(this.clock));
    if (faults.length > 0) throw new UserFaults(...faults);
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        if (!(await tx.existsBy(OrganizationEntity, { id: input.organizationId }))) throw notFound();
        await tx.insert(CouncilDecisionEntity, { ...decision, createdAt: this.clock.now() });
        await this.audit.append(tx, actor, {
          action: 'recordCouncilDecision',
          subjectType: 'CouncilDecision',
          subjectId: decision.id,
          details: { ...tidy(input) },
        });
      });
    } catch (error) {
      throw violatedConstraint(error) === 'council_decision_once' ? alreadyRecorded() : error;
    }
    return decision.id;
  }
}

const tidy = (input: NewCouncilDecision): Required<NewCouncilDecision> => ({
  organizationId: input.organizationId,
  decidedOn: input.decidedOn,
  body: input.body.trim(),
  agendaItem: input.agendaItem?.trim() || null,
  title: input.title.trim(),
  sourceUrl: input.sourceUrl?.trim() || null,
});

function faultsOf(
  { body, agendaItem, title, sourceUrl, decidedOn }: Required<NewCouncilDecision>,
  day: string,
) {
  const badSource = sourceUrl ? webAddressFault(sourceUrl) : null;
  const faults: UserFault[] = [
    ...textFaults('input.body', body, 200, 1),
    ...textFaults('input.agendaItem', agendaItem ?? '', 50),
    ...textFaults('input.title', title, 500, 1),
    ...(badSource ? [fault('BAD_SOURCE', 'input.sourceUrl', badSource)] : []),
    ...(decidedOn > day ? [fault('DATE_IN_FUTURE', 'input.decidedOn', inFuture)] : []),
  ];
  return faults;
}

const inFuture: Text = {
  de: 'Der Tag des Beschlusses liegt in der Zukunft. Bitte heute oder einen früheren Tag angeben.',
  en: 'The day of the decision lies in the future. Give today or an earlier day.',
};

const alreadyRecorded = (): UserFaults =>
  new UserFaults(
    fault('ALREADY_RECORDED', 'input.title', {
      de: 'Dieser Beschluss ist schon eingetragen.',
      en: 'This decision is already recorded.',
    }),
  );
