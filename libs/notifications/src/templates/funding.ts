import type { EventName } from '@allmende/events';
import type { Templates } from './draft.js';
import { pledgeTemplates } from './funding.pledge.js';
import { roundTemplates } from './funding.round.js';
import { onProgramme, onRound, theKeepers } from './funding.words.js';
import { NotificationTopic } from '../topics.js';
import { amountInWords, dayInWords } from './words.js';

type Names = Extract<EventName, `${'fundingRound' | 'pledge' | 'spend' | 'fundingProgramme'}.${string}`>;

const { FUNDING } = NotificationTopic;

/** Rounds, pledges, spends and programmes. */
export const fundingTemplates: Templates<Names> = {
  ...roundTemplates,
  ...pledgeTemplates,

  'spend.proposed': (_, { fundingRound: round, spend, project }) => {
    if (!round || !spend) return [];
    const amount = amountInWords(spend.amountCents);
    const words = {
      title: { de: `Ausgabe zu genehmigen: ${spend.purpose}`, en: `Spend to approve: ${spend.purpose}` },
      text: {
        de: `${amount.de} an ${spend.payee}, Finanzierungsrunde „${round.title}“. Bitte prüfen Sie den Beleg: Eine zweite Person muss die Ausgabe genehmigen.`,
        en: `${amount.en} to ${spend.payee}, funding round “${round.title}”. Please check the invoice: a second person has to approve the spend.`,
      },
    };
    return [onRound(round, project, words, theKeepers, 'books')];
  },

  'spend.booked': (_, { fundingRound: round, spend, project }) => {
    if (!round || !spend) return [];
    const [amount, day] = [amountInWords(spend.amountCents), dayInWords(spend.spentOn)];
    const words = {
      title: { de: `Ausgabe gebucht: ${spend.purpose}`, en: `Spend booked: ${spend.purpose}` },
      text: {
        de: `Aus der Finanzierungsrunde „${round.title}“ wurden am ${day.de} ${amount.de} ausgegeben. Welchen Anteil Ihre Organisation trägt, steht auf der Seite der Runde.`,
        en: `${amount.en} of the funding round “${round.title}” was spent on ${day.en}. The page of the round shows which share your organization bears.`,
      },
    };
    return [onRound(round, project, words, [{ group: 'ROUND_PAYERS', id: round.id, topic: FUNDING }])];
  },

  'fundingProgramme.closing': ({ deadlineOn }, { programme }) => {
    if (!programme || programme.closed) return [];
    const { name, funder } = programme;
    const day = dayInWords(deadlineOn);
    const words = {
      title: {
        de: `Förderprogramm endet am ${day.de}: ${name}`,
        en: `Funding programme ends on ${day.en}: ${name}`,
      },
      text: {
        de: `${funder} nimmt Anträge bis einschließlich ${day.de} an. Nach Art, Land und Größe kann Ihre Organisation dabei sein.`,
        en: `${funder} takes applications until the end of ${day.en}. By kind, Land and size your organization may apply.`,
      },
    };
    return [onProgramme(programme, words)];
  },
};
