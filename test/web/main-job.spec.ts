import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { password, settled, Stage, untilShown } from './support/stage.js';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.start();
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));
afterAll(() => stage?.stop());

const joinButton = (page: Page) => page.getByRole('button', { name: /eteiligung eintragen$/ });
const dialog = (page: Page) => page.getByRole('dialog');
const news = (page: Page, text: string) => page.locator('.takes-focus', { hasText: text });

/** Opens the dialog on a project's page and chooses a kind. */
async function choose(page: Page, kind: string): Promise<void> {
  await joinButton(page).click();
  await dialog(page).getByRole('radio', { name: kind, exact: true }).check();
}

const enter = (page: Page) => dialog(page).getByRole('button', { name: 'Eintragen', exact: true });

const unreadOf = async (page: Page): Promise<number> => {
  const label = await page.getByRole('link', { name: /^Postfach/ }).textContent();
  return Number(/\d+/.exec(label ?? '')?.[0] ?? 0);
};

/** Counts when no more messages arrive: what was done before is told by the queue, in its own time. */
async function unreadWhenQuiet(page: Page): Promise<number> {
  let unread = -1;
  for (let calm = 0; calm < 4; await page.waitForTimeout(500)) {
    await page.reload({ waitUntil: 'networkidle' });
    const now = await unreadOf(page);
    calm = now === unread ? calm + 1 : 0;
    unread = now;
  }
  return unread;
}

describe('the main job', () => {
  it('leads a coordinator from a misspelt search to a participation of which everyone concerned is told', async () => {
    const dortmund = await stage.open('dortmund', '/postfach');
    await untilShown(dortmund, 'Dortmund erprobt „openDesk“');
    const unreadBefore = await unreadWhenQuiet(dortmund);

    const solingen = await stage.open(null, '/anmelden?weiter=%2Fprojekte');
    await solingen.getByLabel('E-Mail-Adresse').fill('solingen@example.org');
    await solingen.getByLabel('Passwort').fill(password);
    await solingen.getByRole('button', { name: 'Anmelden' }).click();
    await solingen.getByRole('searchbox').fill('Softwareverteilng');
    await solingen.getByRole('searchbox').press('Enter');
    await solingen.getByRole('link', { name: 'OPSI' }).click();

    await choose(solingen, 'Nachnutzung');
    await dialog(solingen).getByText('Solingen beteiligt sich an OPSI mit „Nachnutzung“').waitFor();
    await enter(solingen).click();
    await news(solingen, 'Solingen beteiligt sich jetzt an OPSI: Nachnutzung').waitFor();
    const row = solingen.getByRole('row', { name: /^Solingen Nachnutzung/ });
    await row.waitFor();

    await untilShown(dortmund, 'Solingen nutzt „OPSI“');
    expect(await unreadOf(dortmund)).toBe(unreadBefore + 1);
    await dortmund.getByRole('link', { name: 'Solingen nutzt „OPSI“' }).click();
    await dortmund.getByRole('row', { name: /^Solingen Nachnutzung/ }).waitFor();
    await dortmund.getByRole('link', { name: `Postfach, ${unreadBefore} ungelesen` }).waitFor();

    const mails = await stage.page(null);
    await mails.goto(`${stage.url}/dev/mail`);
    await untilShown(mails, 'an dortmund@example.org');
    const mail = mails
      .getByRole('listitem')
      .filter({ hasText: 'an dortmund@example.org' })
      .filter({ hasText: 'Solingen nutzt „OPSI“' });
    await untilFound(mails, () => mail.count());
    await mail.getByRole('link').click();
    const text = await mails.getByRole('main').textContent();
    expect(text).toContain(`${stage.url}/projekte/opsi`);
    expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(text).toMatch(/^Message-ID: <.+>/im);
  });
});

async function untilFound(page: Page, count: () => Promise<number>): Promise<void> {
  for (const end = Date.now() + 30_000; (await count()) === 0; await page.waitForTimeout(250)) {
    if (Date.now() > end) throw new Error(`${page.url()} never showed it`);
    await page.reload();
  }
}

describe('a participation', () => {
  it('is entered once by a double click, and taken back by one more', async () => {
    const page = await stage.open('mannheim', '/projekte/mucgpt');
    await choose(page, 'Interesse');
    await enter(page).dblclick();
    await news(page, 'Mannheim beteiligt sich jetzt an mucgpt').waitFor();
    expect(await page.getByRole('row', { name: /Mannheim/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await news(page, 'Der Eintrag ist zurückgenommen').waitFor();
    expect(await page.getByRole('row', { name: /Mannheim/ }).count()).toBe(0);
  });

  it('that somebody else has just entered is no fault, and cannot be chosen again', async () => {
    const [first, second] = [
      await stage.open('mannheim', '/projekte/opsi'),
      await stage.open('mannheim', '/projekte/opsi'),
    ];
    await choose(first, 'Erprobung');
    await choose(second, 'Erprobung');
    await enter(first).click();
    await news(first, 'Mannheim beteiligt sich jetzt').waitFor();
    await enter(second).click();
    await news(second, 'Es ist nichts mehr zu tun').waitFor();
    expect(await dialog(second).getByRole('radio', { name: 'Erprobung' }).isDisabled()).toBe(true);
  });

  it('that lies too far ahead is refused at its field, and the summary leads there', async () => {
    const page = await stage.open('mannheim', '/projekte/opendesk');
    await choose(page, 'Nachnutzung');
    await dialog(page).getByLabel('Beginn').fill('2099-01-01');
    await enter(page).click();
    await dialog(page)
      .getByRole('link', { name: /^Beginn: Das Datum muss/ })
      .click();
    const field = dialog(page).getByLabel('Beginn');
    expect(await page.locator(':focus').getAttribute('id')).toBe(await field.getAttribute('id'));
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('ends after a question, from the dashboard', async () => {
    const page = await stage.open('buehl', '/uebersicht');
    await page.getByRole('button', { name: 'Beenden: Nachnutzung bei Palim! Palim!' }).click();
    await dialog(page)
      .getByLabel(/Begründung/)
      .fill('Umzug auf eine andere Lösung');
    await dialog(page).getByRole('button', { name: 'Beteiligung beenden' }).click();
    await news(page, 'Bühl ist nicht mehr an Palim! Palim! beteiligt (Nachnutzung)').waitFor();
    expect(await page.getByRole('heading', { name: 'Nachnutzung' }).count()).toBe(0);
  });
});

describe('a request to lead', () => {
  it('waits for the one who leads, who declines it with a reason', async () => {
    const page = await stage.open('solingen', '/uebersicht');
    const request = /Beantworten: Anfrage von Dortmund zu Open SmartCity App/;
    await page.getByRole('button', { name: request }).click();
    await dialog(page).getByRole('radio', { name: 'Ablehnen' }).check();
    const send = dialog(page).getByRole('button', { name: 'Antwort senden' });
    await send.click();
    await dialog(page)
      .getByRole('link', { name: /^Begründung:/ })
      .waitFor();
    await dialog(page).getByLabel('Begründung').fill('Erst nach dem nächsten Release');
    await send.click();
    await news(page, 'Die Anfrage von Dortmund ist abgelehnt').waitFor();
    expect(await page.getByRole('button', { name: request }).count()).toBe(0);

    const dortmund = await stage.open('dortmund', '/postfach');
    await untilShown(dortmund, 'Begründung: Erst nach dem nächsten Release');
  });
});

describe('the inbox', () => {
  it('empties one by one and all at once, and says so', async () => {
    const page = await stage.open('partner', '/postfach?nur=ungelesen');
    const unread = await unreadWhenQuiet(page);
    await page
      .getByRole('button', { name: /^Als gelesen markieren: / })
      .first()
      .click();
    await page.getByRole('link', { name: `Postfach, ${unread - 1} ungelesen` }).waitFor();
    await page.getByRole('button', { name: 'Alle als gelesen markieren' }).click();
    await page.getByRole('heading', { name: 'Alles gelesen' }).waitFor();
    expect(await unreadOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Alle Nachrichten anzeigen' }).click();
    await settled(page);
    expect(await page.locator('.entry').count()).toBeGreaterThanOrEqual(unread);
  });

  it('is for those who are signed in, who come back to it', async () => {
    const page = await stage.open(null, '/postfach?nur=ungelesen');
    await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
    await page.getByLabel('E-Mail-Adresse').fill('mannheim@example.org');
    await page.getByLabel('Passwort').fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('heading', { name: 'Postfach' }).waitFor();
    expect(new URL(page.url()).search).toBe('?nur=ungelesen');
  });
});
