import { fault, forbidden, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';

const faults = (code: string, path: string, text: Text): UserFaults =>
  new UserFaults(fault(code, path, text));

export const changedMeanwhile = () =>
  faults('CHANGED_MEANWHILE', 'input.version', {
    de: 'Der Beschluss wurde inzwischen geändert. Bitte laden Sie die Seite neu und prüfen Sie Ihre Angaben.',
    en: 'The decision has been changed meanwhile. Please reload the page and check what you entered.',
  });

export const itemOrBallot = () =>
  faults('ITEM_OR_BALLOT', 'input.agendaItemId', {
    de: 'Bitte nennen Sie den Tagesordnungspunkt oder die Abstimmung, zu der der Beschluss gehört.',
    en: 'Please name the agenda item or the ballot that the decision belongs to.',
  });

export const ballotOfOtherItem = () =>
  faults('BALLOT_OF_OTHER_ITEM', 'input.ballotId', {
    de: 'Die Abstimmung gehört zu einem anderen Tagesordnungspunkt. Bitte wählen Sie die Abstimmung dieses Punktes.',
    en: 'The ballot belongs to another agenda item. Please choose the ballot of this item.',
  });

export const ballotOpen = (path: string) =>
  faults('BALLOT_OPEN', path, {
    de: 'Die Abstimmung läuft noch. Bitte schließen Sie sie zuerst; dann steht das Ergebnis fest.',
    en: 'The ballot is still open. Please close it first; then its result is known.',
  });

export const ballotCancelled = () =>
  faults('BALLOT_CANCELLED', 'input.ballotId', {
    de: 'Diese Abstimmung wurde abgebrochen und hat kein Ergebnis. Bitte stimmen Sie neu ab.',
    en: 'This ballot was cancelled and has no result. Please vote again.',
  });

export const resultDiffers = () =>
  faults('RESULT_DIFFERS', 'input.result', {
    de: 'Die Abstimmung ist anders ausgegangen. Bitte lassen Sie das Ergebnis weg; es folgt aus der Abstimmung.',
    en: 'The ballot came out differently. Please leave out the result; it follows from the ballot.',
  });

export const notRunning = () =>
  faults('MEETING_NOT_RUNNING', 'input.agendaItemId', {
    de: 'Ohne Abstimmung wird ein Beschluss nur in der laufenden Sitzung festgehalten. Bitte eröffnen Sie die Sitzung, oder nennen Sie die Abstimmung.',
    en: 'Without a ballot a decision is recorded only while its session is running. Please start the session, or name the ballot.',
  });

export const itemNotThere = () =>
  faults('ITEM_NOT_ON_AGENDA', 'input.agendaItemId', {
    de: 'Dieser Tagesordnungspunkt steht nicht auf der Tagesordnung dieser Sitzung oder wurde vertagt.',
    en: 'This item is not on the agenda of the session, or was postponed.',
  });

export const notAdopted = () =>
  faults('NOT_ADOPTED', 'input.decisionId', {
    de: 'Dieser Beschlussvorschlag wurde abgelehnt; es gibt nichts umzusetzen.',
    en: 'This motion was rejected; there is nothing to carry out.',
  });

export const notJoint = () =>
  faults('NO_JOINT_POSITION', 'input.decisionId', {
    de: 'Mitgetragen werden nur gemeinsame Positionen. Dieser Beschluss ist keine.',
    en: 'Only joint positions are carried by organizations. This decision is none.',
  });

export const noMember = () =>
  faults('NO_MEMBER', 'input.organizationId', {
    de: 'Gemeinsame Positionen tragen nur aufgenommene Mitglieder und Partner mit. Bitte beantragen Sie die Aufnahme in das Netzwerk.',
    en: 'Joint positions are carried by admitted members and partners only. Please apply for a place in the network.',
  });

export const unknownFundingRound = () =>
  faults('UNKNOWN_FUNDING_ROUND', 'input.fundingRoundId', {
    de: 'Diese Finanzierungsrunde gibt es nicht. Bitte wählen Sie eine andere.',
    en: 'There is no such funding round. Please choose another one.',
  });

export const fundingRoundOfBoard = () =>
  faults('FUNDING_ROUND_OF_BOARD', 'input.fundingRoundId', {
    de: 'Über Finanzierungsrunden beschließt die Koordinierungsrunde. Bitte lassen Sie die Runde hier weg, und bringen Sie sie dort ein.',
    en: 'Funding rounds are decided on by the board. Please leave the round out here, and propose it to the board.',
  });

export const fundingRoundStays = () =>
  faults('FUNDING_ROUND_STAYS', 'input.fundingRoundId', {
    de: 'Dieser Beschluss nennt schon eine Finanzierungsrunde, und dabei bleibt es. Für eine andere Runde fassen Sie bitte einen neuen Beschluss.',
    en: 'This decision names a funding round already, and that stays. For another round, please take a new decision.',
  });

/** A day that must not lie behind us, or null. */
export const dayFault = (path: string, day: string | null | undefined, today: string): UserFault | null =>
  day && day < today
    ? fault('DATE_IN_PAST', path, {
        de: 'Dieser Tag ist schon vorbei. Bitte geben Sie heute oder einen späteren Tag an.',
        en: 'This day is over already. Please give today or a later day.',
      })
    : null;

export const missing = (path: string, text: Text): UserFault => fault('REQUIRED', path, text);

export const notPresiding = () =>
  forbidden({
    de: 'Das ist der Sitzungsleitung vorbehalten. Bitte wenden Sie sich an die Moderation oder an die Leitung der Arbeitsgruppe.',
    en: 'This is for those who lead the body. Please ask the moderators or the chair of the working group.',
  });

export const notYours = () =>
  forbidden({
    de: 'Für diese Organisation handeln nur ihre Koordinierungsstelle und deren Vertretung.',
    en: 'Only the coordinators of this organization and their deputies may act for it.',
  });
