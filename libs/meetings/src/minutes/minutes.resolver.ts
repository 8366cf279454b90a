import { Inject } from '@nestjs/common';
import { Args, ID, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, PageArgs, Permission, Reads } from '@allmende/platform/graphql';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { Meeting } from '../meeting/meeting.type.js';
import { MinutesApproval } from './minutes-approval.service.js';
import { MinutesCirculation } from './minutes-circulation.service.js';
import {
  AddMinutesAddendumInput,
  AnswerObjectionInput,
  ApproveMinutesInput,
  CirculateMinutesInput,
  ObjectToMinutesInput,
  PublishMinutesInput,
} from './minutes.inputs.js';
import {
  AddMinutesAddendumPayload,
  AnswerObjectionPayload,
  ApproveMinutesPayload,
  CirculateMinutesPayload,
  ObjectToMinutesPayload,
  PublishMinutesPayload,
} from './minutes.payloads.js';
import { publishedMinutes } from './minutes.reads.js';
import { Minutes, MinutesConnection } from './minutes.type.js';

const published = { who: 'anyone', because: 'Published minutes are there for everybody.' } as const;
const presiding = { who: 'session', because: 'Minutes are kept by a person who presides.' } as const;

/** The way of minutes from the draft to the public. */
@Resolver(() => Minutes)
export class MinutesResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(MinutesCirculation) private readonly circulation: MinutesCirculation,
    @Inject(MinutesApproval) private readonly approval: MinutesApproval,
  ) {}

  @Permission(published)
  @Query(() => Minutes, { nullable: true, description: 'Null when there are none that the viewer may read.' })
  minutes(
    @Args('id', { type: () => ID }) id: string,
    @Info() info: GraphQLResolveInfo,
    @CurrentActor() actor: Actor,
  ) {
    return this.reads.node(info, actor, id);
  }

  @Permission(published)
  @Query(() => MinutesConnection, { description: 'What was published, newest first.' })
  publishedMinutes(@Args() _: PageArgs, @Info() info: GraphQLResolveInfo, @CurrentActor() actor: Actor) {
    return this.reads.connection(info, actor, publishedMinutes);
  }

  @Permission(presiding)
  @Mutation(() => CirculateMinutesPayload, {
    description: 'Gives them to the people of the body, who may object until a moment.',
  })
  async circulateMinutes(
    @Args('input') { id, objectionsUntil }: CirculateMinutesInput,
    @CurrentActor() actor: Actor,
  ): Promise<CirculateMinutesPayload> {
    return { minutes: await this.circulation.circulate(actor, minutesId(id), objectionsUntil) };
  }

  @Permission({ who: 'signedIn', scope: 'meetings:write' })
  @Mutation(() => ObjectToMinutesPayload, {
    description: 'For an organization with a voice in the body, while the minutes are circulated.',
  })
  async objectToMinutes(
    @Args('input') input: ObjectToMinutesInput,
    @CurrentActor() actor: Actor,
  ): Promise<ObjectToMinutesPayload> {
    const objection = {
      minutesId: idOf('Minutes', input.minutesId, 'input.minutesId'),
      sectionId: input.sectionId ? idOf('MinutesSection', input.sectionId, 'input.sectionId') : null,
      organizationId: idOf('Organization', input.organizationId, 'input.organizationId'),
      text: input.text,
    };
    return { objection: await this.circulation.object(actor, objection) };
  }

  @Permission(presiding)
  @Mutation(() => AnswerObjectionPayload, { description: 'Once for each objection, before the approval.' })
  async answerObjection(
    @Args('input') { id, ...answer }: AnswerObjectionInput,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerObjectionPayload> {
    const uuid = idOf('MinutesObjection', id, 'input.id');
    return { objection: await this.circulation.answer(actor, uuid, answer) };
  }

  @Permission(presiding)
  @Mutation(() => ApproveMinutesPayload, {
    description:
      'Under an item of a later session that is running. The text can never be changed afterwards.',
  })
  async approveMinutes(
    @Args('input') { id, agendaItemId }: ApproveMinutesInput,
    @CurrentActor() actor: Actor,
  ): Promise<ApproveMinutesPayload> {
    const item = idOf('AgendaItem', agendaItemId, 'input.agendaItemId');
    return { minutes: await this.approval.approve(actor, minutesId(id), item) };
  }

  @Permission(presiding)
  @Mutation(() => PublishMinutesPayload, {
    description: 'For whoever may read the session; each section by its own visibility.',
  })
  async publishMinutes(
    @Args('input') { id }: PublishMinutesInput,
    @CurrentActor() actor: Actor,
  ): Promise<PublishMinutesPayload> {
    return { minutes: await this.approval.publish(actor, minutesId(id)) };
  }

  @Permission(presiding)
  @Mutation(() => AddMinutesAddendumPayload, {
    description: 'A correction after the approval, beside the text that stays.',
  })
  async addMinutesAddendum(
    @Args('input') { minutesId: id, ...addendum }: AddMinutesAddendumInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddMinutesAddendumPayload> {
    const uuid = idOf('Minutes', id, 'input.minutesId');
    return { addendum: await this.approval.amend(actor, uuid, addendum) };
  }
}

const minutesId = (id: string): string => idOf('Minutes', id, 'input.id');

/** Adds the minutes to a meeting; their values come from the read model. */
@Resolver(() => Meeting)
export class MeetingMinutes {
  @ResolveField(() => Minutes, { nullable: true, description: 'As far as the viewer may read them.' })
  minutes(): void {}

  @ResolveField(() => [Minutes], {
    description:
      'Circulated minutes of earlier sessions of the body that wait for approval, the oldest first; for the people of the body.',
  })
  minutesToApprove(): void {}
}

/** Adds what is approved under it to an item; its values come from the read model. */
@Resolver(() => AgendaItem)
export class AgendaItemMinutes {
  @ResolveField(() => Minutes, {
    nullable: true,
    description:
      'The minutes that are approved under it. A standing item APPROVE_MINUTES that names none takes up the oldest that wait.',
  })
  minutesToApprove(): void {}
}
