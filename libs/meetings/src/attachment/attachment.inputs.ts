import { Field, ID, InputType } from '@nestjs/graphql';
import { MeetingVisibilities } from '../enums.js';
import type { Visibility } from '../visibility.js';

@InputType()
export class RemoveAttachmentInput {
  @Field(() => ID) id: string;
}

@InputType()
export class SetAttachmentVisibilityInput {
  @Field(() => ID) id: string;
  @Field(() => MeetingVisibilities, { nullable: true, description: 'Null: as the item.' })
  visibility?: Visibility | null;
}
