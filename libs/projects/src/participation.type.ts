import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Organization } from '@allmende/organizations';
import { CalendarDate, connectionOf, DateTime, Node } from '@allmende/platform/graphql';
import { ParticipationKinds, ParticipationStates } from './enums.js';
import type { ParticipationKind, ParticipationState } from './participation.entity.js';
import { Project } from './project.type.js';

@ObjectType({ implements: () => [Node], description: 'An organization takes part in a project.' })
export class Participation implements Node {
  @Field(() => ID) id: string;
  @Field(() => Project) project: Project;
  @Field(() => Organization) organization: Organization;
  @Field(() => ParticipationKinds) kind: ParticipationKind;
  @Field(() => ParticipationStates) state: ParticipationState;
  @Field(() => CalendarDate) since: string;
  @Field(() => CalendarDate, { nullable: true }) endedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it ended or was declined; only the network sees it.',
  })
  endReason: string | null;

  @Field(() => String, { nullable: true, description: 'Internal remark; only for the organization itself.' })
  note: string | null;

  @Field(() => DateTime) createdAt: Date;
  @Field() viewerCanEnd: boolean;
  @Field({ description: 'True when the viewer may consent to this LEADING request.' })
  viewerCanAnswer: boolean;
}

@ObjectType()
export class ParticipationConnection extends connectionOf('Participation', () => Participation) {}
