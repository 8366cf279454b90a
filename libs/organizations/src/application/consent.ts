import type { Text } from '@allmende/platform/graphql';

/** What an applicant agrees to. It is kept with the application word by word: a new wording changes no old consent. */
export const consentText: Text = {
  de:
    'Ich darf diesen Antrag für die genannte Organisation stellen. Ich bin einverstanden, dass mein Name, meine Funktion, ' +
    'meine E-Mail-Adresse und meine Telefonnummer gespeichert werden, damit die Moderation des Netzwerks den Antrag ' +
    'bearbeiten und mich dazu erreichen kann. Öffentlich wird nur, dass die Organisation Mitglied ist. Wird die ' +
    'E-Mail-Adresse nicht innerhalb von sieben Tagen bestätigt, verfällt der Antrag, und die Angaben werden gelöscht.',
  en:
    'I am entitled to apply for the organization named. I agree that my name, my role, my e-mail address and my telephone ' +
    'number are stored, so that the moderators of the network can handle the application and reach me about it. ' +
    'Only the membership of the organization becomes public. If the e-mail address is not confirmed within seven days, ' +
    'the application lapses and these details are deleted.',
};
