import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { DateTime, Node } from '@allmende/platform/graphql';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';

/** `url` is declared by its resolver. */
@ObjectType({
  implements: () => [Node],
  description:
    'A file that hangs on an agenda item. It is added by POST /files/agenda-items/<id of the item>: multipart/form-data with one file, by session of our own pages or by a token with `meetings:write`.',
})
export class Attachment implements Node {
  @Field(() => ID) id: string;
  @Field({ description: 'Plain text: escape it on output.' }) fileName: string;
  @Field({ description: 'What the content is, e.g. `application/pdf`.' }) mediaType: string;
  @Field(() => Float, { description: 'In bytes.' }) size: number;
  @Field({ description: 'Of the content, in hex.' }) sha256: string;
  @Field(() => MeetingVisibilities, {
    nullable: true,
    description: 'Null: as the item. Readers always need that of the item, too.',
  })
  visibility: Visibility | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => AccountType, { nullable: true, description: 'For the people of the body and the sponsor.' })
  uploadedBy: AccountType | null;
  @Field({ description: 'True when the viewer may remove it and say who may read it.' })
  viewerCanRemove: boolean;
}
