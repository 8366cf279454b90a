import type { LetterPurpose } from '@allmende/platform/config';
import type { Localized } from './localized.js';
import type { NotificationTopic } from './topics.js';

/** Why somebody gets a mail about a topic. */
export const topicReasons: Record<NotificationTopic, Localized> = {
  PROJECT_ACTIVITY: {
    de: 'Sie erhalten diese Mail, weil Sie dem Projekt folgen oder Ihre Organisation daran beteiligt ist.',
    en: 'You get this mail because you follow the project or your organization takes part in it.',
  },
  ORGANIZATION_ACTIVITY: {
    de: 'Sie erhalten diese Mail, weil Sie der Organisation folgen oder für sie tätig sind.',
    en: 'You get this mail because you follow the organization or act for it.',
  },
  MEMBERSHIP: {
    de: 'Sie erhalten diese Mail, weil Sie der Organisation folgen oder für sie tätig sind.',
    en: 'You get this mail because you follow the organization or act for it.',
  },
  CONSENT: {
    de: 'Diese Mail lässt sich nicht abbestellen, weil Ihre Organisation um eine Antwort gebeten wird.',
    en: 'This mail cannot be switched off because your organization is asked for an answer.',
  },
  MEETINGS: {
    de: 'Sie erhalten diese Mail, weil Sie dem Gremium angehören oder Ihre Organisation betroffen ist.',
    en: 'You get this mail because you belong to the body or your organization is concerned.',
  },
  DUTIES: {
    de: 'Diese Mail lässt sich nicht abbestellen, weil sie eine Einladung, eine Abstimmung, eine Frist oder eine Zahlung betrifft.',
    en: 'This mail cannot be switched off because it is about an invitation, a ballot, a deadline or a payment.',
  },
  FUNDING: {
    de: 'Sie erhalten diese Mail, weil Ihre Organisation an der Finanzierung beteiligt ist oder beteiligt sein kann, weil Sie dem Projekt folgen oder weil Sie die Kasse führen.',
    en: 'You get this mail because your organization takes part in the funding or may do so, because you follow the project, or because you keep the books.',
  },
  MODERATION: {
    de: 'Sie erhalten diese Mail, weil Sie das Netzwerk moderieren.',
    en: 'You get this mail because you moderate the network.',
  },
  PERSONAL: {
    de: 'Diese Mail lässt sich nicht abbestellen, weil sie Ihr Konto oder Ihre Rolle betrifft.',
    en: 'This mail cannot be switched off because it is about your account or your role.',
  },
};

/** What the link of a letter does, and why somebody gets the letter. */
export const letterWords: Record<LetterPurpose, { link: Localized; reason: Localized }> = {
  'application-address': {
    link: { de: 'Antrag bestätigen', en: 'Confirm the application' },
    reason: {
      de: 'Sie erhalten diese Mail einmalig, weil jemand diese Adresse in einem Antrag bei Allmende angegeben hat. Waren Sie das nicht, brauchen Sie nichts zu tun: Ohne Bestätigung wird der Antrag gelöscht.',
      en: 'You get this mail once because somebody gave this address in an application at Allmende. If it was not you, there is nothing that you need to do: without confirmation the application is deleted.',
    },
  },
  application: {
    link: { de: 'Stand des Antrags ansehen', en: 'See where the application stands' },
    reason: {
      de: 'Sie erhalten diese Mail, weil Sie in einem Antrag bei Allmende als Kontakt genannt sind und die Adresse bestätigt ist.',
      en: 'You get this mail because you are named as the contact of an application at Allmende and the address is confirmed.',
    },
  },
  invitation: {
    link: { de: 'Einladung ansehen und annehmen', en: 'See and accept the invitation' },
    reason: {
      de: 'Sie erhalten diese Mail einmalig, weil Sie zu einer Rolle auf Allmende eingeladen wurden. Möchten Sie sie nicht annehmen, brauchen Sie nichts zu tun.',
      en: 'You get this mail once because you were invited to a role on Allmende. If you do not want to accept it, there is nothing that you need to do.',
    },
  },
  'password-reset': {
    link: { de: 'Neues Passwort setzen', en: 'Set a new password' },
    reason: {
      de: 'Sie erhalten diese Mail, weil für Ihr Konto bei Allmende ein neues Passwort angefordert wurde.',
      en: 'You get this mail because a new password was requested for your account at Allmende.',
    },
  },
};

export const words = {
  hello: { de: 'Guten Tag', en: 'Hello' },
  // After a comma German would go on in lower case, and titles begin with names and nouns.
  afterHello: { de: '', en: ',' },
  more: { de: 'In Allmende ansehen', en: 'View in Allmende' },
  preferences: { de: 'Einstellungen für Benachrichtigungen', en: 'Notification settings' },
  unsubscribe: { de: 'Mails zu diesem Thema abbestellen', en: 'Stop mails on this topic' },
} satisfies Record<string, Localized>;
