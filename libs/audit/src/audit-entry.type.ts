import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTime, Node } from '@allmende/platform/graphql';

@ObjectType({ implements: () => [Node], description: 'Who did what, when and why; moderators only.' })
export class AuditEntry extends Node {
  @Field(() => DateTime) occurredAt: Date;
  @Field({ description: 'Name of the person, or what acted in her place, e.g. `system:seed`.' })
  actor: string;
  @Field({ description: 'Name of the command, e.g. `joinProject`.' }) action: string;
  @Field() subjectType: string;
  @Field(() => ID, { nullable: true }) subjectId: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field({ description: 'JSON text with what changed.' }) details: string;
}

@ObjectType()
export class AuditEntryConnection extends connectionOf('AuditEntry', () => AuditEntry) {}
