import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@allmende/kernel';
import { CurrentActor, idOf, Permission } from '@allmende/platform/graphql';
import { Applicants, type ApplicantKey } from './applicant.service.js';
import {
  AnswerApplicationInput,
  ApplyForMembershipInput,
  ConfirmApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs.js';
import {
  AnswerApplicationPayload,
  ApplyForMembershipPayload,
  ConfirmApplicationPayload,
  WithdrawApplicationPayload,
} from './application.payloads.js';
import { ApplicationStatus, ApplicationTerms } from './application.type.js';
import { Applying } from './applying.service.js';
import { consentText } from './consent.js';

const byLink = { who: 'anyone', because: 'The signed link is the proof.' } as const;
const open = { who: 'anyone', because: 'Whoever applies has no account yet.' } as const;

/** The way in, for people without an account. */
@Resolver()
export class ApplicantResolver {
  constructor(
    @Inject(Applying) private readonly applying: Applying,
    @Inject(Applicants) private readonly applicants: Applicants,
  ) {}

  @Permission(open)
  @Query(() => ApplicationTerms)
  applicationTerms(@CurrentActor() { locale }: Actor): ApplicationTerms {
    return { consentText: consentText[locale] };
  }

  @Permission(byLink)
  @Query(() => ApplicationStatus, {
    nullable: true,
    description:
      'By the token of either letter: the first shows what is to be confirmed, the second where the application stands.',
  })
  applicationStatus(@Args('token') token: string): Promise<ApplicationStatus | null> {
    return this.applicants.statusByToken(token);
  }

  @Permission(open)
  @Mutation(() => ApplyForMembershipPayload, {
    description:
      'For strangers always the same answer, whoever holds the address and whatever we know of it.',
  })
  applyForMembership(
    @Args('input') { organizationId, ...form }: ApplyForMembershipInput,
    @CurrentActor() actor: Actor,
  ): Promise<ApplyForMembershipPayload> {
    const id = idOf('Organization', organizationId, 'input.organizationId');
    return this.applying.apply(actor, { ...form, organizationId: id });
  }

  @Permission(byLink)
  @Mutation(() => ConfirmApplicationPayload, {
    description:
      'Confirms the address. Opening the link alone confirms nothing: mail programs open links, too.',
  })
  async confirmApplication(
    @Args('input') { token }: ConfirmApplicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmApplicationPayload> {
    const id = await this.applying.confirm(actor, token);
    return { status: await this.applicants.status(id), statusToken: this.applicants.statusToken(id) };
  }

  @Permission(byLink)
  @Mutation(() => AnswerApplicationPayload, {
    description: 'By the link, or by those who act for the organization.',
  })
  async answerApplication(
    @Args('input') { text, ...key }: AnswerApplicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerApplicationPayload> {
    const id = await this.applicants.answer(actor, withUuid(key), text);
    return { status: await this.applicants.status(id) };
  }

  @Permission(byLink)
  @Mutation(() => WithdrawApplicationPayload, {
    description: 'By the link, or by those who act for the organization.',
  })
  async withdrawApplication(
    @Args('input') key: WithdrawApplicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<WithdrawApplicationPayload> {
    const id = await this.applicants.withdraw(actor, withUuid(key));
    return { status: await this.applicants.status(id) };
  }
}

const withUuid = ({ token, applicationId }: ApplicantKey): ApplicantKey => ({
  token,
  applicationId: applicationId ? idOf('Application', applicationId, 'input.applicationId') : null,
});
