import { Inject } from '@nestjs/common';
import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidOf, type Actor } from '@allmende/kernel';
import {
  badInput,
  CurrentActor,
  PageArgs,
  Permission,
  Reads,
  sql,
  type ReadResult,
} from '@allmende/platform/graphql';
import { CouncilDecisionConnection } from '../council/council-decision.type.js';
import { keyFault, tidyKey } from './official-key.js';
import { OrganizationArgs, OrganizationsArgs } from './organization.inputs.js';
import { organizationsRoot } from './organization.reads.js';
import { Organization, OrganizationConnection } from './organization.type.js';

const publicDirectory = { who: 'anyone', because: 'The directory is public.' } as const;

@Resolver(() => Organization)
export class OrganizationResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Permission(publicDirectory)
  @Query(() => Organization, { nullable: true, description: 'By exactly one of its arguments.' })
  organization(
    @Args() { id, officialKey }: OrganizationArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult | null> {
    if (Boolean(id) === Boolean(officialKey)) throw exactlyOne();
    const [name, value] = officialKey ? byKey(officialKey) : (['id', uuidOfOrganization(id!)] as const);
    return this.reads.one(info, actor, 'Organization', ({ t }) => sql`${t(name)} = ${value}`);
  }

  @Permission(publicDirectory)
  @Query(() => OrganizationConnection)
  organizations(
    @Args() _args: OrganizationsArgs,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ): Promise<ReadResult> {
    return this.reads.connection(info, actor, organizationsRoot);
  }
}

/** Declares the lists of an organization with their arguments; their values come from the read model. */
@Resolver(() => Organization)
export class OrganizationLists {
  @ResolveField(() => OrganizationConnection, {
    description: 'Organizations that belong to this ASSOCIATION today.',
  })
  members(@Args() _page: PageArgs): void {}

  @ResolveField(() => OrganizationConnection, {
    description: 'Associations that this organization belongs to today.',
  })
  associations(@Args() _page: PageArgs): void {}

  @ResolveField(() => CouncilDecisionConnection, {
    description: 'What its own council decided about open source; newest first.',
  })
  councilDecisions(@Args() _page: PageArgs): void {}
}

function byKey(given: string): readonly [column: string, key: string] {
  const key = tidyKey(given);
  const fault = keyFault(key);
  if (fault) throw badInput('officialKey', fault.text);
  return [key.length === 12 ? 'regional_key' : 'official_key', key];
}

function uuidOfOrganization(id: string): string {
  const uuid = uuidOf('Organization', id);
  if (uuid) return uuid;
  throw badInput('id', {
    de: `„${id.slice(0, 60)}“ ist keine Kennung einer Organisation.`,
    en: `"${id.slice(0, 60)}" is not the id of an organization.`,
  });
}

const exactlyOne = () =>
  badInput('id', {
    de: 'Bitte entweder id oder officialKey angeben.',
    en: 'Give either id or officialKey.',
  });
