import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, notFound, UserFaults } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { OrganizationEntity } from '../directory/organization.entity.js';
import { today } from '../today.js';
import { CoordinationOfficeEntity, type OfficeState } from './coordination-office.entity.js';
import { officeFaults, whyNotOfficeKeeper, type Office } from './coordination-office.policy.js';

/** An office as it shall be from now on; what is left out is empty. Days are `YYYY-MM-DD`. */
export type OfficeInput = { state: OfficeState } & { [Name in keyof Omit<Office, 'state'>]?: string | null };

/** Who answers for open source in an organization. */
@Injectable()
export class CoordinationOffices {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sets the office of an organization as a whole. The same again changes nothing and tells nobody.
   * @returns its id
   * @throws UserFaults REQUIRED, NOT_IN_THIS_STATE, BAD_ADDRESS, INVALID_EMAIL, TOO_LONG, INVALID_TEXT, DATE_IN_PAST,
   *   DATE_IN_FUTURE, DISSOLVED; NOT_FOUND, FORBIDDEN
   */
  async set(actor: Actor, organizationId: string, input: OfficeInput): Promise<string> {
    const refusal = whyNotOfficeKeeper(actor, organizationId);
    if (refusal) throw refusal;
    const office = tidy(input);
    const faults = officeFaults(office, today(this.clock));
    if (faults.length > 0) throw new UserFaults(...faults);
    return this.unitOfWork.run(actor, async (tx) => {
      await demandAlive(tx, organizationId);
      const known = await tx.findOneBy(CoordinationOfficeEntity, { organizationId });
      if (known && sameOffice(known, office)) return known.id;
      const now = this.clock.now();
      const saved = await tx.save(
        Object.assign(
          known ?? tx.create(CoordinationOfficeEntity, { id: newId(), organizationId, createdAt: now }),
          office,
          { updatedAt: now },
        ),
      );
      await this.audit.append(tx, actor, {
        action: 'setCoordinationOffice',
        subjectType: 'CoordinationOffice',
        subjectId: saved.id,
        // Who holds the office stands in the office, where it can be taken out again; the log keeps for ever.
        details: { organizationId, state: office.state },
      });
      await this.outbox.append(tx, actor, 'office.changed', { organizationId, state: office.state });
      return saved.id;
    });
  }

  /** True when the organization has said something of its office. */
  exists(organizationId: string): Promise<boolean> {
    return this.dataSource.getRepository(CoordinationOfficeEntity).existsBy({ organizationId });
  }
}

/** Two who set the first office at once come one by one. */
async function demandAlive(tx: Tx, id: string): Promise<void> {
  const organization = await tx.findOne(OrganizationEntity, {
    where: { id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!organization) throw notFound();
  if (organization.dissolvedOn === null) return;
  throw new UserFaults(
    fault('DISSOLVED', 'input.organizationId', {
      de: `${organization.name} gibt es seit einer Gebietsänderung nicht mehr. Bitte die Koordinierungsstelle bei der Nachfolgerin eintragen.`,
      en: `${organization.name} no longer exists since a territorial change. Enter the office of its successor.`,
    }),
  );
}

const tidy = (input: OfficeInput): Office => ({
  state: input.state,
  name: input.name?.trim() || null,
  vacancyUrl: input.vacancyUrl?.trim() || null,
  vacancyUntil: input.vacancyUntil ?? null,
  holderName: input.holderName?.trim() || null,
  contactEmail: input.contactEmail?.trim() || null,
  contactPhone: input.contactPhone?.trim() || null,
  website: input.website?.trim() || null,
  since: input.since ?? null,
});

const sameOffice = (known: CoordinationOfficeEntity, office: Office): boolean =>
  (Object.keys(office) as (keyof Office)[]).every((key) => known[key] === office[key]);
