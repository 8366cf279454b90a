import { Args, ArgsType, Field, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AccountConnection,
  ApiTokenType,
  EndRolePayload,
  GrantConnection,
  GrantType,
  HandOverRolePayload,
  InvitationConnection,
  InvitationType,
} from '@allmende/identity';
import {
  asc,
  connection,
  desc,
  extendReadModel,
  one,
  PageArgs,
  sql,
  type FieldScope,
  type JoinScope,
  type Sql,
} from '@allmende/platform/graphql';
import { Organization } from './organization.type.js';

@ArgsType()
class ActivePeopleArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name; umlauts and case make no difference.',
  })
  search?: string | null;
}

const longestSearch = 100;

/** The account can sign in and has a role for the organization that counts today. Whoever looks is here in person. */
const actsForParent = ({ t, parent, actor }: JoinScope): Sql =>
  actor.kind === 'account'
    ? sql`${t('state')} = 'ACTIVE' and exists (select from current_role_grant g
        where g.account_id = ${t('id')} and g.organization_id = ${parent('id')})`
    : sql`false`;

function nameHolds({ t, args: { search } }: FieldScope<ActivePeopleArgs>): Sql | null {
  const text = search
    ?.trim()
    .slice(0, longestSearch)
    .replace(/[\\%_]/g, '\\$&');
  return text ? sql`fold_german(${t('display_name')}) like fold_german(${`%${text}%`})` : null;
}

/** Adds organizations to what the room identity knows only by id, and the people to the organizations. */
export const identityExtensions = [
  extendReadModel('Grant', { organization: one('Organization', { column: 'organization_id' }) }),
  extendReadModel('ApiToken', {
    organization: one('Organization', { column: 'organization_id', certain: true }),
  }),
  extendReadModel('Invitation', {
    organization: one('Organization', { column: 'organization_id', certain: true }),
  }),
  extendReadModel('Organization', {
    people: connection('Grant', {
      foreignColumn: 'organization_id',
      order: ({ t }) => [
        asc(
          sql`array_position(array['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'TREASURER', 'VIEWER'], ${t('role')})`,
        ),
        asc(t('created_at')),
      ],
    }),
    activePeople: connection<ActivePeopleArgs>('Account', {
      on: actsForParent,
      filter: nameHolds,
      order: ({ t }) => [asc(sql`fold_german(${t('display_name')})`)],
    }),
    invitations: connection('Invitation', {
      foreignColumn: 'organization_id',
      order: ({ t }) => [desc(t('created_at'))],
    }),
  }),
];

/** Declares the field; its value comes from the read model. */
@Resolver(() => GrantType)
export class GrantOrganization {
  @ResolveField(() => Organization, {
    nullable: true,
    description: 'Null when the role counts for the whole network.',
  })
  organization(): void {}
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => ApiTokenType)
export class ApiTokenOrganization {
  @ResolveField(() => Organization)
  organization(): void {}
}

/** Declares the field; its value comes from the read model. */
@Resolver(() => InvitationType)
export class InvitationOrganization {
  @ResolveField(() => Organization)
  organization(): void {}
}

/** Declares the lists with their arguments; their values come from the read model. */
@Resolver(() => Organization)
export class OrganizationPeople {
  @ResolveField(() => GrantConnection, {
    description:
      'Who has which role for it, coordinators first. For its own people in the browser and for moderators.',
  })
  people(@Args() _page: PageArgs): void {}

  @ResolveField(() => AccountConnection, {
    description:
      'Whom it can send somewhere: people with any role for it that counts today, each once, by name. For the network in the browser.',
  })
  activePeople(@Args() _args: ActivePeopleArgs): void {}

  @ResolveField(() => InvitationConnection, {
    description: 'Who was asked in, newest first. For its coordinators in the browser and for moderators.',
  })
  invitations(@Args() _page: PageArgs): void {}
}

/** Declares the field; the command answers the uuid, and the organization is read back. */
@Resolver(() => EndRolePayload)
export class EndRoleOrganization {
  @ResolveField(() => Organization, { nullable: true })
  organization(): void {}
}

/** Declares the field; the command answers the uuid, and the organization is read back. */
@Resolver(() => HandOverRolePayload)
export class HandOverRoleOrganization {
  @ResolveField(() => Organization, { nullable: true })
  organization(): void {}
}

/** All that this file declares in the schema. */
export const identityResolvers = [
  GrantOrganization,
  ApiTokenOrganization,
  InvitationOrganization,
  OrganizationPeople,
  EndRoleOrganization,
  HandOverRoleOrganization,
];
