import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { Project } from '@allmende/projects';

@ObjectType({ implements: () => [Node], description: 'The viewer follows a project or an organization.' })
export class Follow implements Node {
  @Field(() => ID) id: string;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => Project, { nullable: true }) project: Project | null;
  @Field(() => Organization, { nullable: true }) organization: Organization | null;
}

@ObjectType()
export class FollowConnection extends connectionOf('Follow', () => Follow) {}
