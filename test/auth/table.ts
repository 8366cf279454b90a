/** Who tries, in the order of the table's columns; every attempt goes through the door where that caller belongs. */
export const columns = [
  /** Nobody, in a browser. */
  'anonymous',
  /** Nobody, at the door for programs. */
  'tokenless',
  /** Signed in without any role. */
  'guest',
  /** Coordinates Solingen and leads a group of its own; what is touched is Dortmund's. */
  'foreign',
  /** Coordinates Dortmund: the right role for what is an organization's. */
  'coordinator',
  /** Reads for Dortmund. */
  'viewer',
  /** Moderates the network: the right role for what is the network's. */
  'moderator',
  /** Token of Dortmund's coordinator with every scope but the one asked for. */
  'unscoped',
  /** The same with that scope alone. */
  'scoped',
  /** Token of Solingen's coordinator with every scope. */
  'foreignToken',
] as const;

export type Column = (typeof columns)[number];

/** What an attempt comes to, by the words of the table. */
export const outcomes = {
  ok: 'OK',
  /** Answered, with nothing in it: null or an empty list. */
  empty: 'EMPTY',
  'sign-in': 'UNAUTHENTICATED',
  no: 'FORBIDDEN',
  missing: 'NOT_FOUND',
  /** Who may ask is told that this can not be had. */
  refused: 'BAD_USER_INPUT',
} as const;

/**
 * Every operation and who may do it. The second column is the scope that a token needs; `-` where no token will do.
 * Queries ask for a project that only the network sees, where they ask for one.
 */
export const table = `
  operation                          scope                 anonymous tokenless guest   foreign coordinator viewer  moderator unscoped scoped foreignToken
  Query.application                  read                  sign-in   sign-in   empty   empty   ok          empty   ok        no       empty  empty
  Query.applications                 read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.applicationStatus            read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.applicationTerms             read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.auditEntries                 read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.backlog                      read                  sign-in   sign-in   empty   empty   ok          ok      ok        no       ok     empty
  Query.ballot                       read                  empty     empty     empty   empty   ok          ok      ok        no       ok     empty
  Query.boardOn                      read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.boardSeats                   read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.checkPubliccode              read                  sign-in   sign-in   ok      ok      ok          ok      ok        no       ok     ok
  Query.circleRights                 read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.coordinationOffices          read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.councilDecisionFromOparl     participations:write  sign-in   sign-in   no      refused refused     no      refused   no       refused refused
  Query.costShares                   read                  sign-in   sign-in   ok      ok      ok          ok      ok        no       ok     ok
  Query.decision                     read                  empty     empty    empty   ok      ok          ok      ok        no       ok     ok
  Query.decisions                    read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.deliveries                   read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.figures                      read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.invitation                   read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.letters                      read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.meeting                      read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.meetings                     read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.membershipsByLand            read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.membershipTimeline           read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.minutes                      read                  empty     empty     empty   empty   ok          empty   ok        no       ok     empty
  Query.node                         read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.openBallots                  read                  sign-in   sign-in   empty   empty   ok          empty   empty     no       empty  empty
  Query.organization                 read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.organizations                read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.organizationsWithoutCoordinator read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.project                      read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.projects                     read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.publishedMinutes             read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.seatHolders                  read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.territorialChanges           read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.usageClaims                  read                  sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.viewer                       read                  empty     empty     ok      ok      ok          ok      ok        no       ok     ok
  Query.waitingList                  read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.workingGroup                 read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.workingGroups                read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Mutation.acceptInvitation          -                     ok        ok        no      no      no          no      no        no       no     no
  Mutation.acceptProposal            -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.addAgendaItem             -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.addAssociationMember      -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.addMinutesAddendum        -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.addWorkingGroupMember     -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.admitMember               -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.answerApplication         read                  missing   missing   missing missing ok          missing no        no       missing missing
  Mutation.answerLeadership          participations:write  sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.answerObjection           -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.answerUsageClaim          participations:write  sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.applyForMembership        read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Mutation.appointChair              -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.approveMinutes            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.askApplicant              -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.cancelBallot              -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.cancelMeeting             -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.castSecretVote            -                     sign-in   sign-in   missing missing ok          no      no        no       no     no
  Mutation.castVote                  -                     sign-in   sign-in   missing missing ok          no      no        no       no     no
  Mutation.changePassword            -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.circulateMinutes          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.closeBallot               -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.confirmApplication        read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Mutation.confirmTerritorialChange  -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.createApiToken            -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.createCalendarFeed        -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.createProject             projects:write        sign-in   sign-in   no      ok      ok          no      ok        no       ok     ok
  Mutation.createWorkingGroup        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.decideApplication         -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.declineProposal           -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.deferProposal             -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.dismissTerritorialChange  -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.draftMinutes              -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.endAssociationMembership  -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.endMembership             -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.endorseDecision           meetings:write        sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.endParticipation          participations:write  sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.endRole                   -                     sign-in   sign-in   missing missing ok          no      ok        no       no     no
  Mutation.endWorkingGroup           -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.endWorkingGroupMembership -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.follow                    notifications:write   sign-in   sign-in   missing ok      ok          ok      ok        no       ok     ok
  Mutation.handOverRole              -                     sign-in   sign-in   missing missing ok          no      ok        no       no     no
  Mutation.importPubliccode          projects:write        sign-in   sign-in   no      ok      ok          no      ok        no       ok     ok
  Mutation.inviteToMeeting           -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.inviteToOrganization      -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.joinProject               participations:write  sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.markDecisionDone          meetings:write        sign-in   sign-in   missing no      ok          no      ok        no       ok     no
  Mutation.markNotificationsRead     -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.mergeProposal             -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.moveAgendaItem            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.objectToMinutes           meetings:write        sign-in   sign-in   missing missing ok          missing no        no       ok     missing
  Mutation.openBallot                -                     sign-in   sign-in   missing missing no          no      ok        no       no     no
  Mutation.planMeeting               -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.proposeItem               meetings:write        sign-in   sign-in   no      no      ok          no      ok        no       ok     no
  Mutation.publishMinutes            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.recommendApplication      -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.recordAdoption            meetings:write        sign-in   sign-in   missing no      ok          no      ok        no       ok     no
  Mutation.recordCouncilDecision     participations:write  sign-in   sign-in   no      no      ok          no      ok        no       ok     no
  Mutation.recordDecision            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.removeAgendaItem          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.requestPasswordReset      read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Mutation.resetPassword             read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Mutation.resolveMinutesVariant     -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.resolveUsageClaim         -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.resumeMembership          -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.retryDeliveries           notifications:write   sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.renewCalendarFeed         -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.revokeApiToken            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.revokeCalendarFeed        -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.revokeInvitation          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.revokeSession             -                     sign-in   sign-in   missing missing ok          missing missing   no       no     no
  Mutation.saveMinutesSection        -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.setBoardSeats             -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.setCoordinationOffice     -                     sign-in   sign-in   no      no      ok          no      ok        no       no     no
  Mutation.setNotificationPreference -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.setProjectLifecycle       projects:write        sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.signOutEverywhere         -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.suspendMembership         -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.unfollow                  notifications:write   sign-in   sign-in   ok      ok      ok          ok      ok        no       ok     ok
  Mutation.updateAccount             -                     sign-in   sign-in   ok      ok      ok          ok      ok        no       no     no
  Mutation.updateAgendaItem          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.updateDecision            -                     sign-in   sign-in   missing no      ok          no      ok        no       no     no
  Mutation.updateMeeting             -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.updateProject             projects:write        sign-in   sign-in   missing no      ok          no      ok        no       ok     no
  Mutation.updateProposal            meetings:write        sign-in   sign-in   missing missing ok          no      ok        no       ok     missing
  Mutation.updateWorkingGroup        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.meetingSeries                read                  sign-in   sign-in   empty   empty   ok          empty   ok        no       ok     empty
  Mutation.createMeetingSeries       -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.endMeetingSeries          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.planOccurrences           -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.restoreOccurrence         -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.skipOccurrence            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.updateMeetingSeries       -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.removeAttachment          meetings:write        sign-in   sign-in   missing missing ok          no      ok        no       ok     missing
  Mutation.setAttachmentVisibility   meetings:write        sign-in   sign-in   missing missing ok          no      ok        no       ok     missing
  Mutation.withdrawApplication       read                  missing   missing   missing missing ok          missing no        no       missing missing
  Mutation.withdrawEndorsement       meetings:write        sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.withdrawProposal          meetings:write        sign-in   sign-in   missing missing ok          no      no        no       ok     missing
  Mutation.closeMeeting              -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.finishAgendaItem          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.openAgendaItem            -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.postponeAgendaItem        -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.recordAttendance          -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.replyToInvitation         meetings:write        sign-in   sign-in   missing missing ok          ok      no        no       ok     missing
  Mutation.saveNotes                 -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Mutation.startMeeting              -                     sign-in   sign-in   missing missing ok          missing ok        no       no     no
  Subscription.meetingChanged        read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Query.fundingRules                 read                  sign-in   sign-in   ok      ok      ok          ok      ok        no       ok     ok
  Mutation.callPledges               -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.recordPayment             -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.reverseLedgerEntry        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.recordSpend               -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.approveSpend              -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.rejectSpend               -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.settleFundingRound        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.setFundingRules           -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.fundingRounds                read                  empty     empty     empty   ok      ok          ok      ok        no       ok     ok
  Mutation.createFundingRound        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.updateFundingRound        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.deleteFundingRound        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.setFundingParticipants    -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.setFundingMilestones      -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.markMilestoneReached      -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.openFundingRound          -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.extendFundingRound        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.cancelFundingRound        -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.declarePledge             funding:write         sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.reservePledge             funding:write         sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.updatePledge              funding:write         sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.withdrawPledge            funding:write         sign-in   sign-in   missing no      ok          no      no        no       ok     no
  Mutation.approvePledge             -                     sign-in   sign-in   missing no      ok          no      no        no       no     no
  Mutation.writeOffPledge            -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Query.funds                        read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.fund                         read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.fundingProgrammes            read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Query.fundingProgramme             read                  ok        ok        ok      ok      ok          ok      ok        no       ok     ok
  Mutation.createFund                -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.updateFund                -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.allocateFromFund          -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.createFundingProgramme    -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.updateFundingProgramme    -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.closeFundingProgramme     -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.reopenFundingProgramme    -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
  Mutation.recordProgrammeShare      -                     sign-in   sign-in   no      no      no          no      ok        no       no     no
`;

export interface Row {
  operation: string;
  scope: string;
  expected: Record<Column, string>;
}

/** The rows of a table. @throws Error when a row doesn't fit the columns */
export function rowsOf(text: string): Row[] {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  if (head.join() !== ['operation', 'scope', ...columns].join())
    throw new Error('The columns are others than declared.');
  return rows.map(([operation = '', scope = '', ...words]) => {
    if (words.length !== columns.length || words.some((word) => !(word in outcomes)))
      throw new Error(`${operation}: write one known word for each of the ${columns.length} columns.`);
    const cells = columns.map((column, at) => [column, outcomes[words[at] as keyof typeof outcomes]]);
    return { operation, scope, expected: Object.fromEntries(cells) as Row['expected'] };
  });
}

/** Where schema and table disagree: operations without a row, rows without an operation, two rows for one. */
export function gaps(operations: readonly string[], rows: readonly Row[]): string[] {
  const named = rows.map(({ operation }) => operation);
  return [
    ...operations.filter((one) => !named.includes(one)).map((one) => `${one} has no row`),
    ...named.filter((one) => !operations.includes(one)).map((one) => `${one} is not in the schema`),
    ...named.filter((one, at) => named.indexOf(one) !== at).map((one) => `${one} has two rows`),
  ];
}
