import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { ledInPerson } from '../led-in-person.js';
import { meetingIdOf, placeIds } from './agenda-item.ids.js';
import {
  AcceptProposalInput,
  DeclineProposalInput,
  DeferProposalInput,
  MergeProposalInput,
} from './agenda-item.inputs.js';
import {
  AcceptProposalPayload,
  DeclineProposalPayload,
  DeferProposalPayload,
  MergeProposalPayload,
} from './agenda-item.payloads.js';
import { AgendaItem } from './agenda-item.type.js';
import { ProposalDesk } from './proposal-desk.service.js';

@Resolver(() => AgendaItem)
export class ProposalDeskResolver {
  constructor(@Inject(ProposalDesk) private readonly desk: ProposalDesk) {}

  @Permission(ledInPerson)
  @Mutation(() => AcceptProposalPayload, {
    description: 'Puts a proposal onto the agenda of a meeting; after the invitation it is late: `3a`.',
  })
  async acceptProposal(
    @Args('input') { id, meetingId, ...place }: AcceptProposalInput,
    @CurrentActor() actor: Actor,
  ): Promise<AcceptProposalPayload> {
    const uuid = idOf('AgendaItem', id, 'input.id');
    const where = placeIds(place);
    return { agendaItem: await this.desk.accept(actor, uuid, meetingIdOf(meetingId), where) };
  }

  @Permission(ledInPerson)
  @Mutation(() => MergeProposalPayload, { description: 'Lets a proposal go on in another of the same body.' })
  async mergeProposal(
    @Args('input') { id, intoId, reason }: MergeProposalInput,
    @CurrentActor() actor: Actor,
  ): Promise<MergeProposalPayload> {
    const [one, into] = [idOf('AgendaItem', id, 'input.id'), idOf('AgendaItem', intoId, 'input.intoId')];
    return { agendaItem: await this.desk.merge(actor, one, into, reason) };
  }

  @Permission(ledInPerson)
  @Mutation(() => DeferProposalPayload, { description: 'Puts a proposal back for a later meeting.' })
  async deferProposal(
    @Args('input') { id, reason }: DeferProposalInput,
    @CurrentActor() actor: Actor,
  ): Promise<DeferProposalPayload> {
    return { agendaItem: await this.desk.defer(actor, idOf('AgendaItem', id, 'input.id'), reason) };
  }

  @Permission(ledInPerson)
  @Mutation(() => DeclineProposalPayload)
  async declineProposal(
    @Args('input') { id, reason }: DeclineProposalInput,
    @CurrentActor() actor: Actor,
  ): Promise<DeclineProposalPayload> {
    return { agendaItem: await this.desk.decline(actor, idOf('AgendaItem', id, 'input.id'), reason) };
  }
}
