import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { ledInPerson } from '../led-in-person.js';
import { contentIds, meetingIdOf, placeIds, sponsorIds } from './agenda-item.ids.js';
import {
  AddAgendaItemInput,
  MoveAgendaItemInput,
  RemoveAgendaItemInput,
  UpdateAgendaItemInput,
} from './agenda-item.inputs.js';
import {
  AddAgendaItemPayload,
  MoveAgendaItemPayload,
  RemoveAgendaItemPayload,
  UpdateAgendaItemPayload,
} from './agenda-item.payloads.js';
import { AgendaItem } from './agenda-item.type.js';
import { Agenda } from './agenda.service.js';

@Resolver(() => AgendaItem)
export class AgendaResolver {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  @Permission(ledInPerson)
  @Mutation(() => AddAgendaItemPayload, {
    description: 'Puts an item onto an agenda without a proposal; after the invitation it is late: `3a`.',
  })
  async addAgendaItem(
    @Args('input') input: AddAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddAgendaItemPayload> {
    const { standing = null } = input;
    const meetingId = meetingIdOf(input.meetingId);
    const item = { ...input, ...contentIds(input), ...sponsorIds(input), meetingId, standing };
    return { agendaItem: await this.agenda.add(actor, item, placeIds(input)) };
  }

  @Permission(ledInPerson)
  @Mutation(() => UpdateAgendaItemPayload, {
    description: 'Changes an item on an agenda; a stale version is refused.',
  })
  async updateAgendaItem(
    @Args('input') { id, version, ...content }: UpdateAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateAgendaItemPayload> {
    const uuid = idOf('AgendaItem', id, 'input.id');
    const wish = { ...content, ...contentIds(content) };
    return { agendaItem: await this.agenda.update(actor, uuid, version, wish) };
  }

  @Permission(ledInPerson)
  @Mutation(() => MoveAgendaItemPayload, {
    description: 'Moves an item before, after or under another. Frozen numbers stay.',
  })
  async moveAgendaItem(
    @Args('input') { id, ...place }: MoveAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<MoveAgendaItemPayload> {
    const uuid = idOf('AgendaItem', id, 'input.id');
    return { agendaItem: uuid, meeting: await this.agenda.move(actor, uuid, placeIds(place)) };
  }

  @Permission(ledInPerson)
  @Mutation(() => RemoveAgendaItemPayload, {
    description: 'Takes an item off an agenda before the invitation: a proposal waits in the backlog again.',
  })
  async removeAgendaItem(
    @Args('input') { id }: RemoveAgendaItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<RemoveAgendaItemPayload> {
    return { agendaItem: await this.agenda.remove(actor, idOf('AgendaItem', id, 'input.id')) };
  }
}
