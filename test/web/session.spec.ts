import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { letterTo } from './support/letters.js';
import { settled, Stage } from './support/stage.js';

jest.setTimeout(240_000);

const proposal = 'Gemeinsame Pflege der Formulare';
const secret = 'Besetzung der Geschäftsstelle';
const secretNote = 'Zwei Bewerbungen liegen vor.';
let stage: Stage;
let mails: Page;
let moderator: Page;
let dortmund: Page;
let deputy: Page;
/** Path of the session, `/sitzungen/<id>`. */
let session = '';
/** Number that the decision has got. */
let number = '';

beforeAll(async () => {
  stage = await Stage.start();
  await stage.addDeputy();
  mails = await stage.page(null);
  moderator = await stage.page('moderation');
  dortmund = await stage.page('dortmund');
  deputy = await stage.page('deputy');
});
afterEach(() => expect(stage.complaints.splice(0)).toEqual([]));
afterAll(() => stage?.stop());

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(stage.url + path);
  await settled(page);
};
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();
const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** A day that many days from now, as a date field takes it. */
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Plans a session of the board and goes on to its agenda. @returns its path */
async function plan(title: string, ahead: number): Promise<string> {
  await go(moderator, '/sitzungen/planen');
  await press(moderator, 'Sitzung ansetzen');
  await dialog(moderator).getByLabel('Bezeichnung').fill(title);
  await dialog(moderator).getByLabel('Tag', { exact: true }).fill(day(ahead));
  await dialog(moderator).getByLabel('Ort', { exact: false }).first().fill('Altes Stadthaus, Dortmund');
  await confirm(moderator, 'Als Entwurf anlegen');
  await moderator.waitForURL(/\/sitzungen\/mtg_\w+\/bearbeiten$/);
  await settled(moderator);
  return pathOf(moderator).replace('/bearbeiten', '');
}

async function addItem(title: string, visibility: string, standing?: string): Promise<void> {
  await press(moderator, 'Punkt hinzufügen');
  if (standing) await dialog(moderator).getByLabel('Fester Punkt').selectOption({ label: standing });
  else await dialog(moderator).getByLabel('Titel').fill(title);
  await dialog(moderator).getByLabel('Wer darf es lesen?').selectOption({ label: visibility });
  await confirm(moderator, 'Hinzufügen');
  await moderator.getByText(`„${title}“ steht auf der Tagesordnung`).waitFor();
}

async function invite(): Promise<void> {
  await press(moderator, 'Einladen');
  await confirm(moderator, 'Jetzt einladen');
  await moderator.getByText('Die Einladung ist verschickt').waitFor();
}

/** Goes on with the Tab key until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key never came there');
}

/** The titles on the agenda, in order. */
const order = (page: Page): Promise<string[]> => page.locator('.agenda-editor__item strong').allInnerTexts();

describe('a session of the board', () => {
  it('begins with a proposal of a coordinator, which the moderator accepts and puts in order by keyboard', async () => {
    await go(dortmund, '/vorschlaege/neu');
    await dortmund.getByLabel('Titel').fill(proposal);
    await dortmund.getByLabel('Gewünschtes Ergebnis').selectOption({ label: 'Beschluss' });
    await dortmund.getByLabel(/^Beschlussvorlage/).fill('Das Board pflegt die Formulare **gemeinsam**.');
    await dortmund.getByLabel('Wer darf es lesen?').selectOption({ label: 'Öffentlich' });
    await press(dortmund, 'Vorschlag einreichen');
    await dortmund.getByText('Ihr Vorschlag ist eingegangen').waitFor();

    session = await plan('Sitzung über Formulare', 30);
    await addItem('Eröffnung', 'Öffentlich', 'Eröffnung');
    await addItem(secret, 'Nicht öffentlich');
    await press(moderator, `Aufnehmen ${proposal}`);
    await moderator.getByText(`„${proposal}“ steht jetzt auf der Tagesordnung`).waitFor();
    expect(await order(moderator)).toEqual(['Eröffnung', secret, proposal]);
    await tabTo(moderator, moderator.getByRole('button', { name: `„${proposal}“ nach oben` }));
    await moderator.keyboard.press('Enter');
    await moderator.getByText(`„${proposal}“ ist verschoben.`).waitFor({ state: 'attached' });
    expect(await order(moderator)).toEqual(['Eröffnung', proposal, secret]);

    // The same by picking it up: Space, arrow, Space.
    await tabTo(moderator, moderator.getByRole('button', { name: `„${secret}“ verschieben` }));
    for (const key of ['Space', 'ArrowUp', 'Space']) {
      await moderator.keyboard.press(key);
      // A screen reader hears each step before the next one.
      await moderator.waitForTimeout(300);
    }
    await moderator.getByText(`„${secret}“ ist verschoben.`).waitFor({ state: 'attached' });
    expect(await order(moderator)).toEqual(['Eröffnung', secret, proposal]);
  });

  it('is told to everybody of the board by a mail with a calendar entry', async () => {
    await invite();
    const mail = await letterTo(mails, stage.url, 'dortmund@example.org', 'Sitzung über Formulare');
    expect(mail).toContain(proposal);
    const entry = await mails.locator('pre').filter({ hasText: 'BEGIN:VCALENDAR' }).first().innerText();
    expect(entry).toContain('METHOD:REQUEST');
    expect(entry).toMatch(/UID:\S+/);
    await go(dortmund, session);
    await dortmund.getByRole('radio', { name: 'Ich nehme teil' }).check();
    await press(dortmund, 'Antwort senden');
    await dortmund.getByText('Ihre Teilnahme ist vorgemerkt').waitFor();
  });

  it('is run by the moderator while others follow and vote without loading anything again', async () => {
    await go(moderator, `${session}/leiten`);
    await press(moderator, 'Sitzung eröffnen');
    for (const page of [dortmund, deputy]) await go(page, `${session}/saal`);
    await press(moderator, `Aufrufen ${proposal}`);
    await dortmund.getByRole('heading', { name: proposal }).waitFor();
    await press(moderator, 'Abstimmung eröffnen');
    await dialog(moderator)
      .getByLabel(/^Beschlussfähig ab/)
      .fill('20');
    await confirm(moderator, 'Jetzt eröffnen');

    await dortmund.getByRole('radio', { name: 'Ja' }).check();
    await press(dortmund, 'Abstimmen');
    await dortmund.getByText('Dortmund hat abgestimmt: Ja').waitFor();
    // The deputy of Solingen changes her mind: one organization, one voice.
    await deputy.getByRole('radio', { name: 'Nein' }).check();
    await press(deputy, 'Abstimmen');
    await deputy.getByText('Solingen hat abgestimmt: Nein').waitFor();
    await tabTo(deputy, deputy.getByRole('radio', { name: 'Nein' }));
    await deputy.keyboard.press('ArrowUp');
    await tabTo(deputy, deputy.getByRole('button', { name: 'Stimme ändern' }));
    await deputy.keyboard.press('Enter');
    await deputy.getByText('Solingen hat abgestimmt: Ja').waitFor();
    await moderator.getByText('2 von 7 haben abgestimmt').waitFor();

    await press(moderator, 'Abstimmung schließen');
    await dortmund.getByText('Angenommen', { exact: true }).waitFor();
  });

  it('adopts a decision with a number of its own, takes notes behind closed doors, and ends', async () => {
    await press(moderator, 'Beschluss feststellen');
    await confirm(moderator, 'In das Verzeichnis aufnehmen');
    const link = moderator.getByRole('link', { name: /^B-\d{4}-\d{3}: / }).filter({ hasText: proposal });
    await link.waitFor();
    number = (await link.innerText()).split(':')[0]!;
    await press(moderator, `Aufrufen ${secret}`);
    await moderator.getByRole('heading', { name: secret }).waitFor();
    await moderator.getByLabel('Notizen für die Niederschrift').fill(secretNote);
    await press(moderator, 'Notizen speichern');
    await moderator.getByText('Die Notizen sind gespeichert.').waitFor({ state: 'attached' });
    await press(moderator, 'Sitzung schließen');
    await confirm(moderator, 'Endgültig schließen');
    await moderator.getByText('Die Sitzung ist geschlossen.').waitFor();
  });

  it('gets minutes that are drafted from what happened, and circulated', async () => {
    await go(moderator, `${session}/niederschrift`);
    await press(moderator, 'Entwurf erstellen');
    await moderator.getByText('Der Entwurf ist erstellt').waitFor();
    for (const text of [proposal, number, secretNote])
      expect(await moderator.getByText(text).count()).not.toBe(0);
    await press(moderator, 'Zur Prüfung versenden');
    await dialog(moderator).getByLabel('Einwendungen bis (Tag)').fill(day(14));
    await dialog(moderator).getByLabel('Uhrzeit').fill('12:00');
    await confirm(moderator, 'Versenden');
    await moderator.getByText('Die Niederschrift ist zur Prüfung versandt').waitFor();
    await go(dortmund, `${session}/niederschrift`);
    await dortmund.getByText(secretNote).waitFor();
  });

  it('has its minutes approved in the next session, and published', async () => {
    const next = await plan('Sitzung danach', 60);
    await addItem('Genehmigung der Niederschrift', 'Öffentlich', 'Genehmigung der Niederschrift');
    await invite();
    await go(moderator, `${next}/leiten`);
    await press(moderator, 'Sitzung eröffnen');
    await press(moderator, 'Aufrufen Genehmigung der Niederschrift');
    await press(moderator, 'Niederschrift genehmigen Sitzung über Formulare');
    await moderator.getByText('Die Niederschrift „Sitzung über Formulare“ ist genehmigt').waitFor();

    await go(moderator, `${session}/niederschrift`);
    await press(moderator, 'Veröffentlichen');
    await confirm(moderator, 'Veröffentlichen');
    await moderator.getByText('Die Niederschrift ist veröffentlicht').waitFor();
  });

  it('can be read by everybody, but for what is confidential', async () => {
    const reader = await stage.page(null);
    await go(reader, session);
    await reader.getByText(proposal).first().waitFor();
    await reader.getByText('Nicht öffentlicher Tagesordnungspunkt').waitFor();
    const agenda = await reader.content();
    await go(reader, `${session}/niederschrift`);
    await reader.getByText(number).first().waitFor();
    const minutes = await reader.content();
    await go(reader, `/beschluesse/${number}`);
    await reader.getByText('Das Board pflegt die Formulare').first().waitFor();
    const decision = await reader.content();
    for (const page of [agenda, minutes, decision])
      for (const word of [secret, secretNote]) expect(page).not.toContain(word);
    const pdf = await reader
      .context()
      .request.get(`${stage.url}/documents/meetings/${session.split('/')[2]}/agenda.pdf`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const oparl = await reader.context().request.get(`${stage.url}/oparl/v1.1/body/kosb/meeting`);
    expect([oparl.status(), (await oparl.text()).includes(secret)]).toEqual([200, false]);
  });
});
