import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, neededBy, Permission } from '@allmende/platform/graphql';
import { AgendaItem } from '../agenda/agenda-item.type.js';
import { attachmentPath } from './attachment-url.js';
import { RemoveAttachmentInput, SetAttachmentVisibilityInput } from './attachment.inputs.js';
import { RemoveAttachmentPayload, SetAttachmentVisibilityPayload } from './attachment.payloads.js';
import type { UrlRow } from './attachment.reads.js';
import { Attachments } from './attachment.service.js';
import { Attachment } from './attachment.type.js';

const bySponsorOrLead = { who: 'signedIn', scope: 'meetings:write' } as const;

@Resolver(() => Attachment)
export class AttachmentResolver {
  constructor(@Inject(Attachments) private readonly attachments: Attachments) {}

  @ResolveField(() => String, {
    description: 'Path of the file below our address; it takes the same session or token.',
  })
  url(@Parent() source: object, @Info() info: GraphQLResolveInfo): string {
    const { id, file_name } = neededBy<UrlRow>(source, info);
    return attachmentPath(id, file_name);
  }

  @Permission(bySponsorOrLead)
  @Mutation(() => RemoveAttachmentPayload, {
    description: 'By who may edit the item. The same again changes nothing.',
  })
  async removeAttachment(
    @Args('input') { id }: RemoveAttachmentInput,
    @CurrentActor() actor: Actor,
  ): Promise<RemoveAttachmentPayload> {
    return { agendaItem: await this.attachments.remove(actor, idOf('Attachment', id, 'input.id')) };
  }

  @Permission(bySponsorOrLead)
  @Mutation(() => SetAttachmentVisibilityPayload, {
    description: 'By who may edit the item: narrows who reads the file. Never wider than the item.',
  })
  async setAttachmentVisibility(
    @Args('input') { id, visibility }: SetAttachmentVisibilityInput,
    @CurrentActor() actor: Actor,
  ): Promise<SetAttachmentVisibilityPayload> {
    const uuid = idOf('Attachment', id, 'input.id');
    await this.attachments.setVisibility(actor, uuid, visibility ?? null);
    return { attachment: uuid };
  }
}

/** Declares the files of an item; their values come from the read model. */
@Resolver(() => AgendaItem)
export class AgendaItemAttachments {
  @ResolveField(() => [Attachment], {
    description: 'Files, oldest first, as far as the viewer may read them.',
  })
  attachments(): void {}
}
