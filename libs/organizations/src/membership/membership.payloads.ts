import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '@allmende/platform/graphql';
import { Membership } from './membership.type.js';
import type { SeatCount } from './seats.js';

// A field whose type is a noun holds the uuid; the platform reads it back.

@ObjectType()
export class AdmitMemberPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'WAITING when the board has no seat free.' })
  membership?: string | null;
}

@ObjectType()
export class SuspendMembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true }) membership?: string | null;
}

@ObjectType()
export class ResumeMembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true }) membership?: string | null;
}

@ObjectType()
export class EndMembershipPayload extends Payload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The new one in the network when it stays there, else the one that ended.',
  })
  membership?: string | null;
}

@ObjectType({ description: 'The seats of the board at this moment.' })
export class BoardSeats implements SeatCount {
  @Field(() => Int, { description: 'How many there are.' }) seats: number;
  @Field(() => Int, { description: 'By members of the board; a suspended one keeps its seat.' })
  taken: number;
  @Field(() => Int) free: number;
  @Field(() => Int, { description: 'Organizations on the waiting list.' }) waiting: number;
}

@ObjectType()
export class SetBoardSeatsPayload extends Payload {
  @Field(() => BoardSeats, { nullable: true }) boardSeats?: BoardSeats | null;
}
