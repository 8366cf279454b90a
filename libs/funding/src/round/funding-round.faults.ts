import { fault, UserFaults, type Text, type UserFault } from '@allmende/platform/graphql';
import type { RoundState } from '../enums.js';

export const longestReason = 2000;
const roundPath = 'input.fundingRoundId';
const now = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;

/** An instant as people in Germany read it. */
export const instantInWords = (at: Date): Text => ({
  de: new Intl.DateTimeFormat('de-DE', now).format(at),
  en: new Intl.DateTimeFormat('en-GB', now).format(at),
});

export const changedMeanwhile = (fundingRound: string): UserFaults =>
  new UserFaults(
    fault('CHANGED_MEANWHILE', 'input.version', {
      de: 'Die Finanzierungsrunde wurde inzwischen geändert. Bitte neu laden und die Änderung noch einmal vornehmen.',
      en: 'The funding round has been changed in the meantime. Please reload and make your change again.',
    }),
  ).with({ fundingRound });

const stateNames: Record<RoundState, Text> = {
  DRAFT: { de: 'ist noch ein Entwurf', en: 'is a draft still' },
  OPEN: { de: 'ist eröffnet', en: 'is open' },
  FUNDED: { de: 'ist zustande gekommen', en: 'is funded' },
  FAILED: { de: 'ist nicht zustande gekommen', en: 'has failed' },
  CANCELLED: { de: 'wurde abgesagt', en: 'was called off' },
  SETTLED: { de: 'ist abgerechnet', en: 'is settled' },
};

/** The round is not in a state in which this can be done. */
export const notInState = (state: RoundState, code: string, then: Text): UserFaults =>
  new UserFaults(
    fault(code, roundPath, {
      de: `Diese Finanzierungsrunde ${stateNames[state].de}. ${then.de}`,
      en: `This funding round ${stateNames[state].en}. ${then.en}`,
    }),
  );

/** What was fixed by the opening. */
export const termsFixed = (path: string): UserFault =>
  fault('TERMS_FIXED', path, {
    de: 'Mit der Eröffnung stehen die Bedingungen der Runde fest; ändern lassen sich nur noch Titel und Beschreibung. Für andere Bedingungen legen Sie bitte eine neue Runde an.',
    en: 'The terms of the round are fixed by its opening; only title and summary can still be changed. For other terms, please create a new round.',
  });

export const noDraft = (state: RoundState): UserFaults =>
  notInState(state, 'NOT_A_DRAFT', {
    de: 'Das geht nur, solange sie ein Entwurf ist; bitte laden Sie die Seite neu.',
    en: 'This needs a draft; please reload the page.',
  });

export const notOpen = (state: RoundState): UserFaults =>
  notInState(state, 'ROUND_NOT_OPEN', {
    de: 'Das geht nur, solange sie eröffnet ist; bitte laden Sie die Seite neu.',
    en: 'This needs an open round; please reload the page.',
  });

export const notFundedYet = (state: RoundState): UserFaults =>
  new UserFaults(
    fault('ROUND_NOT_FUNDED', 'input.fundingMilestoneId', {
      de: `Die Finanzierungsrunde ${stateNames[state].de}. Meilensteine werden erreicht, wenn die Runde zustande gekommen ist.`,
      en: `The funding round ${stateNames[state].en}. Milestones are reached once the round is funded.`,
    }),
  );

export const deadlinePassed = (closesAt: Date): UserFaults =>
  new UserFaults(
    fault('ROUND_CLOSED', roundPath, {
      de: `Die Frist ist am ${instantInWords(closesAt).de} abgelaufen; die Runde wird gerade ausgewertet. Bitte laden Sie die Seite in einer Minute neu.`,
      en: `The deadline passed on ${instantInWords(closesAt).en}; the round is being evaluated. Please reload the page in a minute.`,
    }),
  );

export const namedByDecision = (): UserFaults =>
  new UserFaults(
    fault('NAMED_BY_DECISION', roundPath, {
      de: 'Ein Beschluss nennt diese Runde; sie lässt sich nicht löschen. Bitte sagen Sie die Runde mit einem Grund ab.',
      en: 'A decision names this round, so it cannot be deleted. Please call it off with a reason.',
    }),
  );

export const decisionMissing = (): UserFault =>
  fault('DECISION_MISSING', roundPath, {
    de: 'Diese Runde öffnet erst mit einem Beschluss, und es liegt noch kein angenommener vor. Bitte warten Sie ihn ab, oder nehmen Sie die Bindung an den Beschluss aus dem Entwurf.',
    en: 'This round opens by a decision, and none was adopted yet. Please wait for it, or take the tie to a decision out of the draft.',
  });

const atDecision = (code: string, text: Text): UserFaults =>
  new UserFaults(fault(code, 'input.fundingDecisionId', text));

export const unknownDecision = () =>
  atDecision('UNKNOWN_DECISION', {
    de: 'Diesen Beschluss gibt es nicht, oder er betrifft eine andere Runde. Bitte wählen Sie einen Beschluss über diese Runde.',
    en: 'There is no such decision, or it is about another round. Please choose a decision about this round.',
  });
export const decisionRejected = () =>
  atDecision('DECISION_NOT_ADOPTED', {
    de: 'Dieser Beschluss wurde abgelehnt. Eine Verlängerung braucht einen angenommenen Beschluss.',
    en: 'This decision was rejected. An extension needs an adopted one.',
  });
export const decisionUsed = () =>
  atDecision('DECISION_USED', {
    de: 'Dieser Beschluss wurde schon verwendet; jeder gilt für einen Schritt. Für eine weitere Verlängerung fassen Sie bitte einen neuen Beschluss.',
    en: 'This decision was used already; each is good for one step. For another extension, please take a new decision.',
  });
export const decisionTooEarly = () =>
  atDecision('DECISION_BEFORE_OPENING', {
    de: 'Dieser Beschluss ist älter als die Eröffnung der Runde. Eine Verlängerung braucht einen Beschluss, der danach gefasst wurde.',
    en: 'This decision is older than the opening of the round. An extension needs one that was taken afterwards.',
  });

export const notLater = (closesAt: Date): UserFaults =>
  new UserFaults(
    fault('NOT_LATER', 'input.closesAt', {
      de: `Die neue Frist muss nach der bisherigen (${instantInWords(closesAt).de}) liegen. Bitte geben Sie einen späteren Zeitpunkt an.`,
      en: `The new deadline must lie after the present one (${instantInWords(closesAt).en}). Please give a later time.`,
    }),
  );
