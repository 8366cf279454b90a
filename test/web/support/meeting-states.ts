import type { Page } from 'playwright-core';
import { press, pressAndSend } from './prepare.js';
import type { State } from './states.js';

const edit = '/sitzungen/{draftMeeting}/bearbeiten';
const lead = '/sitzungen/{decidingMeeting}/leiten';
const feed = '/konto/kalender';

/** The calendar, sessions before and while they are held, votes, and what somebody has to prepare. */
export const meetingPages: readonly State[] = [
  { route: 'sitzungen', what: 'calendar of sessions', path: '/sitzungen', as: null, shows: '.entry' },
  { route: 'sitzungen/planen', what: 'sessions to be planned', path: '/sitzungen/planen', as: 'moderation' },
  {
    route: 'sitzungen/:id',
    what: 'session that one is invited to',
    path: '/sitzungen/{invitedMeeting}',
    as: 'dortmund',
    shows: '.agenda__item',
  },
  {
    route: 'sitzungen/:id/bearbeiten',
    what: 'agenda of a draft',
    path: edit,
    as: 'moderation',
    shows: '.agenda-editor__item',
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'session that is led, with an open vote',
    path: '/sitzungen/{votingMeeting}/leiten',
    as: 'moderation',
    shows: '.session-now',
  },
  {
    route: 'sitzungen/:id/saal',
    what: 'session in the room, with an open vote',
    path: '/sitzungen/{votingMeeting}/saal',
    as: 'dortmund',
    shows: '.room input[type=radio]',
  },
  {
    route: 'abstimmungen/:id',
    what: 'vote without a session',
    path: '/abstimmungen/{circularBallot}',
    as: 'dortmund',
    shows: 'textarea',
  },
  { route: 'vorbereitung', what: 'preparation', path: '/vorbereitung', as: 'dortmund', shows: '.entry' },
  { route: 'konto/kalender', what: 'own calendar', path: feed, as: 'dortmund' },
  { route: 'offene-daten', what: 'open data', path: '/offene-daten', as: null },
];

/** Sends a form of the page as it is; its first field says what is missing. */
const sendAsItIs = (name: RegExp) => async (page: Page) => {
  await page.locator('main').getByRole('button', { name }).first().click();
  await page.locator('main .kern-error').first().waitFor();
};

/** Makes the address unless it is there. */
const haveAddress = async (page: Page): Promise<void> => {
  const create = page.getByRole('button', { name: /^(Kalenderadresse anlegen|Create a calendar address)$/ });
  if ((await create.count()) > 0) await create.click();
  await page.locator('main code.secret').waitFor();
};

const planned: readonly State[] = [
  {
    route: 'sitzungen',
    what: 'calendar of a group without sessions',
    path: '/sitzungen?gremium=wkg_00000000000070008000000000000000',
    as: null,
    shows: '.al-empty',
  },
  { route: 'sitzungen', what: 'sessions that were held', path: '/sitzungen?zeit=vergangene', as: 'solingen' },
  { route: 'sitzungen/:id', what: 'session for strangers', path: '/sitzungen/{invitedMeeting}', as: null },
  { route: 'sitzungen/:id', what: 'session that is not there', path: '/sitzungen/mtg_nein', as: null },
  {
    route: 'sitzungen/:id',
    what: 'answer to an invitation left empty',
    path: '/sitzungen/{invitedMeeting}',
    as: 'solingen',
    prepare: sendAsItIs(/^(Antwort senden|Send the answer)$/),
  },
  {
    route: 'sitzungen/planen',
    what: 'planning for those who lead no body',
    path: '/sitzungen/planen',
    as: 'mannheim',
    shows: '.al-empty',
  },
  {
    route: 'sitzungen/planen',
    what: 'dialog to plan a session, left empty',
    path: '/sitzungen/planen',
    as: 'moderation',
    prepare: pressAndSend(/^(Sitzung ansetzen|Schedule a meeting)$/),
  },
  { route: 'sitzungen/:id/bearbeiten', what: 'agenda for others', path: edit, as: 'mannheim' },
  {
    route: 'sitzungen/:id/bearbeiten',
    what: 'agenda after the invitation',
    path: '/sitzungen/{invitedMeeting}/bearbeiten',
    as: 'moderation',
    shows: '.agenda-editor__item',
  },
  {
    route: 'sitzungen/:id/bearbeiten',
    what: 'dialog to add an item, left empty',
    path: edit,
    as: 'moderation',
    prepare: pressAndSend(/^(Punkt hinzufügen|Add an item)$/),
  },
  {
    route: 'sitzungen/:id/bearbeiten',
    what: 'dialog to invite',
    path: edit,
    as: 'moderation',
    prepare: press(/^(Einladen|Invite)$/),
  },
  {
    route: 'sitzungen/:id/bearbeiten',
    what: 'dialog to change time and place',
    path: edit,
    as: 'moderation',
    prepare: press(/^(Termin und Ort ändern|Change time and place)$/),
  },
  {
    route: 'sitzungen/:id/bearbeiten',
    what: 'dialog to cancel a session, left empty',
    path: '/sitzungen/{invitedMeeting}/bearbeiten',
    as: 'moderation',
    prepare: pressAndSend(/^(Sitzung absagen|Cancel the meeting)$/),
  },
];

const held: readonly State[] = [
  {
    route: 'sitzungen/:id/leiten',
    what: 'session before it is opened',
    path: '/sitzungen/{invitedMeeting}/leiten',
    as: 'moderation',
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'session that others lead',
    path: '/sitzungen/{invitedMeeting}/leiten',
    as: 'mannheim',
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'dialog to open a vote',
    path: lead,
    as: 'moderation',
    prepare: press(/^(Abstimmung eröffnen|Open a vote)$/),
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'dialog to decide without a vote, left empty',
    path: lead,
    as: 'moderation',
    prepare: pressAndSend(/^(Beschluss ohne Abstimmung|Decide without a vote)$/),
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'dialog to postpone an item, left empty',
    path: lead,
    as: 'moderation',
    prepare: pressAndSend(/^(Vertagen|Postpone)$/),
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'dialog to put somebody down as present',
    path: lead,
    as: 'moderation',
    prepare: press(/^(Person eintragen|Add a person)$/),
  },
  {
    route: 'sitzungen/:id/leiten',
    what: 'dialog to close a session',
    path: lead,
    as: 'moderation',
    prepare: press(/^(Sitzung schließen|Close the meeting)$/),
  },
  {
    route: 'sitzungen/:id/saal',
    what: 'room before the session',
    path: '/sitzungen/{invitedMeeting}/saal',
    as: 'solingen',
  },
  {
    route: 'sitzungen/:id/saal',
    what: 'room with an item and no vote',
    path: '/sitzungen/{decidingMeeting}/saal',
    as: 'mannheim',
    shows: '.room h2',
  },
];

const votes: readonly State[] = [
  {
    route: 'abstimmungen/:id',
    what: 'vote of a session, left empty',
    path: '/abstimmungen/{namedBallot}',
    as: 'mannheim',
    prepare: sendAsItIs(/^(Abstimmen|Vote)$/),
  },
  {
    route: 'abstimmungen/:id',
    what: 'objection left empty',
    path: '/abstimmungen/{circularBallot}',
    as: 'mannheim',
    prepare: sendAsItIs(/Einwand|[Oo]bject/),
  },
  {
    route: 'abstimmungen/:id',
    what: 'vote that is over',
    path: '/abstimmungen/{closedBallot}',
    as: 'dortmund',
    shows: 'table',
  },
  { route: 'abstimmungen/:id', what: 'vote that is not there', path: '/abstimmungen/bal_nein', as: null },
];

const own: readonly State[] = [
  {
    route: 'vorbereitung',
    what: 'preparation with the papers of a session',
    path: '/vorbereitung',
    as: 'solingen',
    prepare: async (page) => page.locator('main summary').last().click(),
  },
  {
    route: 'vorbereitung',
    what: 'nothing to prepare',
    path: '/vorbereitung',
    as: 'beginner',
    shows: '.al-empty',
  },
  { route: 'vorbereitung', what: 'preparation for strangers', path: '/vorbereitung', as: null },
  {
    route: 'konto/kalender',
    what: 'address of the own calendar',
    path: feed,
    as: 'solingen',
    prepare: haveAddress,
  },
  {
    route: 'konto/kalender',
    what: 'dialog to renew the address',
    path: feed,
    as: 'solingen',
    prepare: async (page) => {
      await haveAddress(page);
      await press(/^(Adresse erneuern|Renew the address)$/)(page);
    },
  },
  {
    route: 'konto/kalender',
    what: 'dialog to delete the address',
    path: feed,
    as: 'solingen',
    prepare: async (page) => {
      await haveAddress(page);
      await press(/^(Adresse löschen|Delete the address)$/)(page);
    },
  },
];

/** The same empty, refused, with a dialog open, or for others. */
export const meetingStates: readonly State[] = [...planned, ...held, ...votes, ...own];
