import type { EventName, EventPayload } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { decisionPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { everybody, ofBody, onNoun, presiders } from './body.js';
import type { NoticeDraft, Templates, Words } from './draft.js';
import { dayInWords, paragraphs } from './words.js';

type Names = Extract<EventName, `decision.${string}`>;
type Decision = NonNullable<Facts['decision']>;
type Recorded = EventPayload<'decision.recorded'>;
/** What every event about a decision says. */
type About = Pick<Recorded, 'decisionId' | 'number' | 'workingGroupId'>;

const { DUTIES, MEETINGS, PROJECT_ACTIVITY } = NotificationTopic;

/** Those who see to it, as far as they may read it. */
const owners = ({ decisionId: id }: About, topic = MEETINGS): Audience => ({
  group: 'DECISION_OWNERS',
  id,
  topic,
});

const onDecision = ({ decisionId, number }: About, words: Words, audiences: Audience[]): NoticeDraft =>
  onNoun('Decision', decisionId, decisionPath(number), words, audiences);

function recordedWords({ number, result }: Recorded, { title, wording }: Decision, facts: Facts): Words {
  const body = ofBody(facts.workingGroup);
  const what: Localized =
    result === 'ADOPTED'
      ? { de: `Beschluss ${body.de}:`, en: `Decision ${body.en}:` }
      : { de: `Abgelehnter Antrag, Beschluss ${body.de}:`, en: `Rejected motion, decision ${body.en}:` };
  return {
    title: { de: `Beschluss ${number}: ${title}`, en: `Decision ${number}: ${title}` },
    text: paragraphs(what, { de: wording.trim(), en: wording.trim() }),
  };
}

const inCharge: Localized = {
  de: 'Ihre Organisation ist für die Umsetzung zuständig. Fristen und Stand stehen beim Beschluss.',
  en: 'Your organization sees to it that this is carried out. Deadlines and progress stand with the decision.',
};

/** What the body keeps to itself is told to nobody else; what is for the network, to nobody outside of it. */
function recorded(payload: Recorded, decision: Decision, facts: Facts): NoticeDraft[] {
  const { title, text } = recordedWords(payload, decision, facts);
  const forOwners = { title, text: paragraphs(text, inCharge) };
  const told = [
    ...(decision.owner ? [onDecision(payload, forOwners, [owners(payload)])] : []),
    onDecision(payload, { title, text }, everybody(payload.workingGroupId)),
  ];
  const { project } = facts;
  if (!project || decision.visibility === 'BOARD') return told;
  const onProject: Audience[] = [
    { group: 'PARTICIPANTS_PEOPLE', id: project.id, topic: PROJECT_ACTIVITY },
    { group: 'PROJECT_FOLLOWERS', id: project.id, topic: PROJECT_ACTIVITY },
  ];
  const membersOnly = project.membersOnly || decision.visibility !== 'PUBLIC';
  return [...told, { ...onDecision(payload, { title, text }, onProject), membersOnly }];
}

function due(payload: EventPayload<'decision.due'>, decision: Decision): NoticeDraft[] {
  const { title, owner, visibility } = decision;
  const { number, what, workingGroupId } = payload;
  const day = dayInWords(payload.on);
  const words: Words =
    what === 'DUE'
      ? {
          title: {
            de: `Fällig am ${day.de}: Beschluss ${number}`,
            en: `Due on ${day.en}: decision ${number}`,
          },
          text: {
            de: `„${title}“ soll bis zum ${day.de} umgesetzt sein. Bitte halten Sie beim Beschluss fest, wenn es so weit ist.`,
            en: `“${title}” is to be carried out by ${day.en}. Please note it with the decision when it is done.`,
          },
        }
      : {
          title: {
            de: `Wiedervorlage am ${day.de}: Beschluss ${number}`,
            en: `To be looked at again on ${day.en}: decision ${number}`,
          },
          text: {
            de: `Bitte prüfen Sie, ob „${title}“ so weiter gilt.`,
            en: `Please look at whether “${title}” still holds as it is.`,
          },
        };
  const leaders = presiders(workingGroupId, DUTIES);
  if (!owner) return [onDecision(payload, words, [leaders])];
  // The owner of a confidential one need not belong to the body: somebody must know.
  const audiences = [owners(payload, DUTIES), ...(visibility === 'BOARD' ? [leaders] : [])];
  return [onDecision(payload, words, audiences)];
}

const adoptionStates: Record<string, (name: string, day: Localized | null) => Localized> = {
  PLANNED: (name, day) => ({
    de: `${name} bringt ihn${day ? ` am ${day.de}` : ''} in die eigenen Gremien ein.`,
    en: `${name} takes it to its own council${day ? ` on ${day.en}` : ''}.`,
  }),
  DECIDED: (name) => ({
    de: `Die Gremien von ${name} haben dazu beschlossen.`,
    en: `The council of ${name} has decided on it.`,
  }),
  NOT_NEEDED: (name) => ({
    de: `${name} braucht dafür keinen eigenen Beschluss.`,
    en: `${name} needs no decision of its own for it.`,
  }),
};

function adopted(
  payload: EventPayload<'decision.adoption'>,
  decision: Decision,
  facts: Facts,
): NoticeDraft[] {
  const { organization, adoption } = facts;
  if (!organization) return [];
  const day = adoption?.plannedOn ? dayInWords(adoption.plannedOn) : null;
  const words: Words = {
    title: {
      de: `${organization.name} setzt Beschluss ${payload.number} vor Ort um`,
      en: `${organization.name} takes decision ${payload.number} home`,
    },
    text: paragraphs(
      { de: `„${decision.title}“`, en: `“${decision.title}”` },
      adoptionStates[payload.state]?.(organization.name, day) ?? null,
    ),
  };
  return [onDecision(payload, words, [owners(payload), presiders(payload.workingGroupId)])];
}

/** Its people are reminded by the number alone of what only some of them may read. */
function adoptionPlanned(
  payload: EventPayload<'decision.adoptionPlanned'>,
  { title, visibility }: Decision,
): NoticeDraft[] {
  const day = dayInWords(payload.on);
  const named = visibility === 'BOARD' ? null : { de: `„${title}“`, en: `“${title}”` };
  const words: Words = {
    title: {
      de: `Am ${day.de} in Ihren Gremien: Beschluss ${payload.number}`,
      en: `In your council on ${day.en}: decision ${payload.number}`,
    },
    text: paragraphs(named, {
      de: 'Bitte halten Sie beim Beschluss fest, was Ihre Gremien dazu beschlossen haben.',
      en: 'Please note with the decision what your council has decided on it.',
    }),
  };
  const people: Audience = { group: 'ORGANIZATION_ACTING', id: payload.organizationId, topic: DUTIES };
  return [onDecision(payload, words, [people])];
}

/** What is told of the register of decisions. */
export const decisionTemplates: Templates<Names> = {
  'decision.recorded': (payload, facts) => (facts.decision ? recorded(payload, facts.decision, facts) : []),
  'decision.roundNamed': null,
  'decision.due': (payload, { decision }) => (decision ? due(payload, decision) : []),
  'decision.done': (payload, { decision }) => {
    if (!decision) return [];
    const words: Words = {
      title: {
        de: `Beschluss ${payload.number} ist umgesetzt`,
        en: `Decision ${payload.number} is carried out`,
      },
      text: { de: `„${decision.title}“ ist umgesetzt.`, en: `“${decision.title}” is carried out.` },
    };
    return [onDecision(payload, words, everybody(payload.workingGroupId))];
  },
  'decision.endorsed': (payload, { decision, organization }) => {
    if (!decision || !organization) return [];
    const { name } = organization;
    const words: Words = {
      title: {
        de: `${name} trägt Beschluss ${payload.number} mit`,
        en: `${name} endorses decision ${payload.number}`,
      },
      text: {
        de: `„${decision.title}“ wird jetzt auch von ${name} mitgetragen.`,
        en: `“${decision.title}” is now endorsed by ${name}, too.`,
      },
    };
    return [onDecision(payload, words, [owners(payload), presiders(payload.workingGroupId)])];
  },
  'decision.adoptionPlanned': (payload, { decision }) => (decision ? adoptionPlanned(payload, decision) : []),
  'decision.adoption': (payload, facts) => (facts.decision ? adopted(payload, facts.decision, facts) : []),
};
