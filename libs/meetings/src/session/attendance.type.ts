import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AccountType } from '@allmende/identity';
import { Organization } from '@allmende/organizations';
import { DateTime, Node } from '@allmende/platform/graphql';
import { enumOf } from '../enums.js';
import { Meeting } from '../meeting/meeting.type.js';
import {
  attendanceCapacities,
  invitationAnswers,
  type AttendanceCapacity,
  type InvitationAnswer,
} from './attendance.entity.js';

export const InvitationAnswers = enumOf(invitationAnswers);
export const AttendanceCapacities = enumOf(attendanceCapacities);
registerEnumType(InvitationAnswers, { name: 'InvitationAnswer', description: 'Whether somebody will come.' });
registerEnumType(AttendanceCapacities, {
  name: 'AttendanceCapacity',
  description: 'VOTING speaks for an organization with a voice, a GUEST does not, the CHAIR leads.',
});

@ObjectType({
  implements: () => [Node],
  description:
    'One person in one meeting: her answer to the invitation, and whether she came. For the people of the body, and for herself.',
})
export class Attendance implements Node {
  @Field(() => ID) id: string;
  @Field(() => Meeting, { nullable: true }) meeting: Meeting | null;
  @Field(() => AccountType, { nullable: true }) account: AccountType | null;
  @Field(() => Organization, { nullable: true, description: 'For whom she sits there.' })
  organization: Organization | null;
  @Field(() => InvitationAnswers, { nullable: true }) answer: InvitationAnswer | null;
  @Field(() => String, { nullable: true, description: 'Plain text.' }) answerNote: string | null;
  @Field(() => DateTime, { nullable: true }) answeredAt: Date | null;
  @Field(() => AttendanceCapacities) capacity: AttendanceCapacity;
  @Field(() => DateTime, { nullable: true }) arrivedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while she is there, and when she stayed.' })
  leftAt: Date | null;
  @Field({ description: 'She came and has not left.' }) present: boolean;
}
