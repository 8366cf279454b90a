import type { EventPayload } from '@allmende/events';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { applicationDeskPath, applicationStatusPath, confirmApplicationPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { letter, moderators, onOrganization, type NoticeDraft, type Templates, type Words } from './draft.js';
import { circleWords, momentInWords, paragraphs, reasonGiven } from './words.js';

type Names =
  | 'application.received'
  | 'application.submitted'
  | 'application.asked'
  | 'application.answered'
  | 'application.decided'
  | 'application.withdrawn';
type Application = EventPayload<'application.received'>;
type Decision = EventPayload<'application.decided'>;
type Organization = NonNullable<Facts['organization']>;
type Known = { organization: Organization; application: NonNullable<Facts['application']> };

/** Lets a template on applications see the application and the organization, or nobody be told when one is gone. */
const onApplication =
  <Payload>(write: (payload: Payload, known: Known) => NoticeDraft[]) =>
  (payload: Payload, { organization, application }: Facts): NoticeDraft[] =>
    organization && application ? write(payload, { organization, application }) : [];

const subjectOf = ({ applicationId }: Application) => ({ type: 'Application', id: applicationId });

/** To the applicant, with the link that shows where the application stands. */
const toApplicant = (payload: Application, words: Words): NoticeDraft =>
  letter('application', payload.applicationId, subjectOf(payload), applicationStatusPath, words);

/** To the moderators, with the application on their desk. */
const toModerators = (payload: Application, organization: Organization, words: Words): NoticeDraft =>
  onOrganization(organization, words, moderators, applicationDeskPath(payload.applicationId));

const keepLink: Localized = {
  de: 'Bewahren Sie diese Mail auf: Über ihren Link sehen Sie jederzeit, wo der Antrag steht, und können ihn zurückziehen. Geben Sie den Link nicht weiter.',
  en: 'Please keep this mail: its link shows at any time where the application stands, and lets you withdraw it. Do not pass the link on.',
};

function decided({ circle, outcome, reason }: Decision, { name }: Organization): Words {
  const { into } = circleWords(circle);
  const byOutcome: Record<Decision['outcome'], { title: Localized; next: Localized }> = {
    ADMITTED: {
      title: { de: `${name} ist aufgenommen`, en: `${name} has been admitted` },
      next: {
        de: `Dem Antrag auf Aufnahme ${into.de} wurde zugestimmt. Hat ${name} auf Allmende noch keine Koordinierungsstelle, erhält die im Antrag genannte Person dazu eine eigene Einladung per Mail.`,
        en: `The application for admission ${into.en} was approved. If ${name} has no coordination office on Allmende yet, the person named in the application receives an invitation in a separate mail.`,
      },
    },
    WAITING: {
      title: {
        de: `${name} steht auf der Warteliste für das Board`,
        en: `${name} is on the waiting list of the board`,
      },
      next: {
        de: `Dem Antrag wurde zugestimmt, zurzeit sind aber alle Sitze besetzt. ${name} rückt nach, sobald ein Sitz frei wird und niemand mehr davor steht. Sie müssen nichts weiter tun.`,
        en: `The application was approved, but all seats are taken at present. ${name} moves up as soon as a seat falls free and nobody stands before it. There is nothing that you need to do.`,
      },
    },
    DECLINED: {
      title: { de: `Der Antrag von ${name} wurde abgelehnt`, en: `The application of ${name} was declined` },
      next: {
        de: `Der Antrag auf Aufnahme ${into.de} wurde abgelehnt. Ein neuer Antrag ist jederzeit möglich.`,
        en: `The application for admission ${into.en} was declined. A new application is possible at any time.`,
      },
    },
  };
  const { title, next } = byOutcome[outcome];
  return { title, text: paragraphs(next, reasonGiven(reason)) };
}

function received(payload: Application, { organization: { name }, application }: Known): NoticeDraft {
  const until = momentInWords(application.expiresAt);
  const { into } = circleWords(payload.circle);
  return letter('application-address', payload.applicationId, subjectOf(payload), confirmApplicationPath, {
    title: {
      de: `Bitte bestätigen Sie den Antrag für ${name}`,
      en: `Please confirm the application for ${name}`,
    },
    text: {
      de: `Unter Ihrer Adresse wurde beantragt, ${name} ${into.de} aufzunehmen. Bitte bestätigen Sie den Antrag bis zum ${until.de}; erst dann liegt er der Moderation vor. Ohne Bestätigung wird er danach gelöscht.`,
      en: `Somebody gave your address in order to have ${name} admitted ${into.en}. Please confirm the application by ${until.en}; only then will the moderators see it. Without confirmation it is deleted after that.`,
    },
  });
}

function submitted(payload: Application, { organization }: Known): NoticeDraft[] {
  const { name } = organization;
  const { into } = circleWords(payload.circle);
  const inReview: Localized = {
    de: `Der Antrag auf Aufnahme ${into.de} liegt jetzt der Moderation vor. Sie müssen nichts weiter tun: Wir schreiben Ihnen, wenn es eine Frage oder eine Entscheidung gibt.`,
    en: `The application for admission ${into.en} is now with the moderators. There is nothing that you need to do: we will write to you when there is a question or a decision.`,
  };
  return [
    toApplicant(payload, {
      title: { de: `Der Antrag für ${name} ist eingegangen`, en: `The application for ${name} has arrived` },
      text: paragraphs(inReview, keepLink),
    }),
    toModerators(payload, organization, {
      title: { de: `Neuer Antrag: ${name}`, en: `New application: ${name}` },
      text: {
        de: `${name} möchte ${into.de} aufgenommen werden. Bitte prüfen Sie den Antrag: Sie können nachfragen, eine Empfehlung abgeben oder entscheiden.`,
        en: `${name} wishes to be admitted ${into.en}. Please review the application: you can ask back, recommend or decide.`,
      },
    }),
  ];
}

function withdrawn(payload: Application, { organization }: Known): NoticeDraft[] {
  const { name } = organization;
  const { into } = circleWords(payload.circle);
  const title = {
    de: `Der Antrag von ${name} ist zurückgezogen`,
    en: `The application of ${name} is withdrawn`,
  };
  return [
    toApplicant(payload, {
      title,
      text: {
        de: `Der Antrag auf Aufnahme ${into.de} wird nicht weiter bearbeitet. Ein neuer Antrag ist jederzeit möglich.`,
        en: `The application for admission ${into.en} is not processed any further. A new application is possible at any time.`,
      },
    }),
    toModerators(payload, organization, {
      title,
      text: {
        de: `Der Antrag auf Aufnahme ${into.de} muss nicht weiter bearbeitet werden.`,
        en: `The application for admission ${into.en} needs no further work.`,
      },
    }),
  ];
}

/** What is told of applications for a place. */
export const applicationTemplates: Templates<Names> = {
  'application.received': onApplication((payload, known) => [received(payload, known)]),
  'application.submitted': onApplication(submitted),
  // The question itself stays with the application: a notice has no period of deletion.
  'application.asked': onApplication((payload, { organization: { name } }) => [
    toApplicant(payload, {
      title: { de: `Rückfrage zum Antrag von ${name}`, en: `A question on the application of ${name}` },
      text: {
        de: 'Die Moderation hat eine Frage zum Antrag. Sie lesen und beantworten sie über den Link in dieser Mail. Die Prüfung geht weiter, sobald Ihre Antwort da ist.',
        en: 'The moderators have a question on the application. You read and answer it by the link in this mail. The review goes on as soon as your answer is there.',
      },
    }),
  ]),
  'application.answered': onApplication((payload, { organization }) => [
    toModerators(payload, organization, {
      title: {
        de: `${organization.name} hat auf die Rückfrage geantwortet`,
        en: `${organization.name} has answered the question`,
      },
      text: {
        de: 'Bitte lesen Sie die Antwort und prüfen Sie den Antrag weiter.',
        en: 'Please read the answer and go on with the review.',
      },
    }),
  ]),
  'application.decided': onApplication((payload, { organization }) => {
    const words = decided(payload, organization);
    const people = { group: 'ORGANIZATION_PEOPLE', id: organization.id } as const;
    const toPeople = onOrganization(organization, words, [
      { ...people, topic: NotificationTopic.MEMBERSHIP },
    ]);
    // Of an admission the people of the organization hear by `membership.admitted`.
    return [toApplicant(payload, words), ...(payload.outcome === 'ADMITTED' ? [] : [toPeople])];
  }),
  'application.withdrawn': onApplication(withdrawn),
};
