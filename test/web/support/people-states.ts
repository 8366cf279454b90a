import type { Page } from 'playwright-core';
import { press, pressAndSend, sendDialog, sendEmpty, summary } from './prepare.js';
import type { State } from './states.js';

const dortmund = '/mitglieder/{dortmund}/verwalten';
const rastatt = '/mitglieder/{rastatt}/verwalten';
const redi = '/mitglieder/{redi}/verwalten';
/** Has the shape of our links and leads nowhere. */
const deadLink = `/passwort-neu#${'a'.repeat(22)}.${'a'.repeat(43)}`;

/** The pages on which an organization keeps its affairs, and the ways to an account, as they mostly are. */
export const peoplePages: readonly State[] = [
  { route: 'mitglieder/:id/verwalten', what: 'people', path: dortmund, as: 'dortmund', shows: '.entry' },
  {
    route: 'mitglieder/:id/verwalten/mitgliedschaft',
    what: 'own membership',
    path: `${dortmund}/mitgliedschaft`,
    as: 'dortmund',
  },
  {
    route: 'mitglieder/:id/verwalten/koordinierungsstelle',
    what: 'own coordination office',
    path: `${dortmund}/koordinierungsstelle`,
    as: 'dortmund',
  },
  {
    route: 'mitglieder/:id/verwalten/nachnutzung',
    what: 'uses to confirm',
    path: '/mitglieder/{solingen}/verwalten/nachnutzung',
    as: 'solingen',
    shows: '.entry--strong',
  },
  {
    route: 'mitglieder/:id/verwalten/beschluesse',
    what: 'own council decisions',
    path: `${dortmund}/beschluesse`,
    as: 'dortmund',
    shows: '.entry',
  },
  {
    route: 'mitglieder/:id/verwalten/verbund',
    what: 'members of an association',
    path: `${redi}/verbund`,
    as: 'moderation',
    shows: '.entry',
  },
  { route: 'einladung', what: 'invitation', path: '{invitationLink}', as: null, shows: 'dl' },
  {
    route: 'passwort-vergessen',
    what: 'forgotten password',
    path: '/passwort-vergessen',
    as: null,
    fixed: true,
  },
  { route: 'passwort-neu', what: 'new password', path: deadLink, as: null, fixed: true },
];

/** Sends the form of a dialog in which something was chosen first. */
const chooseAndSend = (name: RegExp, choice: number) => async (page: Page) => {
  await press(name)(page);
  await page.getByRole('dialog').getByRole('radio').nth(choice).check();
  await sendDialog(page);
  await summary(page);
};

const findMember = async (page: Page): Promise<void> => {
  await press(/^(Mitglied aufnehmen|Add a member)$/)(page);
  await page.getByRole('searchbox').fill('Dortmund');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('radio').first().check();
};

const manageStates: readonly State[] = [
  { route: 'mitglieder/:id/verwalten', what: 'people for others', path: dortmund, as: 'solingen' },
  { route: 'mitglieder/:id/verwalten', what: 'people for strangers', path: dortmund, as: null },
  {
    route: 'mitglieder/:id/verwalten',
    what: 'dialog to invite, left empty',
    path: dortmund,
    as: 'dortmund',
    prepare: pressAndSend(/^(Person einladen|Invite a person)$/),
  },
  {
    route: 'mitglieder/:id/verwalten',
    what: 'dialog to invite a deputy without an address',
    path: dortmund,
    as: 'dortmund',
    prepare: chooseAndSend(/^(Person einladen|Invite a person)$/, 2),
  },
  {
    route: 'mitglieder/:id/verwalten',
    what: 'dialog to end the role of the last coordinator',
    path: dortmund,
    as: 'dortmund',
    prepare: async (page) => {
      await press(/^(Beenden|End): /)(page);
      await sendDialog(page);
      await page.getByRole('dialog').getByRole('checkbox').waitFor();
    },
  },
  {
    route: 'mitglieder/:id/verwalten',
    what: 'dialog to hand a role over to somebody without an address',
    path: dortmund,
    as: 'dortmund',
    prepare: pressAndSend(/^(Übergeben|Hand over): /),
  },
  {
    route: 'mitglieder/:id/verwalten',
    what: 'dialog to withdraw an invitation',
    path: dortmund,
    as: 'dortmund',
    prepare: press(/^(Zurückziehen|Withdraw): /),
  },
  {
    route: 'mitglieder/:id/verwalten/mitgliedschaft',
    what: 'way on from the network to the board',
    path: `${rastatt}/mitgliedschaft`,
    as: 'beginner',
  },
  {
    route: 'mitglieder/:id/verwalten/mitgliedschaft',
    what: 'dialog to give up a seat, left empty',
    path: `${dortmund}/mitgliedschaft`,
    as: 'dortmund',
    prepare: pressAndSend(/^(Mitgliedschaft beenden|End the membership)$/),
  },
  {
    route: 'mitglieder/:id/verwalten/koordinierungsstelle',
    what: 'office advertised without a link',
    path: `${rastatt}/koordinierungsstelle`,
    as: 'beginner',
    prepare: async (page) => {
      await page.getByRole('radio').nth(1).check();
      await sendEmpty(page);
    },
  },
  {
    route: 'mitglieder/:id/verwalten/nachnutzung',
    what: 'no uses to confirm',
    path: `${rastatt}/nachnutzung`,
    as: 'beginner',
    shows: '.al-empty',
  },
  {
    route: 'mitglieder/:id/verwalten/nachnutzung',
    what: 'dialog to confirm a use, left empty',
    path: '/mitglieder/{solingen}/verwalten/nachnutzung',
    as: 'solingen',
    prepare: pressAndSend(/^(Beantworten|Answer): /),
  },
  {
    route: 'mitglieder/:id/verwalten/nachnutzung',
    what: 'dialog to deny a use',
    path: '/mitglieder/{solingen}/verwalten/nachnutzung',
    as: 'solingen',
    prepare: async (page) => {
      await press(/^(Beantworten|Answer): /)(page);
      await page.getByRole('dialog').getByRole('radio').last().check();
    },
  },
  {
    route: 'mitglieder/:id/verwalten/beschluesse',
    what: 'dialog to record a council decision, left empty',
    path: `${dortmund}/beschluesse`,
    as: 'dortmund',
    prepare: pressAndSend(/^(Ratsbeschluss eintragen|Record a council decision)$/),
  },
  {
    route: 'mitglieder/:id/verwalten/verbund',
    what: 'dialog to add a member, left empty',
    path: `${redi}/verbund`,
    as: 'moderation',
    prepare: pressAndSend(/^(Mitglied aufnehmen|Add a member)$/),
  },
  {
    route: 'mitglieder/:id/verwalten/verbund',
    what: 'dialog to add a member, one found and chosen',
    path: `${redi}/verbund`,
    as: 'moderation',
    prepare: findMember,
  },
  {
    route: 'mitglieder/:id/verwalten/verbund',
    what: 'dialog to end a belonging',
    path: `${redi}/verbund`,
    as: 'moderation',
    prepare: press(/^(Beenden|End): /),
  },
];

const entryStates: readonly State[] = [
  { route: 'einladung', what: 'invitation by a wrong link', path: '/einladung#x', as: null },
  {
    route: 'einladung',
    what: 'invitation with an empty form',
    path: '{invitationLink}',
    as: null,
    prepare: sendEmpty,
  },
  { route: 'einladung', what: 'invitation of somebody else', path: '{invitationLink}', as: 'dortmund' },
  { route: 'einladung', what: 'invitation to sign in for', path: '{memberInvitationLink}', as: null },
  {
    route: 'einladung',
    what: 'invitation of a member who is signed in',
    path: '{memberInvitationLink}',
    as: 'solingen',
  },
  {
    route: 'passwort-vergessen',
    what: 'forgotten password left empty',
    path: '/passwort-vergessen',
    as: null,
    prepare: sendEmpty,
  },
  {
    route: 'passwort-vergessen',
    what: 'forgotten password asked for',
    path: '/passwort-vergessen',
    as: null,
    prepare: async (page) => {
      await page.locator('main input[type=email]').fill('niemand@example.org');
      await page.locator('main button[type=submit]').click();
    },
    shows: '.takes-focus',
  },
  {
    route: 'passwort-neu',
    what: 'new password by a dead link',
    path: '/passwort-neu',
    as: null,
    shows: '.takes-focus',
  },
];

/** The same pages refused, empty, with a dialog open. */
export const peopleStates: readonly State[] = [...manageStates, ...entryStates];
