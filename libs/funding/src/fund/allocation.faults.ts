import { largestAmount, type Cents } from '@allmende/kernel';
import { fault, type UserFault } from '@allmende/platform/graphql';
import { euro } from '../ledger/euro.js';

export const amountFaults = (amount: Cents): UserFault[] =>
  amount >= 1n && amount <= largestAmount
    ? []
    : [
        fault('AMOUNT_OUT_OF_RANGE', 'input.amountCents', {
          de: `Bitte geben Sie einen Betrag von 0,01 € bis ${euro(largestAmount).de} an.`,
          en: `Please give an amount from €0.01 to ${euro(largestAmount).en}.`,
        }),
      ];

/** @param free what is paid in and not promised to any round yet */
export const notEnoughInFund = (free: Cents): UserFault =>
  fault('NOT_ENOUGH_MONEY', 'input.amountCents', {
    de: `Der Fonds hat noch ${euro(free).de} frei: eingezahlt, nicht ausgegeben und keiner Runde zugeteilt. Bitte teilen Sie höchstens so viel zu, oder warten Sie weitere Zahlungseingänge ab.`,
    en: `The fund has ${euro(free).en} free: paid in, not spent and promised to no round. Please allocate so much at most, or wait for further payments.`,
  });

export const fundToFund = (): UserFault =>
  fault('ROUND_OF_A_FUND', 'input.fundingRoundId', {
    de: 'Diese Runde sammelt Beiträge für einen Fonds. Ein Fonds teilt nur Runden für Projekte zu; bitte wählen Sie eine solche.',
    en: 'This round collects contributions to a fund. A fund allocates to rounds for projects only; please choose one of these.',
  });

const path = 'input.fundingDecisionId';

export const foreignDecision = (): UserFault =>
  fault('DECISION_DOES_NOT_FIT', path, {
    de: 'Diesen Beschluss gibt es nicht, oder er nennt eine andere Runde. Bitte wählen Sie einen Beschluss des Boards, der diese Runde nennt.',
    en: 'There is no such decision, or it names another round. Please choose a decision of the board that names this round.',
  });

export const notAdopted = (): UserFault =>
  fault('DECISION_NOT_ADOPTED', path, {
    de: 'Dieser Beschluss wurde abgelehnt. Zugeteilt wird nur, was das Board beschlossen hat; bitte wählen Sie einen gefassten Beschluss.',
    en: 'This decision was rejected. Only what the board has adopted is allocated; please choose an adopted decision.',
  });

export const decisionUsed = (): UserFault =>
  fault('DECISION_USED', path, {
    de: 'Dieser Beschluss ist schon verbraucht: Jeder trägt eine Eröffnung, eine Verlängerung oder eine Zuteilung. Bitte wählen Sie einen anderen.',
    en: 'This decision is used already: each carries one opening, one extension or one allocation. Please choose another one.',
  });
