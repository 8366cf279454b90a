import type { Cents } from '@allmende/kernel';
import { violatedConstraint } from '@allmende/platform/database';
import { fault, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import type { Eligibility, PledgeApproval, PledgeState, RoundState } from '../enums.js';
import { euro, germanDay } from '../ledger/euro.js';

const roundTexts: Record<Exclude<RoundState, 'OPEN'>, Text> = {
  DRAFT: {
    de: 'Diese Finanzierungsrunde ist noch nicht eröffnet. Bitte warten Sie die Eröffnung ab.',
    en: 'This round is not open yet. Please wait until it is.',
  },
  FUNDED: {
    de: 'Diese Finanzierungsrunde ist abgeschlossen; ihre Zusagen stehen fest.',
    en: 'This round is closed; its pledges stand.',
  },
  FAILED: {
    de: 'Diese Finanzierungsrunde ist nicht zustande gekommen; Zusagen sind nicht mehr möglich.',
    en: 'This round has failed; it takes no pledges any more.',
  },
  CANCELLED: {
    de: 'Diese Finanzierungsrunde wurde abgesagt; Zusagen sind nicht mehr möglich.',
    en: 'This round was called off; it takes no pledges any more.',
  },
  SETTLED: {
    de: 'Diese Finanzierungsrunde ist abgerechnet; ihre Zusagen stehen fest.',
    en: 'This round is settled; its pledges stand.',
  },
};

export const roundNotOpen = (state: Exclude<RoundState, 'OPEN'>, path: string): UserFault =>
  fault('ROUND_NOT_OPEN', path, roundTexts[state]);

export const roundClosed = (path: string): UserFault =>
  fault('ROUND_CLOSED', path, {
    de: 'Die Frist dieser Finanzierungsrunde ist abgelaufen; sie wird gerade ausgewertet. Es ist nichts mehr zu ändern.',
    en: 'The deadline of this round has passed and it is being evaluated. Nothing can be changed any more.',
  });

export const roundNotFunded = (): UserFault =>
  fault('ROUND_NOT_FUNDED', 'input.pledgeId', {
    de: 'Ausgebucht wird nur in einer zustande gekommenen, noch nicht abgerechneten Runde. In einer offenen Runde kann die Organisation die Zusage zurückziehen.',
    en: 'Pledges are written off in a funded round that is not settled yet. In an open round the organization may withdraw it.',
  });

const stateNames: Record<PledgeState, Text> = {
  DECLARED: { de: 'angekündigt', en: 'declared' },
  RESERVED: { de: 'vorbehalten', en: 'reserved' },
  APPROVED: { de: 'verbindlich', en: 'approved' },
  CALLED: { de: 'abgerufen', en: 'called' },
  PAID: { de: 'bezahlt', en: 'paid' },
  WITHDRAWN: { de: 'zurückgezogen', en: 'withdrawn' },
  LAPSED: { de: 'verfallen', en: 'lapsed' },
};

/** The pledge is not in a state in which this can be done. */
export const wrongState = (state: PledgeState, wanted: readonly PledgeState[]): UserFault => {
  const list = (locale: 'de' | 'en', or: string) =>
    wanted.map((one) => stateNames[one][locale]).join(` ${or} `);
  return fault('WRONG_STATE', 'input.pledgeId', {
    de: `Die Zusage ist ${stateNames[state].de}. Das geht nur, solange sie ${list('de', 'oder')} ist; bitte laden Sie die Seite neu.`,
    en: `The pledge is ${stateNames[state].en}. This needs one that is ${list('en', 'or')}; please reload the page.`,
  });
};

export const changedMeanwhile = (): UserFault =>
  fault('CHANGED_MEANWHILE', 'input.version', {
    de: 'Die Zusage wurde zwischenzeitlich geändert. Bitte laden Sie die Seite neu und tragen Sie Ihre Änderung noch einmal ein.',
    en: 'The pledge was changed in the meantime. Please reload the page and enter your change again.',
  });

const whoMayPledge: Record<Eligibility, Text> = {
  MEMBERS: {
    de: 'aufgenommene Mitglieder des Netzwerks (Beobachter nicht); bitte beantragen Sie die Aufnahme',
    en: 'admitted members of the network (not observers); please apply for membership',
  },
  PROJECT: {
    de: 'Organisationen, die am Projekt beteiligt sind; bitte treten Sie dem Projekt zuerst bei',
    en: 'organizations that take part in the project; please join the project first',
  },
  NAMED: {
    de: 'die im Kostenschlüssel genannten Organisationen; bitte wenden Sie sich an die Moderation',
    en: 'the organizations named in the cost key; please turn to the moderators',
  },
};

export const notEligible = (rule: Eligibility, path: string): UserFault =>
  fault('NOT_ELIGIBLE', path, {
    de: `Zusagen geben in dieser Runde ${whoMayPledge[rule].de}. Solange eine Mitgliedschaft ruht, geht es nicht.`,
    en: `In this round pledges come from ${whoMayPledge[rule].en}. While a membership is suspended it can't be done.`,
  });

export const alreadyPledged = (path = 'input.fundingRoundId'): UserFault =>
  fault('ALREADY_PLEDGED', path, {
    de: 'In dieser Runde gibt es schon eine Zusage dieser Art. Bitte ändern Sie diese oder ziehen Sie sie zuerst zurück.',
    en: 'There is a pledge of this kind in this round already. Please change that one, or withdraw it first.',
  });

/** @param free what the cap leaves, for this pledge in all */
export const overCap = (free: Cents): UserFault =>
  fault('OVER_CAP', 'input.amountCents', {
    de: `Damit wäre die Obergrenze der Runde überschritten. Frei sind noch ${euro(free).de}; bitte sagen Sie höchstens so viel zu.`,
    en: `This would exceed the cap of the round. ${euro(free).en} are still free; please pledge so much at most.`,
  });

export const pledgedByAssociation = (name: string): UserFault =>
  fault('PLEDGED_BY_ASSOCIATION', 'input.organizationId', {
    de: `Der Verbund „${name}“ sagt in dieser Runde schon für diese Organisation zu. Bitte stimmen Sie sich ab: Nur einer von beiden gibt die Zusage.`,
    en: `The association "${name}" pledges for this organization in this round already. Please agree who does: only one of both may.`,
  });

export const memberPledgesItself = (name: string, index: number): UserFault =>
  fault('MEMBER_PLEDGES_ITSELF', `input.memberIds.${index}`, {
    de: `„${name}“ ist in dieser Runde schon mit einer eigenen Zusage oder über einen anderen Verbund dabei. Bitte nehmen Sie das Mitglied heraus oder lassen Sie jene Zusage zuerst zurückziehen.`,
    en: `"${name}" takes part in this round by a pledge of its own or by another association already. Please leave the member out, or have that pledge withdrawn first.`,
  });

export const noMember = (index: number): UserFault =>
  fault('NOT_A_MEMBER', `input.memberIds.${index}`, {
    de: 'Diese Organisation gehört dem Verbund heute nicht an. Bitte wählen Sie nur derzeitige Mitglieder.',
    en: 'This organization does not belong to the association today. Please choose current members only.',
  });

export const noAssociation = (): UserFault =>
  fault('NO_ASSOCIATION', 'input.memberIds', {
    de: 'Nur ein Verbund sagt für seine Mitglieder zu. Bitte lassen Sie die Mitglieder weg.',
    en: 'Only an association pledges for its members. Please leave the members out.',
  });

export const councilDayOutOfRange = (first: string, last: string): UserFault =>
  fault('DATE_OUT_OF_RANGE', 'input.councilOn', {
    de: `Der Tag der Ratssitzung muss zwischen heute, dem ${germanDay(first)}, und dem Ende der Runde am ${germanDay(last)} liegen.`,
    en: `The day of the council must lie between today, ${first}, and the end of the round on ${last}.`,
  });

export const councilDayPassed = (day: string): UserFault =>
  fault('COUNCIL_DATE_PASSED', 'input.pledgeId', {
    de: `Der genannte Tag der Ratssitzung, der ${germanDay(day)}, ist vorbei; damit verfällt die Zusage. Bitte geben Sie eine neue Zusage ab.`,
    en: `The day that was named for the council, ${day}, has passed; the pledge lapses by that. Please declare a new one.`,
  });

export const fourEyes = (): UserFault =>
  fault('FOUR_EYES', 'input.pledgeId', {
    de: 'Wer eine Zusage einträgt oder zuletzt geändert hat, macht sie nicht selbst verbindlich (Vier-Augen-Prinzip). Bitte lassen Sie das eine zweite Person Ihrer Organisation tun.',
    en: 'Whoever declared or last changed a pledge does not make it binding (four eyes). Please have a second person do it.',
  });

export const approvalDoesNotFit = (fitting: readonly PledgeApproval[]): UserFault =>
  fault('APPROVAL_DOES_NOT_FIT', 'input.approval', {
    de: fitting.length
      ? `So wird diese Zusage nicht verbindlich. Möglich ist: ${fitting.join(', ')}.`
      : 'Die Zuweisung eines Fonds ist durch den Beschluss des Boards schon verbindlich; hier ist nichts zu tun.',
    en: fitting.length
      ? `This pledge does not become binding by that. Possible: ${fitting.join(', ')}.`
      : 'The allocation of a fund is binding by the decision of the board already; there is nothing to do.',
  });

export const councilDecisionMissing = (): UserFault =>
  fault('REQUIRED', 'input.councilDecisionId', {
    de: 'Bitte wählen Sie den Ratsbeschluss, auf dem die Zusage beruht.',
    en: 'Please choose the council decision on which the pledge rests.',
  });

export const foreignCouncilDecision = (): UserFault =>
  fault('FOREIGN_COUNCIL_DECISION', 'input.councilDecisionId', {
    de: 'Das ist kein Ratsbeschluss dieser Organisation. Bitte wählen Sie einen eigenen oder erfassen Sie ihn zuerst.',
    en: 'This is no council decision of this organization. Please choose one of its own, or record it first.',
  });

export const councilDidNotAdopt = (): UserFault =>
  fault('COUNCIL_DID_NOT_ADOPT', 'input.councilDecisionId', {
    de: 'Dieser Ratsbeschluss wurde nicht gefasst (abgelehnt, vertagt oder nur zur Kenntnis genommen). Bitte wählen Sie einen, der die Zusage trägt.',
    en: 'The council did not adopt this (rejected, postponed or only noted). Please choose a decision that carries the pledge.',
  });

export const alreadyCalled = (): UserFault =>
  fault('ALREADY_CALLED', 'input.pledgeId', {
    de: 'Von dieser Zusage ist schon Geld abgerufen. Bitte stornieren Sie zuerst den Mittelabruf.',
    en: 'Money of this pledge has been called already. Please reverse the call first.',
  });

/** What the database refuses although it was asked before, as a fault; other errors are thrown as they are. */
export function refused(error: unknown): never {
  switch (violatedConstraint(error)) {
    case 'pledge_one_active':
      throw new UserFaults(alreadyPledged());
    case 'pledge_four_eyes':
      throw new UserFaults(fourEyes());
    case 'pledge_round_open':
      throw new UserFaults(roundClosed('input.pledgeId'));
    default:
      throw error;
  }
}
