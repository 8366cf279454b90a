import { newId } from '@allmende/kernel';
import { calledItem, openBallot, optionsOf } from './ballots.js';
import { password } from '../support/people.js';
import { publiccode } from '../support/publiccode.js';
import { sessionVariables } from './session-variables.js';
import { secrets } from '../support/world.js';
import { boardVariables } from './board-variables.js';
import { decisionVariables } from './decision-variables.js';
import { fundVariables } from './fund-variables.js';
import { ledgerVariables } from './ledger-variables.js';
import { roundVariables } from './round-variables.js';
import { minutesVariables } from './minutes-variables.js';
import { pledgeVariables } from './pledge-variables.js';
import type { Stage } from './stage.js';

type Variables = Record<string, unknown>;

/** What each attempt at an operation is sent with. Wherever an operation names an object, it is one of Dortmund's. */
export const variablesOf: Record<string, (stage: Stage) => Promise<Variables>> = {
  ...sessionVariables,
  ...decisionVariables,
  ...boardVariables,
  ...minutesVariables,
  ...fundVariables,
  ...ledgerVariables,
  ...pledgeVariables,
  ...roundVariables,
  'Query.costShares': async (stage) => ({
    input: {
      ...{ amountCents: 100_000, costKey: { kind: 'EQUAL' } },
      participants: [{ organizationId: stage.id('Organization', stage.house.world.organizations.dortmund) }],
    },
  }),
  'Query.checkPubliccode': async () => ({ text: publiccode({ more: 'madeUp: 1\n' }) }),
  'Query.deliveries': async () => ({ first: 1, state: 'FAILED' }),
  'Query.letters': async () => ({ first: 1, state: 'FAILED' }),
  'Query.auditEntries': async () => ({ first: 1 }),
  'Query.invitation': async (stage) => ({ token: (await stage.invitation()).token }),
  'Query.node': async (stage) => ({ id: stage.id('Project', stage.house.world.projects.hidden) }),
  'Query.project': async (stage) => ({ id: stage.id('Project', stage.house.world.projects.hidden) }),
  'Query.projects': async () => ({ first: 1, filter: { text: secrets.hiddenProject } }),
  'Query.application': async (stage) => ({ id: await stage.application() }),
  'Query.applications': async (stage) => {
    await stage.application();
    return { first: 1 };
  },
  'Query.applicationStatus': async (stage) => ({ token: await stage.statusLink() }),
  'Query.boardOn': async () => ({ day: '2026-01-01', first: 1 }),
  'Query.seatHolders': async () => ({ first: 1 }),
  'Query.waitingList': async (stage) => {
    await stage.waiting();
    return { first: 1 };
  },
  'Query.organizationsWithoutCoordinator': async (stage) => {
    await stage.member();
    return { first: 1 };
  },
  'Query.coordinationOffices': async (stage) => {
    await stage.office();
    return { first: 1 };
  },
  'Query.territorialChanges': async (stage) => {
    await stage.territorialChange();
    return { first: 1 };
  },
  'Query.organization': async () => ({ officialKey: '05913000' }),
  'Query.usageClaims': async (stage) => {
    await stage.claim();
    return { first: 1, filter: { states: ['PROPOSED'] } };
  },
  'Query.organizations': async () => ({ first: 1 }),
  'Query.workingGroup': async (stage) => ({ slug: (await stage.workingGroup()).slug }),
  'Query.workingGroups': async (stage) => {
    await stage.workingGroup();
    return { first: 1 };
  },
  'Query.meetingSeries': async (stage) => ({ workingGroupId: (await stage.series()).group, first: 1 }),

  'Mutation.createMeetingSeries': async (stage) =>
    input({
      ...{
        workingGroupId: (await stage.workingGroup()).id,
        title: 'Treffen',
        rule: 'FREQ=MONTHLY;BYDAY=2TH',
      },
      ...{ startsOn: '2026-01-01', startTime: '10:00', durationMinutes: 60 },
    }),
  'Mutation.updateMeetingSeries': async (stage) =>
    input({ id: (await stage.series()).id, version: 1, title: 'Treffen am Donnerstag' }),
  'Mutation.endMeetingSeries': async (stage) =>
    input({ id: (await stage.series()).id, endsOn: '2026-12-31' }),
  'Mutation.planOccurrences': async (stage) =>
    input({ seriesId: (await stage.series()).id, until: '2027-12-31' }),
  'Mutation.skipOccurrence': async (stage) =>
    input({ seriesId: (await stage.series()).id, occursOn: '2026-12-24', reason: 'Heiligabend' }),
  'Mutation.restoreOccurrence': async (stage) =>
    input({ seriesId: await stage.skippedSeries(), occursOn: '2026-12-24' }),
  'Mutation.removeAttachment': async (stage) => input({ id: await stage.attachment() }),
  'Mutation.setAttachmentVisibility': async (stage) =>
    input({ id: await stage.attachment(), visibility: 'BOARD' }),

  'Mutation.acceptInvitation': async (stage) =>
    input({ token: (await stage.invitation()).token, displayName: 'Neu', password }),
  'Mutation.admitMember': async (stage) =>
    input({ organizationId: await stage.association(), circle: 'NETWORK', reason: 'Beschluss.' }),
  'Mutation.endMembership': async (stage) =>
    input({ membershipId: await stage.seat(), reason: 'Weniger Zeit.', stayInNetwork: true }),
  'Mutation.suspendMembership': async (stage) =>
    input({ membershipId: await stage.member(), reason: 'Weil.' }),
  'Mutation.resumeMembership': async (stage) =>
    input({ membershipId: await stage.member('SUSPENDED'), reason: 'Weil.' }),
  'Mutation.setBoardSeats': async () => input({ seats: 20 }),
  'Mutation.addAssociationMember': async (stage) =>
    input({
      associationId: await stage.ownAssociation(),
      organizationId: stage.dortmund,
      since: '2020-01-01',
    }),
  'Mutation.endAssociationMembership': async (stage) =>
    input({ associationMembershipId: await stage.associationMembership(), until: '2026-01-01' }),
  'Mutation.setCoordinationOffice': async (stage) =>
    input({ organizationId: stage.dortmund, state: 'PLANNED', name: `Stelle ${newId()}` }),
  'Mutation.recordCouncilDecision': async (stage) =>
    input({
      ...{ organizationId: stage.dortmund, decidedOn: '2026-01-01' },
      ...{ body: 'Rat der Stadt Dortmund', title: `Beschluss ${newId()}` },
    }),
  'Mutation.confirmTerritorialChange': async (stage) => {
    const { change, successor } = await stage.territorialChange();
    return input({ territorialChangeId: change, successorId: successor });
  },
  'Mutation.dismissTerritorialChange': async (stage) =>
    input({ territorialChangeId: (await stage.territorialChange()).change, reason: 'Kein Wechsel.' }),
  'Mutation.answerLeadership': async (stage) =>
    input({ participationId: await stage.request(), accept: true }),
  'Mutation.answerApplication': async (stage) =>
    input({ applicationId: await stage.application(), text: 'Wir.' }),
  'Mutation.applyForMembership': async (stage) =>
    input({
      ...{
        organizationId: stage.id('Organization', stage.house.world.organizations.buehl),
        circle: 'NETWORK',
      },
      ...{ motivation: 'Weil.', contactName: 'Neu', contactEmail: `${newId()}@example.org`, consent: true },
    }),
  'Mutation.askApplicant': async (stage) =>
    input({ applicationId: await stage.application(), text: 'Wann?' }),
  'Mutation.confirmApplication': async (stage) => input({ token: await stage.addressLink() }),
  'Mutation.decideApplication': async (stage) =>
    input({ applicationId: await stage.application(), admit: false, reason: 'Zu früh.' }),
  'Mutation.recommendApplication': async (stage) =>
    input({ applicationId: await stage.application(), recommendation: 'ADMIT', reason: 'Passt.' }),
  'Mutation.withdrawApplication': async (stage) => input({ applicationId: await stage.application() }),
  'Mutation.answerUsageClaim': async (stage) => input({ usageClaimId: await stage.claim(), confirm: true }),
  'Mutation.changePassword': async () => input({ currentPassword: password, newPassword: password }),
  'Mutation.createApiToken': async (stage) =>
    input({ name: 'Neu', organizationId: stage.dortmund, scopes: ['read'], expiresOn: '2026-12-31' }),
  'Mutation.createProject': async () => input({ name: `Neu ${newId()}`, shortDescription: 'Ein Versuch.' }),
  'Mutation.endParticipation': async (stage) => input({ participationId: await stage.participation() }),
  'Mutation.endRole': async (stage) => input({ grantId: (await stage.colleague()).grant }),
  'Mutation.handOverRole': async (stage) =>
    input({
      grantId: (await stage.colleague('REPRESENTATIVE')).grant,
      toAccountId: (await stage.colleague()).account,
    }),
  'Mutation.inviteToOrganization': async (stage) =>
    input({ organizationId: stage.dortmund, role: 'VIEWER', email: `${newId()}@example.org` }),
  'Mutation.requestPasswordReset': async () => input({ email: `${newId()}@example.org` }),
  'Mutation.resetPassword': async (stage) => input({ token: await stage.resetLink(), newPassword: password }),
  'Mutation.revokeInvitation': async (stage) =>
    input({ invitationId: (await stage.invitation()).invitation }),
  'Mutation.follow': async (stage) => input({ subjectId: stage.id('Project', await stage.project()) }),
  'Mutation.importPubliccode': async () => input({ text: publiccode({ name: 'Neu', repository: newId() }) }),
  'Mutation.joinProject': async (stage) =>
    input({
      projectId: stage.id('Project', await stage.project()),
      organizationId: stage.dortmund,
      kind: 'USING',
    }),
  'Mutation.markNotificationsRead': async (stage) =>
    input({ notificationIds: [(await stage.notice()).notification] }),
  'Mutation.resolveUsageClaim': async (stage) =>
    input({ usageClaimId: await stage.claim(), organizationId: stage.dortmund, remember: false }),
  'Mutation.retryDeliveries': async (stage) => input({ deliveryIds: [(await stage.notice()).delivery] }),
  'Mutation.revokeApiToken': async (stage) => input({ tokenId: await stage.token() }),
  'Mutation.revokeSession': async (stage) => input({ sessionId: await stage.session() }),
  'Mutation.setNotificationPreference': async () =>
    input({ topic: 'PROJECT_ACTIVITY', channel: 'EMAIL', cadence: 'OFF' }),
  'Mutation.setProjectLifecycle': async (stage) =>
    input({
      projectId: stage.id('Project', await stage.project()),
      lifecycle: 'CANDIDATE',
      reason: 'Weil.',
    }),
  'Mutation.unfollow': async (stage) => input({ subjectId: await stage.followed() }),
  'Mutation.addWorkingGroupMember': async (stage) =>
    input({
      workingGroupId: (await stage.workingGroup()).id,
      accountId: (await stage.colleague()).account,
      organizationId: stage.dortmund,
    }),
  'Mutation.appointChair': async (stage) => input({ workingGroupMemberId: await stage.groupMember() }),
  'Mutation.createWorkingGroup': async (stage) =>
    input({
      ...{ name: `Gruppe ${newId()}`, mandate: 'Auftrag', foundedOn: '2026-01-01' },
      chair: { accountId: (await stage.colleague()).account, organizationId: stage.dortmund },
    }),
  'Mutation.endWorkingGroup': async (stage) =>
    input({ workingGroupId: (await stage.workingGroup()).id, reason: 'Fertig.' }),
  'Mutation.endWorkingGroupMembership': async (stage) =>
    input({ workingGroupMemberId: await stage.groupMember() }),
  'Mutation.updateWorkingGroup': async (stage) =>
    input({ workingGroupId: (await stage.workingGroup()).id, version: 1, mandate: 'Ein anderer' }),
  'Query.ballot': async (stage) => ({ id: await openBallot(stage) }),
  'Query.openBallots': async (stage) => {
    await openBallot(stage);
    return { first: 1 };
  },
  'Mutation.openBallot': async (stage) =>
    input({ agendaItemId: stage.id('AgendaItem', await calledItem(stage)), kind: 'NAMED' }),
  'Mutation.castVote': async (stage) =>
    input({ ballotId: await openBallot(stage), organizationId: stage.dortmund, choice: 'YES' }),
  'Mutation.castSecretVote': async (stage) => {
    const ballotId = await openBallot(stage, 'SECRET');
    return input({ ballotId, organizationId: stage.dortmund, optionIds: await optionsOf(stage, ballotId) });
  },
  'Mutation.closeBallot': async (stage) => input({ ballotId: await openBallot(stage) }),
  'Mutation.cancelBallot': async (stage) => input({ ballotId: await openBallot(stage), reason: 'Weil.' }),
  'Mutation.updateAccount': async () => input({ locale: 'de' }),
  'Mutation.updateProject': async (stage) =>
    input({ projectId: stage.id('Project', await stage.project()), version: 1, name: `Neu ${newId()}` }),
};

const input = (value: Variables): Variables => ({ input: value });
