import { ResolveField, Resolver } from '@nestjs/graphql';
import { ApiTokenType, GrantType } from '@allmende/identity';
import { extendReadModel, one } from '@allmende/platform/graphql';
import { Organization } from './organization.type.js';

/** Adds `Grant.organization` and `ApiToken.organization`: the room identity knows organizations only by id. */
export const identityExtensions = [
  extendReadModel('Grant', { organization: one('Organization', { column: 'organization_id' }) }),
  extendReadModel('ApiToken', {
    organization: one('Organization', { column: 'organization_id', certain: true }),
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
