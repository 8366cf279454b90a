import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission, Reads, type ReadResult } from '@allmende/platform/graphql';
import { Organization } from '../directory/organization.type.js';
import { CoordinationOfficesArgs, SetCoordinationOfficeInput } from './coordination-office.inputs.js';
import { SetCoordinationOfficePayload } from './coordination-office.payloads.js';
import { coordinationOfficesRoot } from './coordination-office.reads.js';
import { CoordinationOffices } from './coordination-office.service.js';
import { CoordinationOffice, CoordinationOfficeConnection } from './coordination-office.type.js';

@Resolver(() => CoordinationOffice)
export class CoordinationOfficeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(CoordinationOffices) private readonly offices: CoordinationOffices,
  ) {}

  @Permission({ who: 'anyone', because: 'Whom to ask is public.' })
  @Query(() => CoordinationOfficeConnection, {
    description: 'Who answers for open source in …; by name of the organization.',
  })
  coordinationOffices(
    @Args() _args: CoordinationOfficesArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, coordinationOfficesRoot);
  }

  @Permission({ who: 'session', because: 'An organization says itself, by a person, who answers for it.' })
  @Mutation(() => SetCoordinationOfficePayload, {
    description: 'By its COORDINATOR or REPRESENTATIVE, or a moderator. The same again changes nothing.',
  })
  async setCoordinationOffice(
    @Args('input') { organizationId, ...office }: SetCoordinationOfficeInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetCoordinationOfficePayload> {
    const id = idOf('Organization', organizationId, 'input.organizationId');
    return { coordinationOffice: await this.offices.set(actor, id, office) };
  }
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => Organization)
export class OrganizationOffice {
  @ResolveField(() => CoordinationOffice, { nullable: true })
  coordinationOffice(): void {}
}
