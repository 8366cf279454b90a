import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import {
  fault,
  notFound,
  textFaults,
  UserFaults,
  type Text,
  type UserFault,
} from '@allmende/platform/graphql';
import { CouncilDecisionEntity, type CouncilResult } from './council-decision.entity.js';
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
  result?: CouncilResult | null;
  sourceUrl?: string | null;
  videoUrl?: string | null;
  /** Where it begins in the recording; needs `videoUrl`. */
  videoSeconds?: number | null;
  oparlUrl?: string | null;
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
   * @throws UserFaults REQUIRED, TOO_LONG, INVALID_TEXT, BAD_SOURCE, BAD_VIDEO, DATE_IN_FUTURE, ALREADY_RECORDED;
   * NOT_FOUND, FORBIDDEN
   */
  async record(actor: Actor, input: NewCouncilDecision): Promise<string> {
    const refusal = whyNotRecorder(actor, input.organizationId);
    if (refusal) throw refusal;
    this.check(input, 'input');
    return this.unitOfWork.run(actor, async (tx) => {
      const id = await this.insert(tx, actor, input);
      if (!id) throw alreadyRecorded();
      return id;
    });
  }

  /**
   * `record` as a part of another command, which has asked who may. One that is recorded already is taken as it is.
   * @param path where the decision stands in the input
   * @returns its id
   */
  async recordIn(tx: Tx, actor: Actor, input: NewCouncilDecision, path: string): Promise<string> {
    this.check(input, path);
    const { organizationId, decidedOn, title } = tidy(input);
    const id = await this.insert(tx, actor, input);
    return id ?? (await tx.findOneByOrFail(CouncilDecisionEntity, { organizationId, decidedOn, title })).id;
  }

  private check(input: NewCouncilDecision, path: string): void {
    const faults = faultsOf(tidy(input), today(this.clock), path);
    if (faults.length > 0) throw new UserFaults(...faults);
  }

  /** Null: the organization has one of that day and title already. */
  private async insert(tx: Tx, actor: Actor, input: NewCouncilDecision): Promise<string | null> {
    const decision = tidy(input);
    if (!(await tx.existsBy(OrganizationEntity, { id: decision.organizationId }))) throw notFound();
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(CouncilDecisionEntity)
      .values({ ...decision, id: newId(), createdAt: this.clock.now() })
      .orIgnore()
      .returning('id')
      .execute();
    const [recorded] = raw as { id: string }[];
    if (!recorded) return null;
    await this.audit.append(tx, actor, {
      action: 'recordCouncilDecision',
      subjectType: 'CouncilDecision',
      subjectId: recorded.id,
      details: { ...decision },
    });
    return recorded.id;
  }
}

const tidy = (input: NewCouncilDecision): Required<NewCouncilDecision> => ({
  organizationId: input.organizationId,
  decidedOn: input.decidedOn,
  body: input.body.trim(),
  agendaItem: input.agendaItem?.trim() || null,
  title: input.title.trim(),
  result: input.result ?? null,
  sourceUrl: input.sourceUrl?.trim() || null,
  videoUrl: input.videoUrl?.trim() || null,
  videoSeconds: input.videoSeconds ?? null,
  oparlUrl: input.oparlUrl?.trim() || null,
});

function faultsOf(decision: Required<NewCouncilDecision>, day: string, path: string): UserFault[] {
  const { body, agendaItem, title, videoUrl, videoSeconds, decidedOn } = decision;
  const withoutVideo = videoSeconds !== null && (videoUrl === null || videoSeconds < 0);
  return [
    ...textFaults(`${path}.body`, body, 200, 1),
    ...textFaults(`${path}.agendaItem`, agendaItem ?? '', 50),
    ...textFaults(`${path}.title`, title, 500, 1),
    ...addressFaults('BAD_SOURCE', `${path}.sourceUrl`, decision.sourceUrl),
    ...addressFaults('BAD_VIDEO', `${path}.videoUrl`, videoUrl, longestLink),
    ...addressFaults('BAD_SOURCE', `${path}.oparlUrl`, decision.oparlUrl, longestLink),
    ...(withoutVideo ? [fault('BAD_VIDEO', `${path}.videoSeconds`, noVideo)] : []),
    ...(decidedOn > day ? [fault('DATE_IN_FUTURE', `${path}.decidedOn`, inFuture)] : []),
  ];
}

const longestLink = 1_000;

function addressFaults(code: string, path: string, address: string | null, longest = 2_000): UserFault[] {
  if (address === null) return [];
  const bad = webAddressFault(address);
  return bad ? [fault(code, path, bad)] : textFaults(path, address, longest);
}

const noVideo: Text = {
  de: 'Eine Stelle im Video sind Sekunden ab seinem Anfang. Bitte geben Sie auch die Adresse des Videos an.',
  en: 'A place in the recording is counted in seconds from its start. Give the address of the recording, too.',
};

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
