import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import type { Actor } from '@allmende/kernel';
import { UnitOfWork, violatedConstraint, type Tx } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';
import { AssociationMemberEntity } from './association-member.entity.js';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { whyNotKeeper } from '../directory/organization.policy.js';

/** Who belongs to an ASSOCIATION, and from when to when. */
@Injectable()
export class Associations {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a member to an association.
   * @param since first day of its belonging, `YYYY-MM-DD`
   * @throws UserFaults NO_ASSOCIATION, NO_SUCH_ORGANIZATION, ALREADY_IN_ASSOCIATION; FORBIDDEN for all but moderators
   */
  async addMember(actor: Actor, associationId: string, organizationId: string, since: string): Promise<void> {
    const refusal = whyNotKeeper(actor);
    if (refusal) throw refusal;
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        await checkBoth(tx, associationId, organizationId);
        await tx.insert(AssociationMemberEntity, { associationId, organizationId, since, until: null });
        await this.audit.append(tx, actor, {
          action: 'addAssociationMember',
          subjectType: 'Organization',
          subjectId: associationId,
          details: { organizationId, since },
        });
      });
    } catch (error) {
      const twice = ['association_member_once', 'association_member_pkey'];
      throw twice.includes(violatedConstraint(error) ?? '') ? alreadyIn() : error;
    }
  }
}

async function checkBoth(tx: Tx, associationId: string, organizationId: string): Promise<void> {
  const association = await tx.findOneBy(OrganizationEntity, { id: associationId });
  if (association?.kind !== 'ASSOCIATION') {
    throw new UserFaults(
      fault('NO_ASSOCIATION', 'input.associationId', {
        de: 'Nur ein Verbund hat Mitglieder.',
        en: 'Only an association has members.',
      }),
    );
  }
  const member = await tx.findOneBy(OrganizationEntity, { id: organizationId });
  if (member && member.id !== associationId) return;
  throw new UserFaults(
    fault('NO_SUCH_ORGANIZATION', 'input.organizationId', {
      de: 'Diese Organisation gibt es nicht, oder sie ist der Verbund selbst.',
      en: 'There is no such organization, or it is the association itself.',
    }),
  );
}

const alreadyIn = (): UserFaults =>
  new UserFaults(
    fault('ALREADY_IN_ASSOCIATION', 'input.organizationId', {
      de: 'Die Organisation gehört in dieser Zeit schon zu dem Verbund.',
      en: 'The organization already belongs to the association in this time.',
    }),
  );
