import { fault, forbidden, UserFaults, type Text } from '@allmende/platform/graphql';

const refuse = (code: string, path: string, text: Text): UserFaults =>
  new UserFaults(fault(code, path, text));

const moment = (time: Date, locale: 'de-DE' | 'en-GB'): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(time);

export const itemNotPlaced = () =>
  refuse('ITEM_NOT_PLACED', 'input.agendaItemId', {
    de: 'Dieser Punkt steht auf keiner Tagesordnung. Bitte nehmen Sie ihn zuerst in eine Sitzung auf.',
    en: 'This item is on no agenda. Please place it in a meeting first.',
  });

export const itemIsDone = () =>
  refuse('ITEM_IS_DONE', 'input.agendaItemId', {
    de: 'Dieser Tagesordnungspunkt ist bereits abgeschlossen oder vertagt. Bitte rufen Sie ihn in einer Sitzung erneut auf.',
    en: 'This agenda item has been dealt with or postponed. Please take it up again in a meeting.',
  });

export const meetingNotRunning = () =>
  refuse('MEETING_NOT_RUNNING', 'input.agendaItemId', {
    de: 'Abgestimmt wird in der laufenden Sitzung. Bitte eröffnen Sie zuerst die Sitzung.',
    en: 'Votes are taken while the meeting is running. Please start the meeting first.',
  });

export const meetingClosed = () =>
  refuse('MEETING_CLOSED', 'input.agendaItemId', {
    de: 'Die Sitzung ist beendet oder abgesagt. Bitte stimmen Sie in der nächsten Sitzung oder im Umlauf ab.',
    en: 'The meeting is over or cancelled. Please vote in the next meeting or by circular ballot.',
  });

export const ballotAlreadyOpen = (id: string) =>
  refuse('BALLOT_ALREADY_OPEN', 'input.agendaItemId', {
    de: 'Zu diesem Punkt läuft schon eine Abstimmung. Bitte schließen Sie diese zuerst.',
    en: 'There is an open ballot on this item already. Please close that one first.',
  }).with({ ballot: id });

export const oneBodyOnly = () =>
  refuse('ONE_BODY_ONLY', 'input.workingGroupId', {
    de: 'Der Tagesordnungspunkt sagt bereits, wer abstimmt. Bitte lassen Sie die Arbeitsgruppe weg.',
    en: 'The agenda item says already who votes. Please leave the working group out.',
  });

export const secretOnlyForElections = () =>
  refuse('SECRET_ONLY_FOR_ELECTIONS', 'input.kind', {
    de: 'Geheim wird nur gewählt. Bitte setzen Sie das Ziel des Tagesordnungspunkts auf „Wahl“ oder stimmen Sie namentlich ab.',
    en: 'Only elections are secret. Please set the outcome of the agenda item to "election" or take a named vote.',
  });

export const nobodyEntitled = () =>
  refuse('NOBODY_ENTITLED', 'input.workingGroupId', {
    de: 'Derzeit ist niemand stimmberechtigt. Bitte prüfen Sie die Mitglieder.',
    en: 'Nobody has a voice at the moment. Please check the members.',
  });

export const wrongKind = (secret: boolean) =>
  refuse('WRONG_KIND', 'input.ballotId', {
    de: secret
      ? 'Diese Wahl ist geheim. Bitte geben Sie den Stimmzettel über „castSecretVote“ ab.'
      : 'Diese Abstimmung ist nicht geheim. Bitte stimmen Sie über „castVote“ ab.',
    en: secret
      ? 'This election is secret. Please use "castSecretVote".'
      : 'This ballot is not secret. Please use "castVote".',
  });

export const choiceNotPossible = (kind: 'NAMED' | 'CONSENT') =>
  refuse('CHOICE_NOT_POSSIBLE', 'input.choice', {
    de:
      kind === 'NAMED'
        ? 'Möglich sind hier „Ja“, „Nein“ und „Enthaltung“.'
        : 'Möglich sind hier „Ja“ und „Einwand“; wer schweigt, stimmt zu.',
    en:
      kind === 'NAMED'
        ? 'Possible here are yes, no and abstention.'
        : 'Possible here are consent and objection; silence is consent.',
  });

export const voteTooLate = () =>
  refuse('VOTE_TOO_LATE', 'input.ballotId', {
    de: 'Die Abstimmung ist beendet; Ihre Stimme wurde nicht mehr angenommen. Bitte wenden Sie sich an die Sitzungsleitung.',
    en: 'The ballot is over; your vote was not accepted any more. Please turn to whoever leads the meeting.',
  });

export const ballotCancelled = () =>
  refuse('BALLOT_CANCELLED', 'input.ballotId', {
    de: 'Die Abstimmung wurde abgebrochen; sie hat kein Ergebnis. Bitte warten Sie auf eine neue.',
    en: 'The ballot was called off and has no result. Please wait for a new one.',
  });

export const ballotClosed = () =>
  refuse('BALLOT_CLOSED', 'input.ballotId', {
    de: 'Die Abstimmung ist bereits ausgezählt; ihr Ergebnis bleibt bestehen.',
    en: 'The ballot has been counted already; its result stands.',
  });

export const closesLater = (openUntil: Date) =>
  refuse('CLOSES_LATER', 'input.ballotId', {
    de: `Im Umlauf haben alle bis ${moment(openUntil, 'de-DE')} Uhr Zeit, und noch haben nicht alle abgestimmt. Bitte warten Sie, oder brechen Sie die Abstimmung mit Begründung ab.`,
    en: `In a circular ballot everybody has time until ${moment(openUntil, 'en-GB')} (Berlin), and not all have voted yet. Please wait, or call it off with a reason.`,
  });

export const notEntitled = () =>
  refuse('NOT_ENTITLED', 'input.organizationId', {
    de: 'Diese Organisation war bei der Eröffnung der Abstimmung nicht stimmberechtigt. Bitte wenden Sie sich an die Sitzungsleitung.',
    en: 'This organization had no voice when the ballot was opened. Please turn to whoever leads the meeting.',
  });

export const voiceRests = () =>
  refuse('VOICE_RESTS', 'input.organizationId', {
    de: 'Diese Organisation war bei der Eröffnung stimmberechtigt, ist es aber zurzeit nicht: Ihre Mitgliedschaft ruht oder ist beendet. Es zählt, wer bei der Eröffnung und bei der Stimmabgabe stimmberechtigt ist. Bitte wenden Sie sich an die Moderation.',
    en: 'This organization had a voice when the ballot was opened, but has none at present: its membership is suspended or has ended. A vote counts when there is a voice both at the opening and at the moment of voting. Please ask the moderators.',
  });

export const voteIsFinal = () =>
  refuse('VOTE_IS_FINAL', 'input.organizationId', {
    de: 'Für diese Organisation ist schon gewählt worden. Ein geheimer Stimmzettel lässt sich nicht ändern, weil niemand ihn wiederfindet.',
    en: 'Somebody has voted for this organization already. A secret paper cannot be changed, because nobody can find it again.',
  });

export const tooManyNames = (seats: number) =>
  refuse('TOO_MANY_NAMES', 'input.optionIds', {
    de: `Sie können höchstens ${seats === 1 ? 'einen Namen' : `${seats} Namen`} wählen, jeden einmal. Ohne Namen gilt der Zettel als Enthaltung.`,
    en: `You can choose at most ${seats === 1 ? 'one name' : `${seats} names`}, each once. Without a name the paper is an abstention.`,
  });

export const noSuchOption = () =>
  refuse('NO_SUCH_OPTION', 'input.optionIds', {
    de: 'Dieser Name steht nicht auf dem Stimmzettel. Bitte laden Sie die Seite neu.',
    en: 'This name is not on the ballot paper. Please reload the page.',
  });

export const notYourVoice = () =>
  forbidden({
    de: 'Für diese Organisation stimmt ab, wer im Board für sie handelt (Koordinierung, Vertretung, Stellvertretung) oder in der Arbeitsgruppe für sie mitarbeitet.',
    en: 'For this organization votes who acts for it in the board (coordinator, representative, deputy) or works in the group for it.',
  });
