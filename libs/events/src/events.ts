import { z } from 'zod';

const id = z.uuid();
const participationKind = z.enum(['INTERESTED', 'PILOTING', 'USING', 'CONTRIBUTING', 'LEADING']);

const participation = {
  participationId: id,
  projectId: id,
  organizationId: id,
  kind: participationKind,
};

const application = { applicationId: id, organizationId: id, circle: z.string() };
const group = { workingGroupId: id };
/** `workingGroupId` null: the board. */
const body = { workingGroupId: id.nullable() };
const meeting = { meetingId: id, ...body };
const proposal = { agendaItemId: id, sponsorOrganizationId: id.nullable(), ...body };
const ballot = { ballotId: id, meetingId: id.nullable(), ...body };
const decision = { decisionId: id, number: z.string(), ...body };
const minutes = { minutesId: id, meetingId: id, ...body };
const membershipStep = { organizationId: id, circle: z.string(), reason: z.string() };

/** Exactly one of project and fund. */
const fundingRound = { fundingRoundId: id, projectId: id.nullable(), fundId: id.nullable() };
/** `organizationId` is null for the share of a fund or a programme. */
const pledge = { ...fundingRound, pledgeId: id, organizationId: id.nullable() };

/**
 * Every domain event by name, with the shape of its payload: ids and plain values, no address and no secret.
 * A payload only ever grows; a field that somebody reads is never taken away.
 */
export const eventSchemas = {
  /** An organization takes part in a project from now on. */
  'participation.opened': z.object(participation),
  /** An organization asks to lead a project; the current leaders answer. */
  'participation.proposed': z.object(participation),
  /** The current leader declined a request to lead. */
  'participation.declined': z.object({ ...participation, reason: z.string().nullable() }),
  /** An organization withdrew its request to lead before it was answered. */
  'participation.withdrawn': z.object({ ...participation, reason: z.string().nullable() }),
  /** A participation ended. */
  'participation.ended': z.object({ ...participation, reason: z.string().nullable() }),
  /** A project came into the catalogue. */
  'project.added': z.object({ projectId: id }),
  /** A changed publiccode.yml was imported, or the entry was edited; `changed` lists the paths. */
  'project.changed': z.object({
    projectId: id,
    changed: z.array(z.string()),
    /** The import that changed it, if it was one. */
    importId: id.optional(),
  }),
  /** The board's own view of a project moved on. */
  'project.lifecycleChanged': z.object({
    projectId: id,
    from: z.string(),
    to: z.string(),
    reason: z.string(),
  }),
  /** The file of a project names an organization as user; its own people confirm or deny it. */
  'usage.proposed': z.object({ claimId: id, projectId: id, organizationId: id }),
  /** The file of a project names users that only a moderator can make out. */
  'usage.unsure': z.object({ projectId: id, count: z.int() }),
  /** An organization said that it does not use a project, although the project's file says so. */
  'usage.denied': z.object({
    claimId: id,
    projectId: id,
    organizationId: id,
    reason: z.string().nullable(),
  }),

  /** Somebody without an account asks for a place and has to confirm her address first. */
  'application.received': z.object(application),
  /** The address is confirmed, or the applicant was known: the application waits for the moderators. */
  'application.submitted': z.object(application),
  /** A moderator asks the applicant something. */
  'application.asked': z.object(application),
  /** The applicant answered. */
  'application.answered': z.object(application),
  /** Admitted, put on the waiting list, or declined. */
  'application.decided': z.object({
    ...application,
    outcome: z.enum(['ADMITTED', 'WAITING', 'DECLINED']),
    reason: z.string(),
  }),
  /** The applicant does not want the place any more. */
  'application.withdrawn': z.object(application),

  /** An organization was admitted to a circle. */
  'membership.admitted': z.object({ organizationId: id, circle: z.string() }),
  /** An organization was put on the waiting list without having applied. */
  'membership.waiting': z.object({ organizationId: id, circle: z.string() }),
  /** A seat fell free, and the first of the waiting list has taken it. `applicationId`: what it was asked for with. */
  'membership.promoted': z.object({
    organizationId: id,
    circle: z.string(),
    applicationId: id.nullable(),
  }),
  /** A membership rests. */
  'membership.suspended': z.object(membershipStep),
  /** A membership that rested counts again. */
  'membership.resumed': z.object(membershipStep),
  /** An organization left a circle; `into` is the circle that it stays in, if any. */
  'membership.left': z.object({ ...membershipStep, into: z.string().nullable() }),

  /** Somebody is invited to a role for an organization. */
  'invitation.sent': z.object({ invitationId: id, organizationId: id, role: z.string() }),
  /** The invitation was accepted. */
  'invitation.accepted': z.object({
    invitationId: id,
    organizationId: id,
    role: z.string(),
    accountId: id,
  }),
  /** A role ended. `vacant`: the organization has nobody left who coordinates. */
  'role.ended': z.object({ accountId: id, organizationId: id, role: z.string(), vacant: z.boolean() }),
  /** A role went over from one person to another. */
  'role.handedOver': z.object({ organizationId: id, role: z.string(), fromAccountId: id, toAccountId: id }),
  /** Somebody typed in an address to get a new password; whether there is such an account is not known yet. */
  'account.passwordResetRequested': z.object({ resetId: id }),
  /** A forgotten password was replaced. */
  'account.passwordReset': z.object({ accountId: id }),

  /** An organization said something new of its coordination office. */
  'office.changed': z.object({ organizationId: id, state: z.enum(['PLANNED', 'ADVERTISED', 'FILLED']) }),
  /** An organization belongs to an association from now on. */
  'association.joined': z.object({ organizationId: id, associationId: id }),
  /** An organization belongs to an association no longer. */
  'association.left': z.object({ organizationId: id, associationId: id }),
  /** A later register holds changes that wait for a moderator. */
  'territory.changesFound': z.object({ waiting: z.int(), applied: z.int() }),
  /** One territory has taken the place of another; what hung on `predecessorId` moves to `organizationId`. */
  'territory.succeeded': z.object({ organizationId: id, predecessorId: id, kind: z.string() }),

  /** A working group was founded. */
  'workingGroup.founded': z.object(group),
  /** Somebody works in the group from now on. */
  'workingGroup.joined': z.object({ ...group, accountId: id, organizationId: id, role: z.string() }),
  /** A member leads the group from now on. */
  'workingGroup.chairAppointed': z.object({ ...group, accountId: id, organizationId: id }),
  /** Somebody works in the group no longer. */
  'workingGroup.left': z.object({ ...group, accountId: id, organizationId: id }),
  /** The mandate of the group ends soon. */
  'workingGroup.ending': z.object({ ...group, endsOn: z.string() }),
  /** The group has ended. */
  'workingGroup.ended': z.object({ ...group, reason: z.string() }),

  /** Somebody proposes an item for the agenda of a body. */
  'proposal.made': z.object(proposal),
  /** What became of a proposal; its sponsor is told, with the reason. `meetingId`: where it is placed. */
  'proposal.decided': z.object({
    ...proposal,
    outcome: z.enum(['ACCEPTED', 'MERGED', 'DEFERRED', 'DECLINED']),
    meetingId: id.nullable(),
    mergedIntoId: id.nullable(),
    reason: z.string().nullable(),
  }),
  /** Proposals for a session close soon. */
  'meeting.proposalsClosing': z.object(meeting),
  /** The body is invited; numbers are frozen. */
  'meeting.invited': z.object(meeting),
  /** What those invited must know has changed: time, place, title, or the agenda (`changed` lists which). */
  'meeting.changed': z.object({ ...meeting, changed: z.array(z.string()) }),
  /** The session will not take place. `wasInvited`: whether anybody knows of it. */
  'meeting.cancelled': z.object({ ...meeting, reason: z.string(), wasInvited: z.boolean() }),
  /** The session has begun. */
  'meeting.started': z.object(meeting),
  /** The session is over. */
  'meeting.closed': z.object(meeting),

  /** A ballot is open; who is entitled has to vote. */
  'ballot.opened': z.object(ballot),
  /** A ballot closes soon; told to those entitled who have not voted. */
  'ballot.closing': z.object(ballot),
  /** A ballot is closed; its result is known. */
  'ballot.closed': z.object({ ...ballot, outcome: z.string() }),

  /** A decision stands in the register. Other areas react to ADOPTED, e.g. funding. */
  'decision.recorded': z.object({
    ...decision,
    result: z.enum(['ADOPTED', 'REJECTED']),
    projectId: id.nullable(),
    fundingRoundId: id.nullable(),
  }),
  /** A decision that stands in the register already was tied to a funding round; for that room, nobody is told. */
  'decision.roundNamed': z.object({
    ...decision,
    result: z.enum(['ADOPTED', 'REJECTED']),
    fundingRoundId: id,
  }),
  /** A decision is due soon, or is to be looked at again soon. */
  'decision.due': z.object({ ...decision, what: z.enum(['DUE', 'REVIEW']), on: z.string() }),
  /** A decision is carried out. */
  'decision.done': z.object(decision),
  /** An organization carries a joint position. */
  'decision.endorsed': z.object({ ...decision, organizationId: id }),
  /** An organization has said how it takes a decision home. */
  'decision.adoption': z.object({ ...decision, organizationId: id, state: z.string() }),
  /** The council of an organization deals with a decision soon. */
  'decision.adoptionPlanned': z.object({ ...decision, organizationId: id, on: z.string() }),

  /** Minutes are circulated; objections are possible until a day. */
  'minutes.circulated': z.object({ ...minutes, objectionsUntil: z.string() }),
  /** An organization objects to the minutes. */
  'minutes.objected': z.object({ ...minutes, objectionId: id, organizationId: id }),
  /** An objection was answered. */
  'minutes.answered': z.object({ ...minutes, objectionId: id, organizationId: id, accepted: z.boolean() }),
  /** The minutes were approved in a later meeting. */
  'minutes.approved': z.object(minutes),
  /** The minutes can be read. */
  'minutes.published': z.object(minutes),
  /** A correction stands beside published minutes. */
  'minutes.amended': z.object({ ...minutes, addendumId: id }),

  /** A round takes pledges from now on. */
  'fundingRound.opened': z.object(fundingRound),
  /** A round closes soon. */
  'fundingRound.closing': z.object({ ...fundingRound, closesAt: z.string() }),
  /** A decision gave a round a later deadline. */
  'fundingRound.extended': z.object({ ...fundingRound, closesAt: z.string() }),
  /** The deadline has passed, and the round was evaluated. */
  'fundingRound.evaluated': z.object({ ...fundingRound, outcome: z.enum(['FUNDED', 'FAILED']) }),
  /** A round was called off. */
  'fundingRound.cancelled': z.object({ ...fundingRound, reason: z.string() }),
  /** A round is settled: all is paid and spent, what was left is given back or in a fund. */
  'fundingRound.settled': z.object(fundingRound),

  /** Somebody promises money or work to a round. */
  'pledge.declared': z.object(pledge),
  /** A pledge waits for a council or a budget. */
  'pledge.reserved': z.object({ ...pledge, councilOn: z.string() }),
  /** A pledge is binding. */
  'pledge.approved': z.object(pledge),
  /** The council deals with a pledge soon. */
  'pledge.councilDue': z.object({ ...pledge, councilOn: z.string() }),
  /** A pledge was taken back. */
  'pledge.withdrawn': z.object({ ...pledge, reason: z.string() }),
  /** A pledge does not hold any more. `cause` as in the schema. */
  'pledge.lapsed': z.object({ ...pledge, cause: z.string(), reason: z.string() }),
  /** Money of a pledge is called in. */
  'pledge.called': z.object({ ...pledge, fiscalYear: z.int(), dueOn: z.string() }),
  /** Called money is due soon, or was due. */
  'pledge.paymentDue': z.object({ ...pledge, fiscalYear: z.int(), dueOn: z.string(), overdue: z.boolean() }),
  /** All of a pledge is paid. */
  'pledge.paid': z.object(pledge),
  /** Money of a round was spent. */
  'spend.booked': z.object({ ...fundingRound, spendId: id }),
  /** A spend waits for a second person. */
  'spend.proposed': z.object({ ...fundingRound, spendId: id }),
  /** The last day of a programme comes near. */
  'fundingProgramme.closing': z.object({ programmeId: id, deadlineOn: z.string() }),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventPayload<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>;

/** An event as it lies in the outbox and reaches its handlers. `id` is the same at every repeat. */
export interface DomainEvent<Name extends EventName = EventName> {
  id: string;
  name: Name;
  payload: EventPayload<Name>;
  occurredAt: Date;
  /** Label of the actor, see `actorLabel`. */
  actor: string;
}
