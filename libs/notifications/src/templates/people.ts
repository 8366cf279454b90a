import type { EventPayload } from '@allmende/events';
import type { Facts } from '../facts.js';
import type { Localized } from '../localized.js';
import { forgottenPasswordPath, invitationPath, manageOrganizationPath, newPasswordPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { inPerson, letter, moderators, onOrganization, type NoticeDraft, type Templates } from './draft.js';
import { dayInWords, momentInWords, paragraphs, roleName } from './words.js';

type Names =
  | 'invitation.sent'
  | 'invitation.accepted'
  | 'role.ended'
  | 'role.handedOver'
  | 'account.passwordResetRequested'
  | 'account.passwordReset';
type Organization = NonNullable<Facts['organization']>;
type Invitation = NonNullable<Facts['invitation']>;

/** The days on which a deputy stands in; null when they are open. */
function days({ validFrom, validUntil }: Invitation): Localized | null {
  const from = validFrom ? dayInWords(validFrom) : null;
  const until = validUntil ? dayInWords(validUntil) : null;
  if (!from && !until) return null;
  return {
    de: `Die Rolle gilt${from ? ` ab dem ${from.de}` : ''}${until ? ` bis einschließlich ${until.de}` : ''}.`,
    en: `The role counts${from ? ` from ${from.en}` : ''}${until ? ` until the end of ${until.en}` : ''}.`,
  };
}

function invited(
  { invitationId, role }: EventPayload<'invitation.sent'>,
  { name }: Organization,
  invitation: Invitation,
): NoticeDraft {
  const until = momentInWords(invitation.expiresAt);
  const invites: Localized = {
    de: `Sie sind eingeladen, für ${name} die Rolle „${roleName(role).de}“ zu übernehmen. Allmende ist die Plattform, auf der Kommunen gemeinsame Open-Source-Projekte finden, tragen und steuern.`,
    en: `You are invited to take the role “${roleName(role).en}” for ${name}. Allmende is the platform on which municipalities find, support and steer shared open-source projects.`,
  };
  const todo: Localized = {
    de: `Bitte nehmen Sie die Einladung bis zum ${until.de} an; danach verfällt sie. Der Link gilt nur für Sie und nur einmal: Geben Sie ihn nicht weiter.`,
    en: `Please accept the invitation until ${until.en}; after that it expires. The link is for you alone and works once: do not pass it on.`,
  };
  const subject = { type: 'Invitation', id: invitationId };
  return letter('invitation', invitationId, subject, invitationPath, {
    title: { de: `Einladung zu Allmende für ${name}`, en: `Invitation to Allmende for ${name}` },
    text: paragraphs(invites, days(invitation), todo),
  });
}

function ended(
  { accountId, role, vacant }: EventPayload<'role.ended'>,
  organization: Organization,
  who: string | null,
): NoticeDraft[] {
  const { name } = organization;
  const word = roleName(role);
  const toPerson = onOrganization(
    organization,
    {
      title: { de: `Ihre Rolle für ${name} ist beendet`, en: `Your role for ${name} has ended` },
      text: {
        de: `Sie haben die Rolle „${word.de}“ nicht mehr. Ihr Konto bleibt bestehen. Ist das ein Versehen, wenden Sie sich an die Koordinierungsstelle von ${name} oder an die Moderation.`,
        en: `You no longer have the role “${word.en}”. Your account remains. If this is a mistake, please turn to the coordination office of ${name} or to the moderators.`,
      },
    },
    inPerson(accountId),
  );
  if (!vacant) return [toPerson];
  const toModerators = onOrganization(
    organization,
    {
      title: { de: `${name} ist ohne Koordinierungsstelle`, en: `${name} is without a coordination office` },
      text: {
        de: `${who ?? 'Die letzte Person'} hatte diese Rolle als Letzte. Bitte klären Sie mit ${name}, wer sie übernimmt, und laden Sie diese Person ein.`,
        en: `${who ?? 'The last person'} was the last to have this role. Please settle with ${name} who will take it, and invite that person.`,
      },
    },
    moderators,
    manageOrganizationPath(organization.id),
  );
  return [toPerson, toModerators];
}

function handedOver(
  { role, fromAccountId, toAccountId }: EventPayload<'role.handedOver'>,
  organization: Organization,
  { fromAccount, toAccount }: Facts,
): NoticeDraft[] {
  const { name } = organization;
  const word = roleName(role);
  const [from, to] = [fromAccount?.name ?? '–', toAccount?.name ?? '–'];
  const toNew = {
    title: { de: `Sie haben jetzt eine Rolle für ${name}`, en: `You now have a role for ${name}` },
    text: {
      de: `${from} hat Ihnen die Rolle „${word.de}“ übergeben. Bitte prüfen Sie auf der Seite der Organisation, ob alle Angaben stimmen.`,
      en: `${from} has handed the role “${word.en}” over to you. Please check on the page of the organization whether all entries are right.`,
    },
  };
  const toOld = {
    title: { de: `Ihre Rolle für ${name} ist übergeben`, en: `Your role for ${name} has been handed over` },
    text: {
      de: `Die Rolle „${word.de}“ hat jetzt ${to}. Ist das ein Versehen, wenden Sie sich an die Moderation.`,
      en: `${to} now has the role “${word.en}”. If this is a mistake, please turn to the moderators.`,
    },
  };
  const toModerators = {
    title: { de: `${name}: Rolle übergeben`, en: `${name}: role handed over` },
    text: {
      de: `„${word.de}“ ging von ${from} auf ${to} über. Sie müssen nichts tun.`,
      en: `“${word.en}” went from ${from} to ${to}. There is nothing that you need to do.`,
    },
  };
  return [
    onOrganization(organization, toNew, inPerson(toAccountId), manageOrganizationPath(organization.id)),
    onOrganization(organization, toOld, inPerson(fromAccountId)),
    onOrganization(organization, toModerators, moderators),
  ];
}

const resetRequested = (resetId: string, until: Localized): NoticeDraft =>
  letter('password-reset', resetId, { type: 'PasswordReset', id: resetId }, newPasswordPath, {
    title: { de: 'Neues Passwort für Allmende', en: 'A new password for Allmende' },
    text: {
      de: `Für Ihr Konto wurde ein neues Passwort angefordert. Sie können es bis zum ${until.de} über den Link in dieser Mail setzen. Waren Sie das nicht, brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter.`,
      en: `A new password was requested for your account. You can set it until ${until.en} by the link in this mail. If it was not you, there is nothing that you need to do: your present password stays valid.`,
    },
  });

const passwordReset = (accountId: string): NoticeDraft => ({
  subject: { type: 'Account', id: accountId },
  title: { de: 'Ihr Passwort wurde geändert', en: 'Your password was changed' },
  text: {
    de: 'Das Passwort Ihres Kontos wurde neu gesetzt, alle Anmeldungen sind beendet. Haben Sie das weder selbst getan noch darum gebeten, setzen Sie bitte sofort über den Link in dieser Mail ein neues Passwort und benachrichtigen Sie die Moderation.',
    en: 'The password of your account was set anew, and all sessions were ended. If you neither did this yourself nor asked for it, please set a new password at once by the link in this mail and tell the moderators.',
  },
  path: forgottenPasswordPath,
  membersOnly: false,
  link: null,
  audiences: inPerson(accountId),
});

/** What is told of accounts, roles and invitations. */
export const peopleTemplates: Templates<Names> = {
  'invitation.sent': (payload, { organization, invitation }) =>
    organization && invitation ? [invited(payload, organization, invitation)] : [],
  'invitation.accepted': ({ role }, { organization, account }) => {
    if (!organization || !account) return [];
    const words = {
      title: {
        de: `${account.name} hat die Einladung für ${organization.name} angenommen`,
        en: `${account.name} has accepted the invitation for ${organization.name}`,
      },
      text: {
        de: `Neue Rolle: „${roleName(role).de}“. Alle Rollen stehen auf der Seite, auf der Sie Ihre Organisation verwalten.`,
        en: `New role: “${roleName(role).en}”. All roles stand on the page on which you manage your organization.`,
      },
    };
    const coordinators = { group: 'ORGANIZATION_COORDINATORS', id: organization.id } as const;
    const audiences = [{ ...coordinators, topic: NotificationTopic.ORGANIZATION_ACTIVITY }];
    return [onOrganization(organization, words, audiences, manageOrganizationPath(organization.id))];
  },
  'role.ended': (payload, { organization, account }) =>
    organization ? ended(payload, organization, account?.name ?? null) : [],
  'role.handedOver': (payload, facts) =>
    facts.organization ? handedOver(payload, facts.organization, facts) : [],
  'account.passwordResetRequested': ({ resetId }, { reset }) =>
    reset ? [resetRequested(resetId, momentInWords(reset.expiresAt))] : [],
  'account.passwordReset': ({ accountId }) => [passwordReset(accountId)],
};
