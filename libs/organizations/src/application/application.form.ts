import { z } from 'zod';
import type { Locale } from '@allmende/kernel';
import { fault, textFaults, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { MembershipCircle } from '../membership/membership.entity.js';
import { webAddressFault } from '../web-address.js';

/** What an applicant fills in. */
export interface ApplicationForm {
  organizationId: string;
  circle: MembershipCircle;
  /** 1 to 5,000 characters. */
  motivation: string;
  contactName: string;
  contactRole?: string | null;
  contactEmail: string;
  contactPhone?: string | null;
  /** What the council decided about joining, if it did. */
  councilDecision?: {
    /** `YYYY-MM-DD`, not in the future. */
    decidedOn: string;
    body: string;
    title: string;
    sourceUrl?: string | null;
  } | null;
  consent: boolean;
  /** Language of the letters: `de` or `en`. */
  locale?: string | null;
}

/** The longest that each text may be, in characters. */
export const longest = { motivation: 5000, name: 200, phone: 50, message: 5000, reason: 2000, decision: 200 };

const longestTitle = 500;

/**
 * The form as columns of an application, tidied.
 * @param day today in Germany
 * @throws UserFaults with all that is wrong: REQUIRED, TOO_LONG, INVALID_TEXT, INVALID_EMAIL, BAD_SOURCE,
 *   DATE_IN_FUTURE, UNKNOWN_LOCALE, CONSENT_NEEDED
 */
export function checkedForm(form: ApplicationForm, reader: Locale, day: string) {
  const faults = faultsOf(form, day);
  if (faults.length > 0) throw new UserFaults(...faults);
  const { organizationId, circle, councilDecision: decision } = form;
  return {
    ...{ organizationId, circle },
    motivation: form.motivation.trim(),
    contactName: form.contactName.trim(),
    contactRole: form.contactRole?.trim() || null,
    contactEmail: form.contactEmail.trim(),
    contactPhone: form.contactPhone?.trim() || null,
    locale: (form.locale ?? reader) as Locale,
    decisionOn: decision?.decidedOn ?? null,
    decisionBody: decision?.body.trim() ?? null,
    decisionTitle: decision?.title.trim() ?? null,
    decisionUrl: decision?.sourceUrl?.trim() || null,
  };
}

/** The form after its check. */
export type CheckedForm = ReturnType<typeof checkedForm>;

function faultsOf(form: ApplicationForm, day: string): UserFault[] {
  return [
    ...textFaults('input.motivation', form.motivation, longest.motivation, 1),
    ...lineFaults('input.contactName', form.contactName, longest.name, 1),
    ...lineFaults('input.contactRole', form.contactRole ?? '', longest.name),
    ...emailFaults(form.contactEmail.trim()),
    ...lineFaults('input.contactPhone', form.contactPhone ?? '', longest.phone),
    ...decisionFaults(form.councilDecision, day),
    ...localeFaults(form.locale),
    ...(form.consent ? [] : [consentNeeded()]),
  ];
}

/** A text of one line: it stands in the head of letters. */
function lineFaults(path: string, value: string, max: number, min = 0): UserFault[] {
  const faults = textFaults(path, value, max, min);
  if (faults.length > 0 || !/\p{Cc}/u.test(value.trim())) return faults;
  const text = { de: 'Bitte schreiben Sie das in eine Zeile.', en: 'Please write this on one line.' };
  return [fault('INVALID_TEXT', path, text)];
}

const emailFaults = (email: string): UserFault[] =>
  z.email().max(320).safeParse(email).success
    ? []
    : [
        fault('INVALID_EMAIL', 'input.contactEmail', {
          de: 'Das ist keine gültige E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.',
          en: 'This is not a valid e-mail address. Please check its spelling.',
        }),
      ];

function decisionFaults(decision: ApplicationForm['councilDecision'], day: string): UserFault[] {
  if (!decision) return [];
  const at = 'input.councilDecision';
  const badSource = decision.sourceUrl?.trim() ? webAddressFault(decision.sourceUrl.trim()) : null;
  return [
    ...lineFaults(`${at}.body`, decision.body, longest.name, 1),
    ...lineFaults(`${at}.title`, decision.title, longestTitle, 1),
    ...(badSource ? [fault('BAD_SOURCE', `${at}.sourceUrl`, badSource)] : []),
    ...(decision.decidedOn > day ? [fault('DATE_IN_FUTURE', `${at}.decidedOn`, inFuture)] : []),
  ];
}

const inFuture = {
  de: 'Der Tag des Beschlusses liegt in der Zukunft. Bitte tragen Sie ein, was schon beschlossen ist.',
  en: 'The day of the decision lies in the future. Please enter what has been decided already.',
};

const localeFaults = (locale: string | null | undefined): UserFault[] =>
  ['de', 'en'].includes(locale ?? 'de')
    ? []
    : [
        fault('UNKNOWN_LOCALE', 'input.locale', {
          de: 'Als Sprache geht „de“ oder „en“.',
          en: 'The language must be "de" or "en".',
        }),
      ];

const consentNeeded = (): UserFault =>
  fault('CONSENT_NEEDED', 'input.consent', {
    de: 'Ohne Ihr Einverständnis können wir den Antrag nicht annehmen. Bitte setzen Sie das Häkchen.',
    en: 'We cannot take the application without your consent. Please tick the box.',
  });
