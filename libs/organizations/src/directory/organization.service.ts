import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, type FindOptionsWhere } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, violatedConstraint } from '@allmende/platform/database';
import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';
import { tidyKey } from './official-key.js';
import { OrganizationEntity, type OrganizationKind } from './organization.entity.js';
import { nameFault, tidyName } from './organization-name.js';
import { whyNotKeeper } from './organization.policy.js';
import { webAddressFault } from '../web-address.js';

/** A body that no register knows. Districts and municipalities come from the register only. */
export interface NewOrganization {
  kind: Exclude<OrganizationKind, 'MUNICIPALITY' | 'DISTRICT'>;
  name: string;
  website?: string | null;
  wikidataId?: string | null;
}

/** What other rooms may know of an organization without asking GraphQL. */
export type OrganizationRef = Pick<OrganizationEntity, 'id' | 'kind' | 'name' | 'officialKey'>;

const refColumns = { id: true, kind: true, name: true, officialKey: true } as const;

/** The directory: lookups for other rooms, and the bodies that are entered by hand. */
@Injectable()
export class Organizations {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters a body by hand.
   * @returns its id
   * @throws UserFaults BAD_NAME, BAD_WEBSITE, BAD_WIKIDATA_ID, NAME_TAKEN; FORBIDDEN for all but moderators
   */
  async create(actor: Actor, input: NewOrganization): Promise<string> {
    const refusal = whyNotKeeper(actor);
    if (refusal) throw refusal;
    const organization = { ...input, name: tidyName(input.name), website: input.website?.trim() || null };
    const faults = faultsOf(organization);
    if (faults.length > 0) throw new UserFaults(...faults);
    const id = newId();
    const now = this.clock.now();
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        await tx.insert(OrganizationEntity, {
          ...organization,
          id,
          createdAt: now,
          updatedAt: now,
          version: 1,
        });
        await this.audit.append(tx, actor, {
          action: 'createOrganization',
          subjectType: 'Organization',
          subjectId: id,
          details: { ...organization },
        });
      });
    } catch (error) {
      throw violatedConstraint(error) === 'organization_body_name' ? nameTaken(organization.name) : error;
    }
    return id;
  }

  /** The organization of an AGS (5 or 8 digits) or ARS (12), or null. */
  byOfficialKey(key: string): Promise<OrganizationRef | null> {
    const tidy = tidyKey(key);
    return this.find(tidy.length === 12 ? { regionalKey: tidy } : { officialKey: tidy });
  }

  /** The body entered by hand under this name, however it is capitalized or accented, or null. */
  async bodyByName(name: string): Promise<OrganizationRef | null> {
    return this.dataSource
      .createQueryBuilder(OrganizationEntity, 'o')
      .select(Object.keys(refColumns).map((column) => `o.${column}`))
      .where('o.officialKey is null and fold_german(o.name) = fold_german(:name)', { name: tidyName(name) })
      .getOne();
  }

  /** Those of the given ids that exist, in no order. */
  byIds(ids: readonly string[]): Promise<OrganizationRef[]> {
    return this.dataSource
      .getRepository(OrganizationEntity)
      .find({ select: refColumns, where: { id: In([...ids]) } });
  }

  /** True when there is such an organization. Nothing is ever taken out of the directory. */
  exists(id: string): Promise<boolean> {
    return this.dataSource.getRepository(OrganizationEntity).existsBy({ id });
  }

  private find(where: FindOptionsWhere<OrganizationEntity>): Promise<OrganizationRef | null> {
    return this.dataSource.getRepository(OrganizationEntity).findOne({ select: refColumns, where });
  }
}

function faultsOf({ name, website, wikidataId }: NewOrganization): UserFault[] {
  const badName = nameFault(name);
  const badAddress = website ? webAddressFault(website) : null;
  const badWikidataId =
    wikidataId && !/^Q[1-9][0-9]{0,14}$/.test(wikidataId)
      ? { de: 'Eine Wikidata-Kennung sieht aus wie Q1295.', en: 'A Wikidata id looks like Q1295.' }
      : null;
  return [
    ...(badName ? [fault('BAD_NAME', 'input.name', badName)] : []),
    ...(badAddress ? [fault('BAD_WEBSITE', 'input.website', badAddress)] : []),
    ...(badWikidataId ? [fault('BAD_WIKIDATA_ID', 'input.wikidataId', badWikidataId)] : []),
  ];
}

const nameTaken = (name: string): UserFaults =>
  new UserFaults(
    fault('NAME_TAKEN', 'input.name', {
      de: `„${name}“ steht schon im Verzeichnis.`,
      en: `"${name}" is already in the directory.`,
    }),
  );
