import { Field, ObjectType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { Payload } from '@allmende/platform/graphql';
import { ImportOutcomes } from './enums.js';
import { PubliccodeChange, PubliccodeFault } from './project-import.type.js';
import type { ImportOutcome } from './project-import.service.js';
import { Project } from './project.type.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class ImportPubliccodePayload extends Payload {
  @Field(() => Project, { nullable: true }) project?: string | null;
  @Field(() => [PubliccodeFault]) faults: PubliccodeFault[];
  @Field(() => ImportOutcomes, { nullable: true, description: 'NEW, CHANGED or UNCHANGED.' })
  outcome?: ImportOutcome | null;
  @Field(() => [PubliccodeChange], { description: 'What CHANGED means, field by field.' })
  changes: PubliccodeChange[];
  // Uuids; read back by `ImportedOrganizations`.
  @Field(() => [Organization], {
    description: 'Those who take part in the project, and so are told of the change; none unless CHANGED.',
  })
  informedOrganizations: string[];
}

@ObjectType()
export class CreateProjectPayload extends Payload {
  @Field(() => Project, { nullable: true }) project?: string | null;
}

@ObjectType()
export class UpdateProjectPayload extends Payload {
  @Field(() => Project, { nullable: true }) project?: string | null;
}

@ObjectType()
export class SetProjectLifecyclePayload extends Payload {
  @Field(() => Project, { nullable: true }) project?: string | null;
}
