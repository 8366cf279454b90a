import { fault, forbidden, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import type { AgendaItemState } from './agenda-item.machine.js';
import type { Refusal } from './agenda-order.js';

const refusals: Record<Refusal, [code: string, text: Text]> = {
  ELSEWHERE: [
    'NOT_ON_THIS_AGENDA',
    {
      de: 'Der gewählte Platz gehört nicht zu dieser Tagesordnung. Bitte die Seite neu laden und den Punkt noch einmal verschieben.',
      en: 'The chosen place is not on this agenda. Please reload the page and move the item again.',
    },
  ],
  ITSELF: [
    'ITEM_INTO_ITSELF',
    {
      de: 'Ein Tagesordnungspunkt lässt sich nicht in sich selbst oder in einen seiner Unterpunkte verschieben. Bitte einen anderen Platz wählen.',
      en: 'An agenda item cannot be moved into itself or into one of its sub-items. Please choose another place.',
    },
  ],
  TOO_DEEP: [
    'TOO_DEEP',
    {
      de: 'Die Tagesordnung hat höchstens drei Ebenen. Bitte einen Platz weiter oben wählen.',
      en: 'An agenda has three levels at most. Please choose a place further up.',
    },
  ],
};

/** The item can't go to that place; `path` names the input that says where. */
export function cannotPlace(refusal: Refusal, path: string): UserFaults {
  const [code, text] = refusals[refusal];
  return new UserFaults(fault(code, path, text));
}

export const onePlace = (): UserFaults =>
  new UserFaults(
    fault('ONE_PLACE', 'input.afterId', {
      de: 'Bitte genau einen Platz angeben: vor, nach oder unter einem Tagesordnungspunkt.',
      en: 'Please give exactly one place: before, after or under an agenda item.',
    }),
  );

export const numbersFrozen = (): UserFaults =>
  new UserFaults(
    fault('NUMBERS_FROZEN', 'input.id', {
      de: 'Zur Sitzung ist schon eingeladen; der Punkt behält Nummer und Platz in der Tagesordnung. Bitte vertagen Sie ihn in der Sitzung.',
      en: 'The body has been invited already; the item keeps its number and stays on the agenda. Please postpone it in the session.',
    }),
  );

export const hasSubItems = (): UserFaults =>
  new UserFaults(
    fault('HAS_SUBITEMS', 'input.id', {
      de: 'Unter diesem Punkt stehen noch andere. Bitte verschieben oder entfernen Sie zuerst die Unterpunkte.',
      en: 'Other items stand under this one. Please move or remove the sub-items first.',
    }),
  );

export const proposalsClosed = (): UserFaults =>
  new UserFaults(
    fault('PROPOSALS_CLOSED', 'input.meetingId', {
      de: 'Der Anmeldeschluss für diese Sitzung ist vorbei. Ohne Angabe der Sitzung kommt der Vorschlag in den Themenspeicher für eine spätere; in dringenden Fällen kann die Sitzungsleitung ihn nachträglich aufnehmen.',
      en: 'The deadline for proposals to this meeting has passed. Leave out the meeting to put it into the backlog for a later one; in urgent cases those who lead the body can add it late.',
    }),
  );

export const otherBody = (path: string): UserFaults =>
  new UserFaults(
    fault('OTHER_BODY', path, {
      de: 'Beides gehört zu verschiedenen Gremien. Bitte innerhalb eines Gremiums wählen.',
      en: 'The two belong to different bodies. Please choose within one body.',
    }),
  );

export const oneSponsor = (): UserFaults =>
  new UserFaults(
    fault('ONE_SPONSOR', 'input.sponsorOrganizationId', {
      de: 'Bitte genau eine Organisation oder eine Arbeitsgruppe als Einbringerin angeben.',
      en: 'Please name exactly one organization or one working group as sponsor.',
    }),
  );

export const reportsGoToBoard = (): UserFaults =>
  new UserFaults(
    fault('REPORTS_GO_TO_BOARD', 'input.sponsorWorkingGroupId', {
      de: 'Eine Arbeitsgruppe berichtet dem Board. Bitte den Vorschlag an das Board richten.',
      en: 'A working group reports to the board. Please address the proposal to the board.',
    }),
  );

export const noSuchProject = (): UserFault =>
  fault('NO_SUCH_PROJECT', 'input.projectId', {
    de: 'Dieses Projekt gibt es nicht. Bitte ein Projekt aus dem Katalog wählen.',
    en: 'There is no such project. Please choose one from the catalogue.',
  });

export const minutesOutOfRange = (): UserFault =>
  fault('OUT_OF_RANGE', 'input.minutes', {
    de: 'Die Dauer muss zwischen 0 und 600 Minuten liegen.',
    en: 'The time must lie between 0 and 600 minutes.',
  });

/** The proposal has been decided on; its present state says how to go on. */
export const notWaiting = (state: AgendaItemState): UserFaults =>
  new UserFaults(fault('ALREADY_DECIDED', 'input.id', stateTexts[state]));

const stateTexts: Record<AgendaItemState, Text> = {
  PROPOSED: {
    de: 'Der Vorschlag steht auf keiner Tagesordnung. Bitte nehmen Sie ihn zuerst in eine Sitzung auf.',
    en: 'The proposal stands on no agenda. Please accept it for a meeting first.',
  },
  DEFERRED: {
    de: 'Der Vorschlag ist schon zurückgestellt und wartet auf eine spätere Sitzung.',
    en: 'The proposal has been deferred already and waits for a later meeting.',
  },
  PLACED: {
    de: 'Der Vorschlag steht schon auf einer Tagesordnung. Bitte wenden Sie sich an die Sitzungsleitung.',
    en: 'The proposal stands on an agenda already. Please ask those who lead the body.',
  },
  HANDLED: {
    de: 'Der Punkt ist schon behandelt. Für etwas Neues bitte einen neuen Vorschlag einreichen.',
    en: 'The item has been dealt with already. Please make a new proposal for anything new.',
  },
  POSTPONED: {
    de: 'Der Punkt wurde in der Sitzung vertagt und geht als neuer Vorschlag weiter. Bitte diesen öffnen.',
    en: 'The item was postponed in the meeting and goes on as a new proposal. Please open that one.',
  },
  DECLINED: {
    de: 'Der Vorschlag ist schon abgelehnt. Bitte einen neuen einreichen.',
    en: 'The proposal has been declined already. Please make a new one.',
  },
  MERGED: {
    de: 'Der Vorschlag ist schon mit einem anderen zusammengelegt. Bitte diesen öffnen.',
    en: 'The proposal has been merged into another already. Please open that one.',
  },
  WITHDRAWN: {
    de: 'Der Vorschlag ist schon zurückgezogen. Bitte einen neuen einreichen.',
    en: 'The proposal has been withdrawn already. Please make a new one.',
  },
};

export const notYoursToPropose = () =>
  forbidden({
    de: 'Dem Board schlagen Mitglieder des Boards, Partner und Arbeitsgruppen Themen vor, einer Arbeitsgruppe deren Mitglieder; jeweils für die eigene Organisation. Bitte wenden Sie sich an die Moderation.',
    en: 'Members of the board, partners and working groups propose to the board, and its members to a working group, each for their own organization. Please ask the moderators.',
  });

export const notYourProposal = () =>
  forbidden({
    de: 'Einen Vorschlag ändert, wer ihn eingebracht hat, solange er wartet, oder die Sitzungsleitung.',
    en: 'A proposal is changed by its sponsor while it waits, or by those who lead the body.',
  });
