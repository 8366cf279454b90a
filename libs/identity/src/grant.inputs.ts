import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class EndRoleInput {
  @Field(() => ID) grantId: string;
  @Field({
    defaultValue: false,
    description: 'Even if the organization is then left without anybody who coordinates.',
  })
  leaveVacant: boolean;
}

@InputType()
export class HandOverRoleInput {
  @Field(() => ID) grantId: string;
  @Field(() => ID, { description: 'Somebody who has a role for the same organization already.' })
  toAccountId: string;
}
