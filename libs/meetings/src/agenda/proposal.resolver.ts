import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { optionalId } from '../input-ids.js';
import { contentIds, sponsorIds } from './agenda-item.ids.js';
import { ProposeItemInput, UpdateProposalInput, WithdrawProposalInput } from './agenda-item.inputs.js';
import {
  ProposeItemPayload,
  UpdateProposalPayload,
  WithdrawProposalPayload,
} from './agenda-item.payloads.js';
import { AgendaItem } from './agenda-item.type.js';
import { Proposals } from './proposal.service.js';

const meetingsWrite = { who: 'signedIn', scope: 'meetings:write' } as const;

@Resolver(() => AgendaItem)
export class ProposalResolver {
  constructor(@Inject(Proposals) private readonly proposals: Proposals) {}

  @Permission(meetingsWrite)
  @Mutation(() => ProposeItemPayload, { description: 'Proposes an item to the board or to a working group.' })
  async proposeItem(
    @Args('input') input: ProposeItemInput,
    @CurrentActor() actor: Actor,
  ): Promise<ProposeItemPayload> {
    const target = {
      workingGroupId: optionalId('WorkingGroup', input.workingGroupId, 'input.workingGroupId'),
      meetingId: optionalId('Meeting', input.meetingId, 'input.meetingId'),
    };
    const proposal = { ...input, ...contentIds(input), ...sponsorIds(input), ...target };
    return { agendaItem: await this.proposals.propose(actor, proposal) };
  }

  @Permission(meetingsWrite)
  @Mutation(() => UpdateProposalPayload, {
    description: 'Changes a proposal that waits; a stale version is refused.',
  })
  async updateProposal(
    @Args('input') { id, version, ...content }: UpdateProposalInput,
    @CurrentActor() actor: Actor,
  ): Promise<UpdateProposalPayload> {
    const uuid = idOf('AgendaItem', id, 'input.id');
    const wish = { ...content, ...contentIds(content) };
    return { agendaItem: await this.proposals.update(actor, uuid, version, wish) };
  }

  @Permission(meetingsWrite)
  @Mutation(() => WithdrawProposalPayload, { description: 'The sponsor takes a proposal back that waits.' })
  async withdrawProposal(
    @Args('input') { id }: WithdrawProposalInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawProposalPayload> {
    return { agendaItem: await this.proposals.withdraw(actor, idOf('AgendaItem', id, 'input.id')) };
  }
}
