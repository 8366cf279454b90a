import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import {
  Minutes,
  MinutesAddendum,
  MinutesObjection,
  MinutesSection,
  MinutesVariant,
} from './minutes.type.js';

@ObjectType({ isAbstract: true })
abstract class OfMinutes extends Payload {
  @Field(() => Minutes, { nullable: true }) minutes?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class OfSection extends Payload {
  @Field(() => MinutesSection, { nullable: true, description: 'As it is now.' }) section?: string | null;
  @Field(() => MinutesVariant, {
    nullable: true,
    description:
      'With the error CHANGED_MEANWHILE: somebody else saved first. The text that was sent is kept here and waits for resolveMinutesVariant.',
  })
  variant?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class OfObjection extends Payload {
  @Field(() => MinutesObjection, { nullable: true }) objection?: string | null;
}

@ObjectType()
export class DraftMinutesPayload extends OfMinutes {}
@ObjectType()
export class CirculateMinutesPayload extends OfMinutes {}
@ObjectType()
export class ApproveMinutesPayload extends OfMinutes {}
@ObjectType()
export class PublishMinutesPayload extends OfMinutes {}

@ObjectType()
export class SaveMinutesSectionPayload extends OfSection {}
@ObjectType()
export class ResolveMinutesVariantPayload extends OfSection {}

@ObjectType()
export class ObjectToMinutesPayload extends OfObjection {}
@ObjectType()
export class AnswerObjectionPayload extends OfObjection {}

@ObjectType()
export class AddMinutesAddendumPayload extends Payload {
  @Field(() => MinutesAddendum, { nullable: true }) addendum?: string | null;
}
