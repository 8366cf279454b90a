import { largestAmount, type Cents } from '@allmende/kernel';
import { fault, forbidden, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import type { RoundState } from '../enums.js';
import { euro } from './euro.js';
import type { LedgerKind } from './ledger.kinds.js';

export const notTheTreasurer = () =>
  forbidden({
    de: 'Die Bücher der Runden führen die Kassenführung des Netzwerks und die Moderation.',
    en: 'The books of the rounds are kept by the treasurer of the network and the moderators.',
  });

const notFundedTexts: Record<Exclude<RoundState, 'FUNDED'>, Text> = {
  DRAFT: {
    de: 'Diese Runde ist noch ein Entwurf. Gebucht wird, wenn sie zustande gekommen ist.',
    en: 'This round is a draft. Bookings begin when it is funded.',
  },
  OPEN: {
    de: 'Diese Runde läuft noch. Gebucht wird, wenn sie zustande gekommen ist.',
    en: 'This round is still open. Bookings begin when it is funded.',
  },
  FAILED: {
    de: 'Diese Runde ist nicht zustande gekommen; es gibt nichts zu buchen.',
    en: 'This round has failed; there is nothing to book.',
  },
  CANCELLED: {
    de: 'Diese Runde wurde abgesagt; es gibt nichts zu buchen.',
    en: 'This round was cancelled; there is nothing to book.',
  },
  SETTLED: {
    de: 'Diese Runde ist abgerechnet; ihre Bücher sind geschlossen.',
    en: 'This round is settled; its books are closed.',
  },
};

export const roundNotFunded = (state: Exclude<RoundState, 'FUNDED'>, path: string): UserFaults =>
  new UserFaults(fault('ROUND_NOT_FUNDED', path, notFundedTexts[state]));

/** None, or that the amount is not more than zero and at most the largest that the system takes. */
export const amountFaults = (path: string, cents: Cents): UserFault[] =>
  cents > 0n && cents <= largestAmount
    ? []
    : [
        fault('AMOUNT_OUT_OF_RANGE', path, {
          de: 'Bitte geben Sie einen Betrag über 0 bis 1 Milliarde Euro an.',
          en: 'Please give an amount above 0, up to 1 billion euros.',
        }),
      ];

export const notInFuture = (path: string, day: string, today: string): UserFault[] =>
  day <= today
    ? []
    : [
        fault('DATE_IN_FUTURE', path, {
          de: 'Dieser Tag liegt in der Zukunft. Bitte heute oder einen früheren Tag angeben.',
          en: 'This day lies in the future. Give today or an earlier day.',
        }),
      ];

export const dueInPast = (): UserFault =>
  fault('DATE_IN_PAST', 'input.dueOn', {
    de: 'Der Tag der Fälligkeit liegt in der Vergangenheit. Bitte heute oder einen späteren Tag angeben.',
    en: 'The due day lies in the past. Give today or a later day.',
  });

export const notAYear = (years: readonly number[]): UserFault =>
  fault('NOT_A_YEAR_OF_THE_ROUND', 'input.fiscalYear', {
    de: `Diese Runde belastet die Haushaltsjahre ${years.join(', ')}. Bitte wählen Sie eines davon.`,
    en: `This round burdens the fiscal years ${years.join(', ')}. Please choose one of them.`,
  });

export const nothingToCall = (): UserFault =>
  fault('NOTHING_TO_CALL', 'input.fiscalYear', {
    de: 'Für dieses Haushaltsjahr ist nichts mehr abzurufen: Alles Zugesagte ist abgerufen.',
    en: 'Nothing is left to call for this fiscal year: all that was pledged is called.',
  });

export const notCallable = (path: string): UserFault =>
  fault('NOT_CALLABLE', path, {
    de: 'Diese Zusage ist für das Haushaltsjahr nicht abrufbar: Sie bindet nicht, ist eine Sachleistung, hat in diesem Jahr keinen Betrag oder ist schon abgerufen. Bitte nehmen Sie sie aus der Auswahl.',
    en: 'This pledge can not be called for the year: it does not bind, is in kind, has no amount in this year or is called already. Please take it out of the choice.',
  });

export function moreThanOutstanding(outstanding: Cents): UserFault {
  const { de, en } = euro(outstanding);
  return outstanding > 0n
    ? fault('MORE_THAN_OUTSTANDING', 'input.amountCents', {
        de: `Offen sind für dieses Jahr nur noch ${de}. Bitte buchen Sie höchstens diesen Betrag.`,
        en: `Only ${en} is outstanding for this year. Please book no more than that.`,
      })
    : fault('NOTHING_OUTSTANDING', 'input.fiscalYear', {
        de: 'Für dieses Jahr ist bei dieser Zusage nichts offen. Bitte prüfen Sie Jahr und Zusage, oder rufen Sie die Mittel zuerst ab.',
        en: 'Nothing is outstanding of this pledge for this year. Please check year and pledge, or call it first.',
      });
}

export const paysByAllocation = (): UserFault =>
  fault('PAID_BY_ALLOCATION', 'input.pledgeId', {
    de: 'Ein Fonds zahlt nicht ein: Sein Anteil wird beim Mittelabruf umgebucht.',
    en: 'A fund does not pay in: its share is moved when it is called.',
  });

export function notEnoughMoney(available: Cents, path: string): UserFault {
  const { de, en } = euro(available);
  return fault('NOT_ENOUGH_MONEY', path, {
    de: `In der Kasse dieser Runde sind ${de}. Bitte warten Sie weitere Zahlungen ab, oder teilen Sie die Ausgabe auf.`,
    en: `There is ${en} in the bank of this round. Please wait for further payments, or split the spend.`,
  });
}

export const notReversible = (kind: LedgerKind): UserFault =>
  fault('NOT_REVERSIBLE', 'input.ledgerEntryId', {
    de:
      kind === 'REVERSAL'
        ? 'Ein Storno wird nicht storniert. Bitte buchen Sie den Vorgang neu.'
        : kind === 'REFUND'
          ? 'Rückzahlungen gehören zur Abrechnung der Runde; sie ist endgültig.'
          : 'Diese Buchung folgt der Zusage. Bitte ändern Sie die Zusage selbst.',
    en:
      kind === 'REVERSAL'
        ? 'A reversal is not reversed. Please book the act anew.'
        : kind === 'REFUND'
          ? 'Refunds belong to the settlement of the round; it is final.'
          : 'This entry follows the pledge. Please change the pledge itself.',
  });

export const alreadyReversed = (): UserFault =>
  fault('ALREADY_REVERSED', 'input.ledgerEntryId', {
    de: 'Diese Buchung ist schon storniert.',
    en: 'This entry is reversed already.',
  });

export const moneyInUse = (): UserFault =>
  fault('MONEY_IN_USE', 'input.ledgerEntryId', {
    de: 'Spätere Buchungen brauchen dieses Geld. Bitte stornieren Sie zuerst die Zahlungen, Zuweisungen oder Ausgaben, die darauf aufbauen.',
    en: 'Later bookings need this money. Please reverse the payments, allocations or spends that build on it first.',
  });
