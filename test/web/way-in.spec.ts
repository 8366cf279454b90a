import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { linkIn, letterTo } from './support/letters.js';
import { password, settled, Stage, untilShown } from './support/stage.js';

jest.setTimeout(240_000);

const contact = 'brigitte.kraichgau@example.org';
let stage: Stage;
let mails: Page;
let moderator: Page;
let bretten: Page;

beforeAll(async () => {
  stage = await Stage.start();
  mails = await stage.page(null);
  moderator = await stage.page('moderation');
  bretten = await stage.page(null);
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));
afterAll(() => stage?.stop());

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(stage.url + path);
  // Only what stands behind # differs: the browser does not load the page anew.
  if (path.includes('#')) await page.reload();
  await settled(page);
};
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const letter = (subject: string) => letterTo(mails, stage.url, contact, subject);

/** Calls the API as the moderator who is signed in. */
async function call<Data>(query: string, variables: object): Promise<Data> {
  const response = await moderator
    .context()
    .request.post(`${stage.url}/graphql`, { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Opens the application of Bretten on the moderators' desk. */
async function openDesk(): Promise<void> {
  await go(moderator, '/moderation/antraege');
  await moderator.getByRole('link', { name: /Bretten/ }).click();
  await moderator.getByRole('button', { name: 'Entscheiden' }).waitFor();
}

/** Gives the free seats of the board to invented towns. */
async function fillTheBoard(): Promise<void> {
  const { boardSeats } = await call<{ boardSeats: { seats: number; free: number } }>(
    '{ boardSeats { seats free } }',
    {},
  );
  expect(boardSeats.seats).toBe(20);
  await stage.addTowns(boardSeats.free);
  const { organizations } = await call<{ organizations: { nodes: { id: string }[] } }>(
    '{ organizations(filter: { text: "Musterstadt" }, first: 20) { nodes { id } } }',
    {},
  );
  expect(organizations.nodes).toHaveLength(boardSeats.free);
  for (const { id: organizationId } of organizations.nodes) {
    const input = { organizationId, circle: 'BOARD', reason: 'Aufnahme', boardDecision: 'B-2026-001' };
    await call(
      'mutation ($input: AdmitMemberInput!) { admitMember(input: $input) { userErrors { code } } }',
      {
        input,
      },
    );
  }
}

describe('the way in', () => {
  it('lets Bretten apply without an account and confirm its address', async () => {
    await go(bretten, '/mitmachen');
    await bretten.getByLabel('Für welche Organisation?').fill('75015');
    await press(bretten, 'Suchen');
    await bretten.getByRole('radio', { name: 'Bretten' }).check();
    await bretten.getByRole('radio', { name: 'Netzwerk' }).check();
    await bretten.getByLabel(/^Warum möchte/).fill('Wir nutzen OPSI und möchten es gemeinsam pflegen.');
    await bretten.getByLabel('Vor- und Nachname').fill('Brigitte Kraichgau');
    await bretten.getByLabel('Dienstliche E-Mail-Adresse').fill(contact);
    await bretten.getByLabel('Ja, ich bin einverstanden').check();
    await press(bretten, 'Antrag stellen');
    await bretten.getByText('Bitte bestätigen Sie Ihre E-Mail-Adresse').waitFor();

    // Nobody but the applicant knows of it before the address is confirmed.
    await go(moderator, '/moderation/antraege');
    expect(await moderator.getByRole('link', { name: /Bretten/ }).count()).toBe(0);

    await go(bretten, linkIn(await letter('bestätigen'), '/antrag/bestaetigen'));
    await press(bretten, 'Antrag bestätigen');
    await bretten.getByText('Der Antrag liegt der Moderation vor.').waitFor();
  });

  it('lets a moderator ask, Bretten answer, and the moderator admit it to the network', async () => {
    await openDesk();
    await press(moderator, 'Frage stellen');
    await dialog(moderator).getByLabel('Ihre Frage').fill('Wer betreut OPSI bei Ihnen?');
    await dialog(moderator).getByRole('button', { name: 'Frage stellen' }).click();
    await moderator.getByText('Ihre Frage ist gestellt').waitFor();

    await go(bretten, linkIn(await letter('Frage'), '/antrag'));
    await bretten.getByText('Wer betreut OPSI bei Ihnen?').waitFor();
    await bretten.getByLabel('Ihre Antwort an die Moderation').fill('Unser IT-Team mit zwei Personen.');
    await press(bretten, 'Antwort senden');
    await bretten.getByText('Ihre Antwort ist angekommen').waitFor();

    await openDesk();
    await moderator.getByText('Unser IT-Team mit zwei Personen.').waitFor();
    await press(moderator, 'Entscheiden');
    await dialog(moderator).getByRole('radio', { name: 'Aufnehmen' }).check();
    await dialog(moderator).getByLabel('Begründung').fill('Willkommen im Netzwerk.');
    await dialog(moderator).getByRole('button', { name: 'Entscheiden' }).click();
    await moderator.getByText('Bretten ist aufgenommen').waitFor();
    await bretten.reload();
    await bretten.getByText('Herzlich willkommen!').waitFor();
  });

  it('lets its coordinator accept the invitation once, and join a project', async () => {
    const invitation = linkIn(await letter('ladung'), '/einladung');
    await go(bretten, invitation);
    await bretten.getByLabel('Passwort', { exact: true }).fill(password);
    await press(bretten, 'Einladung annehmen');
    await bretten.waitForURL(`${stage.url}/uebersicht`);
    const stranger = await stage.page(null);
    await go(stranger, invitation);
    await stranger.getByText('Diese Einladung wurde schon angenommen').waitFor();

    await go(bretten, '/projekte/opsi');
    await bretten.getByRole('button', { name: /eteiligung eintragen$/ }).click();
    await dialog(bretten).getByRole('radio', { name: 'Nachnutzung', exact: true }).check();
    await dialog(bretten).getByRole('button', { name: 'Eintragen', exact: true }).click();
    await bretten.getByText('Bretten beteiligt sich jetzt an OPSI: Nachnutzung').waitFor();
  });

  it('puts Bretten on the waiting list while all twenty seats are taken, and moves it up when one falls free', async () => {
    await fillTheBoard();
    await go(bretten, '/mitmachen?kreis=BOARD');
    await bretten.getByLabel(/^Warum möchte/).fill('Der Gemeinderat möchte mitentscheiden.');
    await bretten.getByLabel('Ja, ich bin einverstanden').check();
    await press(bretten, 'Antrag stellen');
    await bretten.getByText('Der Antrag für Bretten ist gestellt').waitFor();

    await openDesk();
    await press(moderator, 'Entscheiden');
    await dialog(moderator).getByRole('radio', { name: 'Aufnehmen' }).check();
    await dialog(moderator).getByText('Kein Sitz im Board ist frei.').waitFor();
    await dialog(moderator).getByLabel('Beschluss des Boards').fill('B-2026-014');
    await dialog(moderator).getByLabel('Begründung').fill('Das Board hat zugestimmt.');
    await dialog(moderator).getByRole('button', { name: 'Entscheiden' }).click();
    await moderator.getByText('Bretten steht auf der Warteliste').waitFor();
    await go(bretten, '/postfach');
    await untilShown(bretten, 'Warteliste');

    await go(moderator, '/moderation/sitze');
    await press(moderator, 'Mitgliedschaft beenden: Musterstadt 7');
    await dialog(moderator).getByLabel('Begründung').fill('Musterstadt 7 gibt den Sitz ab.');
    await dialog(moderator).getByRole('button', { name: 'Mitgliedschaft beenden' }).click();
    await moderator.getByText('Die Mitgliedschaft von Musterstadt 7 ist beendet').waitFor();
    await moderator.getByText('Niemand wartet auf einen Sitz.').waitFor();

    await go(bretten, '/netzwerk');
    await bretten.getByRole('listitem').getByRole('link', { name: 'Bretten' }).waitFor();
    await bretten.getByText('20 Organisationen stimmberechtigt').waitFor();
  });
});
