import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { MinutesDrafting } from './minutes-drafting.service.js';
import { MinutesEditing } from './minutes-editing.service.js';
import { DraftMinutesInput, ResolveMinutesVariantInput, SaveMinutesSectionInput } from './minutes.inputs.js';
import {
  DraftMinutesPayload,
  ResolveMinutesVariantPayload,
  SaveMinutesSectionPayload,
} from './minutes.payloads.js';
import { MinutesSection } from './minutes.type.js';

const presiding = { who: 'session', because: 'Minutes are kept by a person who presides.' } as const;

/** Where the text of minutes comes from and how it changes. */
@Resolver(() => MinutesSection)
export class MinutesTextResolver {
  constructor(
    @Inject(MinutesDrafting) private readonly drafting: MinutesDrafting,
    @Inject(MinutesEditing) private readonly editing: MinutesEditing,
  ) {}

  @Permission(presiding)
  @Mutation(() => DraftMinutesPayload, {
    description:
      'Drafts them from agenda, attendance, votes and decisions of a closed session, once; then answers what is there.',
  })
  async draftMinutes(
    @Args('input') { meetingId }: DraftMinutesInput,
    @CurrentActor() actor: Actor,
  ): Promise<DraftMinutesPayload> {
    return {
      minutes: await this.drafting.draft(actor, idOf('Meeting', meetingId, 'input.meetingId')),
    };
  }

  @Permission(presiding)
  @Mutation(() => SaveMinutesSectionPayload, {
    description:
      'When somebody else saved first, the text becomes a variant: the answer carries both and CHANGED_MEANWHILE.',
  })
  saveMinutesSection(
    @Args('input') { id, ...saved }: SaveMinutesSectionInput,
    @CurrentActor() actor: Actor,
  ): Promise<SaveMinutesSectionPayload> {
    return this.editing.save(actor, idOf('MinutesSection', id, 'input.id'), saved);
  }

  @Permission(presiding)
  @Mutation(() => ResolveMinutesVariantPayload, {
    description: 'Brings a variant and the section together; the variant is then no longer open.',
  })
  resolveMinutesVariant(
    @Args('input') { id, ...merged }: ResolveMinutesVariantInput,
    @CurrentActor() actor: Actor,
  ): Promise<ResolveMinutesVariantPayload> {
    return this.editing.resolve(actor, idOf('MinutesVariant', id, 'input.id'), merged);
  }
}
