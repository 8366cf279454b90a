import type { EventPayload } from '@allmende/events';
import type { Audience } from '../audience.js';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { applicationStatusPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { letter, moderators, onOrganization, type NoticeDraft, type Templates, type Words } from './draft.js';
import { circleWords, paragraphs, reasonGiven } from './words.js';

type Names =
  | 'membership.admitted'
  | 'membership.waiting'
  | 'membership.promoted'
  | 'membership.suspended'
  | 'membership.resumed'
  | 'membership.left';
type Organization = NonNullable<Facts['organization']>;
type Left = EventPayload<'membership.left'>;

const { MEMBERSHIP } = NotificationTopic;

const followers = ({ id }: Organization): Audience => ({
  group: 'ORGANIZATION_FOLLOWERS',
  id,
  topic: MEMBERSHIP,
});
const people = ({ id }: Organization): Audience => ({ group: 'ORGANIZATION_PEOPLE', id, topic: MEMBERSHIP });
/** Their roles rest from the moment in which the organization has left, and yet they are those to be told. */
const roleHolders = ({ id }: Organization): Audience => ({
  group: 'ORGANIZATION_ROLE_HOLDERS',
  id,
  topic: MEMBERSHIP,
});

/** Why is for those concerned; anybody may follow an organization. */
const withReason = ({ title, text }: Words, reason: string): Words => ({
  title,
  text: paragraphs(text, reasonGiven(reason)),
});

function promoted(
  { circle, applicationId }: EventPayload<'membership.promoted'>,
  organization: Organization,
): NoticeDraft[] {
  const { name } = organization;
  const words: Words = {
    title: {
      de: `${name} ist ${circleWords(circle).into.de} nachgerückt`,
      en: `${name} has moved up ${circleWords(circle).into.en}`,
    },
    text: {
      de: `Ein Sitz ist frei geworden. ${name} hat ihn von der Warteliste eingenommen und ist ab heute stimmberechtigt.`,
      en: `A seat fell free. ${name} has taken it from the waiting list and may vote from today.`,
    },
  };
  const told = onOrganization(organization, words, [people(organization), followers(organization)]);
  if (!applicationId) return [told];
  const subject = { type: 'Application', id: applicationId };
  return [letter('application', applicationId, subject, applicationStatusPath, words), told];
}

function left({ circle, into, reason }: Left, organization: Organization): NoticeDraft[] {
  const { name } = organization;
  const { outOf } = circleWords(circle);
  const rest = into ? circleWords(into).inside : null;
  const title = { de: `${name} scheidet ${outOf.de} aus`, en: `${name} leaves ${outOf.en}` };
  const stays: Localized | null = rest && {
    de: `${name} bleibt ${rest.de}.`,
    en: `${name} stays ${rest.en}.`,
  };
  const forPeople: Localized = stays ?? {
    de: 'Ihre Rollen für die Organisation ruhen ab jetzt: Sie können weiterhin lesen, was öffentlich ist, aber nicht mehr für sie handeln. Mit einer neuen Aufnahme leben die Rollen wieder auf.',
    en: 'Your roles for the organization rest from now on: you can still read what is public, but no longer act for it. They come back when it is admitted again.',
  };
  const forOthers: Localized = stays ?? {
    de: 'Was öffentlich ist, bleibt auf der Seite der Organisation zu lesen.',
    en: 'What is public can still be read on the page of the organization.',
  };
  const seatNote: Localized = {
    de: 'Wird dadurch ein Sitz im Board frei, rückt die Warteliste von selbst nach.',
    en: 'If this frees a seat on the board, the waiting list moves up by itself.',
  };
  return [
    onOrganization(organization, withReason({ title, text: forPeople }, reason), [roleHolders(organization)]),
    onOrganization(
      organization,
      withReason({ title, text: paragraphs(stays, seatNote) }, reason),
      moderators,
    ),
    onOrganization(organization, { title, text: forOthers }, [followers(organization)]),
  ];
}

/** What is told of places in the network. */
export const membershipTemplates: Templates<Names> = {
  'membership.admitted': ({ circle }, { organization }) => {
    if (!organization) return [];
    const { into } = circleWords(circle);
    const words: Words = {
      title: { de: `${organization.name} ist aufgenommen`, en: `${organization.name} was admitted` },
      text: { de: `Aufgenommen ${into.de}.`, en: `Admitted ${into.en}.` },
    };
    return [onOrganization(organization, words, [people(organization), followers(organization)])];
  },
  'membership.waiting': ({ circle }, { organization }) => {
    if (!organization) return [];
    const { name } = organization;
    const { into } = circleWords(circle);
    const words: Words = {
      title: { de: `${name} steht auf der Warteliste`, en: `${name} is on the waiting list` },
      text: {
        de: `Die Aufnahme ${into.de} ist beschlossen; zurzeit sind alle Sitze besetzt. Sobald einer frei wird, rückt ${name} von selbst nach.`,
        en: `The admission ${into.en} is decided; all seats are taken at present. As soon as one falls free, ${name} moves up by itself.`,
      },
    };
    return [onOrganization(organization, words, [people(organization)])];
  },
  'membership.promoted': (payload, { organization }) => (organization ? promoted(payload, organization) : []),
  'membership.suspended': ({ circle, reason }, { organization }) => {
    if (!organization) return [];
    const { inside } = circleWords(circle);
    const words: Words = {
      title: {
        de: `Die Mitgliedschaft von ${organization.name} ruht`,
        en: `The membership of ${organization.name} rests`,
      },
      text: {
        de: `Der Platz ${inside.de} bleibt erhalten; solange die Mitgliedschaft ruht, gibt es kein Stimmrecht. Bei Fragen wenden Sie sich an die Moderation.`,
        en: `The place ${inside.en} is kept; there is no vote while the membership rests. Please turn to the moderators with questions.`,
      },
    };
    return [
      onOrganization(organization, withReason(words, reason), [people(organization)]),
      onOrganization(organization, words, [followers(organization)]),
    ];
  },
  'membership.resumed': ({ circle, reason }, { organization }) => {
    if (!organization) return [];
    const { inside } = circleWords(circle);
    const words: Words = {
      title: {
        de: `Die Mitgliedschaft von ${organization.name} ruht nicht mehr`,
        en: `The membership of ${organization.name} counts again`,
      },
      text: {
        de: `Alle Rechte ${inside.de} gelten wieder.`,
        en: `All rights ${inside.en} count again.`,
      },
    };
    return [
      onOrganization(organization, withReason(words, reason), [people(organization)]),
      onOrganization(organization, words, [followers(organization)]),
    ];
  },
  'membership.left': (payload, { organization }) => (organization ? left(payload, organization) : []),
};
