import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor } from '@allmende/kernel';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { AssociationMemberEntity } from './association-member.entity.js';
import { whyNotAssociationKeeper } from './association.policy.js';

/** Who belongs to an ASSOCIATION, and from when to when. */
@Injectable()
export class Associations {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /**
   * Adds a member to an association.
   * @param since first day of its belonging, `YYYY-MM-DD`
   * @throws UserFaults NO_ASSOCIATION, NO_SUCH_ORGANIZATION, ALREADY_IN_ASSOCIATION; FORBIDDEN
   */
  async addMember(actor: Actor, associationId: string, organizationId: string, since: string): Promise<void> {
    const refusal = whyNotAssociationKeeper(actor, associationId);
    if (refusal) throw refusal;
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        await checkBoth(tx, associationId, organizationId);
        const membership = { id: newId(), associationId, organizationId, since, until: null };
        await tx.insert(AssociationMemberEntity, membership);
        await this.audit.append(tx, actor, {
          action: 'addAssociationMember',
          subjectType: 'Organization',
          subjectId: associationId,
          details: { organizationId, since },
        });
        await this.outbox.append(tx, actor, 'association.joined', { organizationId, associationId });
      });
    } catch (error) {
      const twice = ['association_member_once', 'association_member_pkey'];
      throw twice.includes(violatedConstraint(error) ?? '') ? alreadyIn() : error;
    }
  }

  /**
   * Ends a membership; the same again changes nothing.
   * @param until last day of its belonging, `YYYY-MM-DD`; may lie ahead
   * @returns id of the association
   * @throws UserFaults ENDS_BEFORE_BEGIN, ALREADY_ENDED; NOT_FOUND, FORBIDDEN
   */
  endMembership(actor: Actor, id: string, until: string): Promise<string> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.findOne(AssociationMemberEntity, {
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      if (!found) throw notFound();
      const { associationId, organizationId, since } = found;
      const refusal = whyNotAssociationKeeper(actor, associationId);
      if (refusal) throw refusal;
      if (found.until === until) return associationId;
      if (found.until !== null) throw alreadyEnded(found.until);
      if (until < since) throw endsBeforeBegin(since);
      await tx.update(AssociationMemberEntity, { id }, { until });
      await this.audit.append(tx, actor, {
        action: 'endAssociationMembership',
        subjectType: 'Organization',
        subjectId: associationId,
        details: { organizationId, since, until },
      });
      await this.outbox.append(tx, actor, 'association.left', { organizationId, associationId });
      return associationId;
    });
  }
}

async function checkBoth(tx: Tx, associationId: string, organizationId: string): Promise<void> {
  const association = await tx.findOneBy(OrganizationEntity, { id: associationId });
  if (association?.kind !== 'ASSOCIATION') {
    throw new UserFaults(
      fault('NO_ASSOCIATION', 'input.associationId', {
        de: 'Nur ein Verbund hat Mitglieder. Bitte einen Verbund wählen.',
        en: 'Only an association has members. Choose an association.',
      }),
    );
  }
  const member = await tx.findOneBy(OrganizationEntity, { id: organizationId });
  if (member && member.id !== associationId && member.dissolvedOn === null) return;
  throw new UserFaults(
    fault('NO_SUCH_ORGANIZATION', 'input.organizationId', {
      de: 'Diese Organisation gibt es nicht oder nicht mehr, oder sie ist der Verbund selbst.',
      en: 'There is no such organization, or not any more, or it is the association itself.',
    }),
  );
}

const alreadyIn = (): UserFaults =>
  new UserFaults(
    fault('ALREADY_IN_ASSOCIATION', 'input.organizationId', {
      de: 'Die Organisation gehört in dieser Zeit schon zu dem Verbund. Bitte einen Tag nach dem Ende ihrer Zugehörigkeit wählen.',
      en: 'The organization already belongs to the association in this time. Choose a day after it ended.',
    }),
  );

const alreadyEnded = (until: string): UserFaults =>
  new UserFaults(
    fault('ALREADY_ENDED', 'input.associationMembershipId', {
      de: `Die Zugehörigkeit endet schon am ${until.split('-').reverse().join('.')}.`,
      en: `It already ends on ${until}.`,
    }),
  );

const endsBeforeBegin = (since: string): UserFaults =>
  new UserFaults(
    fault('ENDS_BEFORE_BEGIN', 'input.until', {
      de: `Der letzte Tag liegt vor dem ersten, dem ${since.split('-').reverse().join('.')}. Bitte einen späteren wählen.`,
      en: `The last day lies before the first, ${since}. Choose a later one.`,
    }),
  );
