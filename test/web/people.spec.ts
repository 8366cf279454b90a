import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { letterTo, linkIn } from './support/letters.js';
import { password, settled, Stage } from './support/stage.js';

jest.setTimeout(240_000);

let stage: Stage;
let mails: Page;
let dortmund: Page;

beforeAll(async () => {
  stage = await Stage.start();
  mails = await stage.page(null);
  dortmund = await stage.open('dortmund', '/uebersicht');
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));
afterAll(() => stage?.stop());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(secret);
  await page.locator('main').getByRole('button', { name: 'Anmelden' }).click();
}

describe('handing an office over', () => {
  it('asks the last who coordinates to hand over, and invites a successor who has an account', async () => {
    await dortmund.getByRole('link', { name: 'Dortmund verwalten' }).click();
    await press(dortmund, /^Beenden: Jannis Emschertal/);
    await dialog(dortmund).getByRole('button', { name: 'Rolle beenden' }).click();
    await press(dortmund, 'Rolle stattdessen übergeben');
    await dialog(dortmund).getByRole('radio', { name: 'Jemand Neues' }).check();
    await dialog(dortmund).getByLabel('E-Mail-Adresse der Person').fill('partner@example.org');
    await press(dortmund, 'Einladung senden');
    await dortmund.getByText('Die Einladung an partner@example.org ist unterwegs').waitFor();
    await dortmund.getByText(/^Löst Jannis Emschertal ab/).waitFor();
  });

  it('shows the invitation to nobody else, and leads its holder through sign-in without losing the link', async () => {
    const invitation = linkIn(
      await letterTo(mails, stage.url, 'partner@example.org', 'Einladung zu Allmende'),
      '/einladung',
    );
    const other = await stage.open('solingen', invitation);
    await other.getByText(/^Diese Einladung gilt für partner@example.org/).waitFor();
    expect(await other.getByRole('button', { name: 'Einladung annehmen', exact: true }).count()).toBe(0);

    const successor = await stage.open(null, invitation);
    await successor.locator('main').getByRole('link', { name: 'Anmelden' }).click();
    await successor.getByLabel('Passwort', { exact: true }).waitFor();
    // Whatever stands behind # is never sent to a server.
    expect(new URL(successor.url()).search).toBe('?weiter=%2Feinladung');
    await signIn(successor, 'partner@example.org', password);
    await press(successor, 'Einladung annehmen');
    await successor.waitForURL(`${stage.url}/uebersicht`);
    await successor.getByText(/Sie handeln für .*Dortmund/).waitFor();

    await dortmund.reload();
    await dortmund.getByRole('heading', { name: 'Dafür fehlt Ihnen die Berechtigung' }).waitFor();
  });
});

describe('a use that a project names', () => {
  it('counts as soon as the organization confirms it', async () => {
    const solingen = await stage.open('solingen', '/uebersicht');
    await solingen.getByRole('link', { name: 'Ansehen und bestätigen: Solingen' }).click();
    await press(solingen, 'Beantworten: Nachnutzung von OPSI');
    await dialog(solingen).getByRole('radio', { name: 'Ja' }).check();
    await press(solingen, 'Antwort senden');
    await solingen.getByText('Die Nachnutzung von OPSI durch Solingen ist eingetragen').waitFor();
    await solingen.getByText('Nichts wartet auf Ihre Bestätigung').waitFor();
    await solingen.getByRole('link', { name: 'Nachnutzung', exact: true }).waitFor();
  });
});

describe('a forgotten password', () => {
  it('is answered alike for known and unknown addresses', async () => {
    const page = await stage.page(null);
    const answers: string[] = [];
    for (const email of ['niemand@example.org', 'mannheim@example.org']) {
      await page.goto(`${stage.url}/passwort-vergessen`);
      await page.getByLabel('E-Mail-Adresse').fill(email);
      await press(page, 'Link anfordern');
      await page.getByText('Bitte sehen Sie in Ihr E-Mail-Postfach').waitFor();
      answers.push((await page.locator('main').innerText()).replace(email, '…'));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  it('is replaced once by the link in the mail; the old one and the used link then open nothing', async () => {
    const link = linkIn(
      await letterTo(mails, stage.url, 'mannheim@example.org', 'Passwort'),
      '/passwort-neu',
    );
    const replace = async () => {
      const page = await stage.open(null, link);
      await page.getByLabel('Neues Passwort').fill('vier zufällige Wörter hier');
      await press(page, 'Passwort festlegen');
      return page;
    };
    const page = await replace();
    await page.getByText('Das neue Passwort gilt').waitFor();
    await page.locator('main').getByRole('link', { name: 'Anmelden' }).last().click();
    await signIn(page, 'mannheim@example.org', password);
    await page.getByText('E-Mail-Adresse oder Passwort stimmen nicht.').waitFor();
    await signIn(page, 'mannheim@example.org', 'vier zufällige Wörter hier');
    await page.waitForURL(`${stage.url}/uebersicht`);
    await settled(page);

    await (await replace()).getByText('Dieser Link gilt nicht mehr').waitFor();
  });
});
