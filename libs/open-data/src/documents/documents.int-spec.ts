import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { MinutesApproval } from '@allmende/meetings';
import { HeldSession } from '../proof/held-session.js';
import { OpenHouse, startup, type Person } from '../proof/open-house.js';
import { readPdf, type ReadPdf } from '../proof/read-pdf.js';

let house: OpenHouse;
let session: HeldSession;
let moderator: Person;
let dortmund: Person;
let partner: Person;
let ids: { meeting: string; minutes: string; open: string; secret: string };
const hidden = /Mirabelle|Quitte|geheim/;

beforeAll(async () => {
  house = await OpenHouse.start();
  moderator = await house.person('MODERATOR');
  dortmund = await house.person('COORDINATOR', house.demo.dortmund);
  partner = await house.person('COORDINATOR', house.demo.kgst);
  session = new HeldSession(house, moderator, dortmund, house.demo.dortmund);
  const { meetingId, itemIds } = await session.planned(
    'Sitzung im Advent',
    [
      {
        ...{ title: 'Gemeinsames Repositorium für Köln & Co.', outcome: 'DECISION', minutes: 30 },
        ...{ text: 'Worum es geht: „Größe“ – [Näheres](https://example.org/naeheres).' },
        ...{ motion: 'Das Board tritt bei.', sponsorOrganizationId: house.demo.dortmund },
      },
      { title: 'Personalie Mirabelle', motion: 'Quitte wird bestellt.', visibility: 'BOARD' },
      { title: 'Ausblick', minutes: 10 },
    ],
    { onlineUrl: 'https://video.example.org/geheim' },
  );
  await session.invite(meetingId, 'Ein geheimes Wort **vorweg**.');
  await session.start(meetingId);
  const open = await session.decide(itemIds[0]!, 'Es wurde **lange** beraten.');
  const secret = await session.decide(itemIds[1]!, 'Über Mirabelle wurde gesprochen.');
  const minutes = await session.circulated(meetingId);
  ids = { ...{ meeting: toNodeId('Meeting', meetingId), open, secret }, minutes };
}, startup);
afterAll(() => house.stop());

const paths = {
  agenda: () => `/documents/meetings/${ids.meeting}/agenda.pdf`,
  invitation: () => `/documents/meetings/${ids.meeting}/invitation.pdf`,
  minutes: () => `/documents/minutes/${toNodeId('Minutes', ids.minutes)}.pdf`,
  decision: (number: string) => `/documents/decisions/${number}.pdf`,
};
async function read(path: string, person: Person | null = null, language = 'de'): Promise<ReadPdf> {
  const { status, bytes } = await house.download(path, person, { 'accept-language': language });
  expect([path, status]).toEqual([path, 200]);
  const pdf = await readPdf(bytes);
  expect([pdf.marked, pdf.displaysTitle, pdf.untagged]).toEqual([true, true, 0]);
  return pdf;
}
const statusOf = async (path: string, person: Person | null = null): Promise<number> =>
  (await house.download(path, person)).status;

describe('the agenda', () => {
  it('has numbers, times, sponsors and motions', async () => {
    const { text, structure, title, language, links } = await read(paths.agenda());
    expect([title, language]).toEqual(['Tagesordnung: Sitzung im Advent', 'de-DE']);
    expect(text).toMatch(
      /1 14:00 Gemeinsames Repositorium für Köln & Co\.\s+Beschluss · Eingebracht von: Dortmund/,
    );
    expect(text).toMatch(/3 – Ausblick\s+Beratung · vertagt/);
    expect(text).toMatch(/Worum es geht: „Größe“ – Näheres\.\s+Beschlussvorlage:\s+Das Board tritt bei\./);
    expect(structure[0]).toMatch(
      /^Document\(P H1 Table\(TR\(TH TD\).*H2 Table\(TR\(TH TH TH TH\) TR\(TH TD TD TD\)/,
    );
    expect(links).toContain('https://example.org/naeheres');
  });

  it('has a placeholder for what the reader may not read', async () => {
    for (const person of [null, partner]) {
      const { text } = await read(paths.agenda(), person);
      expect(text).toMatch(/2 14:30 Nicht öffentlicher Tagesordnungspunkt 15 min/);
      expect(text).not.toMatch(hidden);
    }
    expect((await read(paths.agenda(), dortmund)).text).toMatch(
      /Personalie Mirabelle[^]*Quitte wird bestellt/,
    );
  });

  it('is in English for who reads English', async () => {
    const { language, title, text, structure } = await read(paths.agenda(), null, 'en');
    expect([language, title]).toEqual(['en', 'Agenda: Sitzung im Advent']);
    expect(text).toContain('Confidential item');
    expect(structure.join(' ')).toContain('Div[de-DE](P(Link))');
  });

  it('of a draft is for who leads the body, with the numbers that it would have', async () => {
    const { meetingId } = await session.planned('Noch ein Entwurf', [{}, {}]);
    const path = `/documents/meetings/${toNodeId('Meeting', meetingId)}/agenda.pdf`;
    expect([await statusOf(path), await statusOf(path, dortmund)]).toEqual([404, 404]);
    expect((await read(path, moderator)).text).toMatch(
      /Entwurf: [^]*1 \d\d:\d\d Ein Punkt[^]*2 \d\d:\d\d Ein Punkt/,
    );
  });
});

describe('the invitation', () => {
  it('has its words and the video conference for the people of the body only', async () => {
    const own = await read(paths.invitation(), dortmund);
    expect(own.text).toContain('Ein geheimes Wort vorweg.');
    expect(own.links).toContain('https://video.example.org/geheim');
    for (const person of [null, partner]) {
      const { text, links } = await read(paths.invitation(), person);
      expect(text + links.join()).not.toMatch(hidden);
      expect(text).toMatch(/Einladung[^]*Samstag, 21\. November 2026[^]*14:00 Uhr[^]*Rathaus, Köln/);
    }
  });
});

describe('minutes', () => {
  it('are for the people of the body until they are published', async () => {
    expect([await statusOf(paths.minutes()), await statusOf(paths.minutes(), partner)]).toEqual([404, 404]);
    const { text } = await read(paths.minutes(), dortmund);
    expect(text).toMatch(/noch nicht genehmigt\. Einwendungen bis/);
    expect(text).toMatch(/Über Mirabelle wurde gesprochen/);
  });

  it('have all sections, addenda and the checksum that the reader can verify', async () => {
    await session.published(ids.minutes);
    const amend = (text: string, visibility: 'PUBLIC' | 'BOARD') =>
      house.get(MinutesApproval).amend(moderator, ids.minutes, { text, visibility });
    await amend('Es waren zwei Anwesende.', 'PUBLIC');
    await amend('Quitte heißt anders.', 'BOARD');
    const [row] = await house.db.query<[{ sha256: string; public_sha256: string }]>(
      `select sha256, public_sha256 from minutes where id = $1`,
      [ids.minutes],
    );
    const [own, others] = [await read(paths.minutes(), dortmund), await read(paths.minutes())];
    expect(own.text).toContain(row.sha256);
    expect(own.text).toMatch(/Nachtrag 1 [^]*Nachtrag 2 [^]*Quitte heißt anders/);
    expect(others.text).toContain(row.public_sha256);
    expect(others.text).not.toContain(row.sha256);
    expect(others.text).not.toMatch(hidden);
    expect(others.text).toMatch(
      /Genehmigt am 22\. November 2026 in der Sitzung „Sitzung im Januar“\s+\(TOP 1\)/,
    );
    expect(others.text).toMatch(
      /Es wurde lange beraten\.[^]*TOP 2 Nicht öffentlicher Teil[^]*Es waren zwei Anwesende\./,
    );
    expect(others.text).toMatch(/Seite 1 von \d/);
    expect(others.structure.join(' ')).toMatch(/Table\(TR\(TH TH\) TR\(TD TD\)\) P BlockQuote\(P\)/);
  });
});

describe('the excerpt of a decision', () => {
  it('has number, wording, votes and session', async () => {
    const { text, title } = await read(paths.decision(ids.open));
    expect(title).toContain(`Beschlussauszug ${ids.open}`);
    expect(text).toMatch(
      /Sitzung Sitzung im Advent, Samstag, 21\. November 2026\s+TOP 1 Gemeinsames[^]*Ergebnis angenommen\s+Abstimmung 1 Ja, 0 Nein, 0 Enthaltungen \(\d+ stimmberechtigt\)[^]*Das Board tritt bei\./,
    );
  });

  it('is not there for who may not read the decision', async () => {
    const path = paths.decision(ids.secret);
    expect([await statusOf(path), await statusOf(path, partner)]).toEqual([404, 404]);
    expect((await read(path, dortmund)).text).toContain('Quitte wird bestellt.');
  });
});

describe('how documents are given out', () => {
  it('to look at, with a name, and kept by nobody but for strangers', async () => {
    const [public_, own] = [
      await house.download(paths.agenda()),
      await house.download(paths.agenda(), dortmund),
    ];
    expect(public_.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''Tagesordnung%202026-11-21.pdf",
      'cache-control': 'public, max-age=60',
      vary: 'cookie, authorization, accept-language',
    });
    expect(own.headers['cache-control']).toBe('private, no-store');
  });

  it.each([
    () => `/documents/meetings/${toNodeId('Meeting', newId())}/agenda.pdf`,
    () => `/documents/meetings/${toNodeId('Minutes', ids.minutes)}/agenda.pdf`,
    () => `/documents/meetings/x%00/invitation.pdf`,
    () => `/documents/minutes/${toNodeId('Minutes', newId())}.pdf`,
    () => `/documents/minutes/${toNodeId('Minutes', ids.minutes)}`,
    () => '/documents/decisions/B-2026-999.pdf',
    () => "/documents/decisions/B-2026-1'--.pdf",
  ])('what is not there is not found: %s', async (path) => {
    expect(await statusOf(path())).toBe(404);
  });

  it('not to a dead token', async () => {
    const { status } = await house.download(paths.agenda(), null, { authorization: 'Bearer alw_dead' });
    expect(status).toBe(401);
  });
});
