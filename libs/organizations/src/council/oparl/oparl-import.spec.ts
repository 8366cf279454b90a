import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anonymous, systemActor, type Actor } from '@allmende/kernel';
import { OperationError } from '@allmende/platform/graphql';
import { isPublicAddress, type OutgoingOptions, type Resolve } from '@allmende/platform/outgoing';
import { OparlImport } from './oparl-import.service.js';

/** A council information system: its answers by path. */
let server: Server;
let port: number;
let asked: string[] = [];
let connections = 0;
let answer: RequestListener;
let objects: Record<string, unknown>;

const base = () => `http://ris.example.org:${port}`;
const at = (path: string) => `${base()}${path}`;
const schema = (type: string) => `https://schema.oparl.org/1.1/${type}`;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  }).on('connection', () => (connections += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  connections = 0;
  objects = council();
  answer = ({ url }, response) => {
    const object = objects[url!];
    if (!object) response.writeHead(404).end();
    else response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(object));
  };
});
afterEach(() => server.closeAllConnections());

const council = (): Record<string, unknown> => ({
  '/item/1': {
    id: at('/item/1'),
    type: schema('AgendaItem'),
    meeting: at('/meeting/1'),
    number: '10.1',
    name: 'Beitritt zum  Open-Source-Board',
    public: true,
    result: 'Einstimmig beschlossen',
    web: 'https://ris.example.org/to/10-1',
  },
  '/meeting/1': {
    id: at('/meeting/1'),
    type: schema('Meeting'),
    name: 'Sitzung des Rates',
    start: '2026-03-11T23:30:00+00:00',
    organization: [at('/organization/1'), at('/organization/2')],
  },
  '/organization/1': { type: schema('Organization'), name: 'Rat der Stadt Dortmund' },
  '/paper/1': {
    id: at('/paper/1'),
    type: 'https://schema.oparl.org/1.0/Paper',
    name: 'Vorlage 1234/26',
    web: 'https://ris.example.org/vo/1234',
    consultation: [
      { type: schema('Consultation'), agendaItem: at('/item/9') },
      { type: schema('Consultation'), agendaItem: at('/item/1'), authoritative: true },
      { type: schema('Consultation'), agendaItem: at('/item/8') },
    ],
  },
});

const resolvesTo =
  (...addresses: string[]): Resolve =>
  (_host, told) =>
    told(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );
/** Lets the test's own server through, and nothing else that is not public. */
const here: OutgoingOptions = {
  resolve: resolvesTo('127.0.0.1'),
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
};
const operator = systemActor('test');
const draft = (url: string, options: OutgoingOptions = here, actor: Actor = operator) =>
  new OparlImport(options).draft(actor, url);

/** The reason of a refusal, or its code. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'none';
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return String(error.extensions.reason ?? error.code);
  }
}

describe('a council decision from the OParl of a city', () => {
  it('is filled from an agenda item, its meeting and the council', async () => {
    expect(await draft(at('/item/1'))).toEqual({
      // Half past eleven in London is the next day in Germany.
      decidedOn: '2026-03-12',
      body: 'Rat der Stadt Dortmund',
      agendaItem: '10.1',
      title: 'Beitritt zum Open-Source-Board',
      result: 'ADOPTED',
      resultText: 'Einstimmig beschlossen',
      sourceUrl: 'https://ris.example.org/to/10-1',
      oparlUrl: at('/item/1'),
    });
    expect(asked).toEqual(['/item/1', '/meeting/1', '/organization/1']);
  });

  it('is filled from a paper by the consultation that decides, with four requests', async () => {
    const found = await draft(at('/paper/1'));
    expect(found).toMatchObject({
      body: 'Rat der Stadt Dortmund',
      agendaItem: '10.1',
      oparlUrl: at('/paper/1'),
    });
    expect(asked).toEqual(['/paper/1', '/item/1', '/meeting/1', '/organization/1']);
  });

  it('never asks a fifth time: the name of the meeting must do for the council', async () => {
    objects['/paper/1'] = { type: schema('Paper'), name: 'Vorlage', consultation: [at('/consultation/1')] };
    objects['/consultation/1'] = { type: schema('Consultation'), agendaItem: at('/item/1') };
    expect(await draft(at('/paper/1'))).toMatchObject({ body: 'Sitzung des Rates', decidedOn: '2026-03-12' });
    expect(asked).toHaveLength(4);
  });

  it('has what there is when the meeting is gone, embedded, or on another host', async () => {
    const item = objects['/item/1'] as Record<string, unknown>;
    item.meeting = at('/nowhere');
    expect(await draft(at('/item/1'))).toMatchObject({
      decidedOn: null,
      body: null,
      title: 'Beitritt zum Open-Source-Board',
    });
    item.meeting = { start: '2026-03-11', organization: [{ name: 'Hauptausschuss' }] };
    expect(await draft(at('/item/1'))).toMatchObject({ decidedOn: '2026-03-11', body: 'Hauptausschuss' });
    asked = [];
    item.meeting = 'http://other.example.org/meeting/1';
    expect(await draft(at('/item/1'))).toMatchObject({ decidedOn: null });
    expect(asked).toEqual(['/item/1']);
  });

  it('takes nothing that is of another form than the standard has it', async () => {
    objects['/item/1'] = {
      type: 'http://oparl.org/schema/1.0/AgendaItem',
      ...{ number: 7, name: 'Titel\u202E\u0000mit\n\nTücken', result: ['x'], web: 'javascript:alert(1)' },
      meeting: { start: 'gestern', name: { de: 'x' } },
    };
    expect(await draft(at('/item/1'))).toMatchObject({
      ...{ decidedOn: null, body: null, agendaItem: null, result: null, sourceUrl: null },
      title: 'Titel mit Tücken',
    });
  });

  it('cuts what is longer than a council decision may be', async () => {
    Object.assign(objects['/item/1']!, { name: 'x'.repeat(5_000), number: '9'.repeat(500) });
    const { title, agendaItem } = await draft(at('/item/1'));
    expect([title!.length, agendaItem!.length]).toEqual([500, 50]);
  });

  it('is for people who act for an organization', async () => {
    expect(await refusal(draft(at('/item/1'), here, anonymous()))).toBe('FORBIDDEN');
    expect(connections).toBe(0);
  });
});

describe('a hostile council system', () => {
  it.each([
    ['http://127.0.0.1/item', 'INTERNAL_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data/', 'INTERNAL_ADDRESS'],
    ['http://[::ffff:10.0.0.1]/', 'INTERNAL_ADDRESS'],
    ['http://localhost/', 'INTERNAL_ADDRESS'],
    ['file:///etc/passwd', 'INVALID_URL'],
    ['https://user:secret@ris.example.org/', 'INVALID_URL'],
    ['kein Link', 'INVALID_URL'],
  ])('is not asked at %s: %s', async (url, reason) => {
    expect(await refusal(draft(url, {}))).toBe(reason);
  });

  it('gains nothing by rebinding its name between two requests', async () => {
    let resolved = 0;
    const rebinding: Resolve = (host, told) =>
      resolvesTo(resolved++ === 0 ? '127.0.0.1' : '10.0.0.1')(host, told);
    const found = await draft(at('/item/1'), { ...here, resolve: rebinding });
    expect(found).toMatchObject({ decidedOn: null, title: 'Beitritt zum Open-Source-Board' });
    expect(asked).toEqual(['/item/1']);
    expect(await refusal(draft(at('/item/1'), { ...here, resolve: resolvesTo('8.8.8.8', '10.0.0.1') }))).toBe(
      'INTERNAL_ADDRESS',
    );
  });

  it.each([
    ['http://169.254.169.254/', 'INTERNAL_ADDRESS'],
    ['http://other.example.org/item/1', 'FOREIGN_ADDRESS'],
    ['/item/2', 'TOO_MANY_REDIRECTS'],
  ])('leads nowhere by a redirect to %s: %s', async (location, reason) => {
    answer = (_request, response) => response.writeHead(302, { location }).end();
    expect(await refusal(draft(at('/item/2')))).toBe(reason);
  });

  it('may move an object within itself', async () => {
    const tell = answer;
    answer = (request, response) =>
      request.url === '/old'
        ? response.writeHead(301, { location: '/item/1' }).end()
        : tell(request, response);
    expect(await draft(at('/old'))).toMatchObject({ agendaItem: '10.1' });
  });

  it('is left when it answers without end, with 10 MB, slowly, or not at all', async () => {
    const json = { 'content-type': 'application/json' };
    answer = (_request, response) => {
      response.writeHead(200, json);
      const more = () =>
        void (!response.destroyed && response.write(Buffer.alloc(65_536, ' '), () => setImmediate(more)));
      more();
    };
    expect(await refusal(draft(at('/item/1')))).toBe('TOO_LARGE');
    answer = (_request, response) => response.writeHead(200, json).end(Buffer.alloc(10_000_000, ' '));
    expect(await refusal(draft(at('/item/1')))).toBe('TOO_LARGE');
    answer = () => undefined;
    expect(await refusal(draft(at('/item/1'), { ...here, timeout: 150 }))).toBe('TIMEOUT');
  });

  it('has ten seconds for all requests together, not for each', async () => {
    const tell = answer;
    answer = (request, response) => void setTimeout(() => tell(request, response), 120);
    expect(await refusal(draft(at('/item/1'), { ...here, timeout: 300 }))).toBe('TIMEOUT');
    expect(asked).toEqual(['/item/1', '/meeting/1', '/organization/1']);
  });

  it.each([
    ['text/html', '<html></html>', 'NO_JSON'],
    ['text/html', '{"type":"https://schema.oparl.org/1.1/Paper"}', 'NO_JSON'],
    ['application/json', '{"type": ', 'NO_JSON'],
    ['application/json', '[]', 'NO_JSON'],
    ['application/json', 'null', 'NO_JSON'],
    ['application/json', '{}', 'OTHER_TYPE'],
    ['application/json', '{"type":"https://schema.oparl.org/1.1/Person"}', 'OTHER_TYPE'],
    ['application/json', '{"type":"https://schema.oparl.org/2.0/Paper"}', 'OTHER_TYPE'],
    ['application/json', '{"type":"https://evil.example.org/1.1/Paper"}', 'OTHER_TYPE'],
  ])('is refused with %s %s: %s', async (type, text, reason) => {
    answer = (_request, response) => response.setHeader('content-type', type).end(text);
    expect(await refusal(draft(at('/item/1')))).toBe(reason);
  });

  it('runs in no circle', async () => {
    objects = {
      '/item/1': { type: schema('AgendaItem'), name: 'Kreis', meeting: at('/item/1') },
      '/paper/1': { type: schema('Paper'), consultation: at('/paper/1'), name: 'Kreis' },
    };
    expect(await draft(at('/item/1'))).toMatchObject({ title: 'Kreis' });
    expect(await draft(at('/paper/1'))).toMatchObject({ title: 'Kreis' });
    expect(asked).toEqual(['/item/1', '/paper/1']);
  });

  it('does not get its words into the refusal', async () => {
    answer = (_request, response) => response.writeHead(500, 'secret').end('secret');
    const error = await draft(at('/item/1')).catch((e: unknown) => e);
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(error).toMatchObject({ extensions: { reason: 'NOT_FETCHED' } });
  });
});
