import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMarkdown, requiredMarkdown } from '../markdown/index.js';
import { draftSections } from './minutes.draft.js';
import type { AttendanceFacts, BallotFacts, ItemFacts, MinutesFacts } from './minutes.facts.js';
import { plain, table, tallyOf } from './minutes.words.js';

const came = new Date('2026-12-03T08:55:00Z');
const attendance = (more: Partial<AttendanceFacts>): AttendanceFacts => ({
  ...{ personName: 'Käthe Muster', organizationName: 'Dortmund', capacity: 'VOTING' },
  ...{ answer: 'YES', arrivedAt: came, leftAt: null },
  ...more,
});
const item = (more: Partial<ItemFacts>): ItemFacts => ({
  ...{ id: 'i', number: '1', title: 'Begrüßung', state: 'HANDLED', stateReason: null, visibility: 'PUBLIC' },
  ...{ sponsorName: null, motion: null, notes: null, ballots: [], decisions: [] },
  ...more,
});
const figures = { entitled: 15, cast: 15, yes: 12, no: 2, abstain: 1, objections: 0, options: [] };
const ballot = (more: Partial<BallotFacts>): BallotFacts => ({
  ...{ kind: 'NAMED', state: 'CLOSED', visibility: 'PUBLIC', question: 'Das Board tritt bei.' },
  ...{ outcome: 'CARRIED', cancelReason: null, result: figures, votes: [] },
  ...more,
});
const session = (more: Partial<MinutesFacts> = {}): MinutesFacts => ({
  ...{ groupName: null, title: '12. Sitzung', visibility: 'PUBLIC', place: 'Rathaus, Saal 2' },
  ...{ startedAt: new Date('2026-12-03T09:02:00Z'), closedAt: new Date('2026-12-03T11:31:00Z') },
  ...{ voices: ['Berlin', 'Dortmund', 'Köln', 'Solingen'], attendances: [], items: [] },
  ...more,
});
const textOf = (more: Partial<ItemFacts>): string => draftSections(session({ items: [item(more)] }))[1]!.text;

describe('the head', () => {
  const facts = session({
    attendances: [
      attendance({}),
      attendance({ personName: 'Ole Beispiel', organizationName: null, capacity: 'CHAIR' }),
      attendance({
        ...{ personName: 'Pia Probe', organizationName: 'Solingen' },
        ...{ arrivedAt: new Date('2026-12-03T09:30:00Z'), leftAt: new Date('2026-12-03T10:00:00Z') },
      }),
      attendance({ personName: 'Gast Eins', organizationName: 'KGSt', capacity: 'GUEST' }),
      attendance({ personName: 'Krank Eins', organizationName: 'Köln', answer: 'NO', arrivedAt: null }),
      attendance({ personName: 'Krank Zwei', organizationName: 'Dortmund', answer: 'NO', arrivedAt: null }),
    ],
  });
  const [head, list] = draftSections(facts);

  it('says when and where it really was, and which organizations were there in which function', () => {
    expect(head).toEqual({
      agendaItemId: null,
      heading: 'Niederschrift: 12. Sitzung',
      visibility: 'PUBLIC',
      text: `- **Gremium:** Board des Kommunalen Open-Source-Boards
- **Datum:** Donnerstag, 3. Dezember 2026
- **Ort:** Rathaus, Saal 2
- **Beginn:** 10:02 Uhr
- **Ende:** 12:31 Uhr
- **Sitzungsleitung:** Moderation des Netzwerks
- **Anwesend (stimmberechtigt):** Dortmund, Solingen
- **Gäste:** KGSt
- **Entschuldigt:** Köln
- **Nicht vertreten:** Berlin

Die Sitzungsleitung stellt fest: Von 4 stimmberechtigten Organisationen sind 2 vertreten, das ist nicht mehr als die Hälfte.`,
    });
  });

  it('names nobody; names stand in the list of attendance, for the people of the body', () => {
    expect(head!.text).not.toMatch(/Muster|Beispiel|Probe|Eins|Zwei/);
    expect(list).toEqual({
      ...{ agendaItemId: null, heading: 'Anwesenheitsliste', visibility: 'BOARD' },
      text: `| Name | Organisation | Funktion | von | bis |
| --- | --- | --- | --- | --- |
| Käthe Muster | Dortmund | stimmberechtigt | 10:02 Uhr | Ende |
| Ole Beispiel | Moderation des Netzwerks | Sitzungsleitung | 10:02 Uhr | Ende |
| Pia Probe | Solingen | stimmberechtigt | 10:30 Uhr | 11:00 Uhr |
| Gast Eins | KGSt | Gast | 10:02 Uhr | Ende |`,
    });
  });

  it('of a group says which, and the day of the end when it is another one', () => {
    const [night] = draftSections(
      session({ groupName: 'Formulare', closedAt: new Date('2026-12-03T23:10:00Z'), place: null }),
    );
    expect(night!.text).toContain('- **Gremium:** Arbeitsgruppe Formulare\n');
    expect(night!.text).toContain('- **Ende:** Freitag, 4. Dezember 2026, 00:10 Uhr\n');
    expect(night!.text).not.toContain('Ort');
  });
});

describe('an item', () => {
  it('has its number and title, who brought it in, the notes and the motion', () => {
    const facts = session({
      items: [
        item({ number: '3a', sponsorName: 'Dortmund', notes: 'Es gab *Fragen*.', motion: 'Ja.\nOder nein.' }),
      ],
    });
    const [, section] = draftSections(facts);
    expect(section).toEqual({
      ...{ agendaItemId: 'i', heading: 'TOP 3a Begrüßung', visibility: 'PUBLIC' },
      text: 'Eingebracht von: Dortmund\n\nEs gab *Fragen*.\n\n**Beschlussvorlage:**\n\n> Ja.\n> Oder nein.',
    });
  });

  it('tells a vote with its figures in words and who voted how', () => {
    const votes = [
      { organizationName: 'Berlin', choice: 'YES' as const, reason: null },
      { organizationName: 're@di | a', choice: 'ABSTAIN' as const, reason: null },
    ];
    expect(textOf({ motion: 'Das Board tritt bei.', ballots: [ballot({ votes })] })).toBe(
      `**Beschlussvorlage:**

> Das Board tritt bei.

**Abstimmung:**

Namentlich: 12 Ja, 2 Nein, 1 Enthaltung – **angenommen**

| Organisation | Stimme |
| --- | --- |
| Berlin | Ja |
| re@di \\| a | Enthaltung |`,
    );
  });

  it('of an election names who was elected and nobody else', () => {
    const options = [
      { label: 'Stadt A', votes: 4, elected: true },
      { label: 'Stadt B', votes: 1, elected: false },
    ];
    const result = { ...figures, cast: 5, entitled: 7, options };
    expect(
      textOf({ ballots: [ballot({ kind: 'SECRET', question: 'Wer?', outcome: 'ELECTED', result })] }),
    ).toBe(
      '**Abstimmung** über:\n\n> Wer?\n\nGeheime Wahl: 5 von 7 Stimmen abgegeben – **gewählt**\n\nGewählt: Stadt A (4 Stimmen)',
    );
  });

  it('tells a cancelled vote and one without a result', () => {
    const ballots = [
      ballot({ state: 'CANCELLED', result: null, outcome: null, cancelReason: 'Falsch gefragt.' }),
      ballot({ state: 'OPEN', result: null, outcome: null }),
    ];
    const text = textOf({ motion: 'Das Board tritt bei.', ballots });
    expect(text).toContain('Die Abstimmung wurde abgebrochen: Falsch gefragt.');
    expect(text).toContain('Das Ergebnis lag bei der Erstellung der Niederschrift noch nicht vor.');
  });

  it('quotes a motion that was decided as it stood once, with number, duty and deadline', () => {
    const decision = {
      ...{ number: 'B-2026-014', visibility: 'PUBLIC' as const, wording: 'Ja.', result: 'ADOPTED' as const },
      ...{ tallyNote: 'ohne Gegenstimmen', ownerName: 'Dortmund', dueOn: '2027-03-31' },
    };
    expect(textOf({ motion: 'Ja.', decisions: [decision] })).toBe(
      '**Beschluss B-2026-014** – ohne Gegenstimmen\n\n> Ja.\n\nZuständig: Dortmund · Frist: 31.03.2027',
    );
    expect(textOf({ decisions: [{ ...decision, result: 'REJECTED' }] })).toContain(
      'B-2026-014** (abgelehnt)',
    );
  });

  it('that was postponed says why', () => {
    expect(textOf({ state: 'POSTPONED', stateReason: 'Keine Zeit.' })).toBe(
      'Der Punkt wird vertagt. Grund: Keine Zeit.',
    );
  });

  it('keeps what fewer people may read out of its section, in one of its own', () => {
    const decision = {
      ...{
        number: 'B-2026-015',
        visibility: 'BOARD' as const,
        wording: 'Geheimnis.',
        result: 'ADOPTED' as const,
      },
      ...{ tallyNote: null, ownerName: null, dueOn: null },
    };
    const ballots = [ballot({ visibility: 'BOARD', question: 'Geheime Frage' })];
    const sections = draftSections(session({ items: [item({ ballots, decisions: [decision] })] }));
    expect(sections.map(({ heading, visibility }) => [heading, visibility])).toEqual([
      ['Niederschrift: 12. Sitzung', 'PUBLIC'],
      ['TOP 1 Begrüßung', 'PUBLIC'],
      ['TOP 1 Begrüßung – nicht öffentlicher Teil', 'BOARD'],
      ['Schluss der Sitzung', 'PUBLIC'],
    ]);
    expect(sections[1]!.text).toBe('');
    expect(sections[2]!.text).toMatch(/Geheime Frage[^]*Geheimnis/);
  });

  it('never comes wider than the item, however wide its vote is', () => {
    const sections = draftSections(
      session({ items: [item({ visibility: 'BOARD', ballots: [ballot({})] })] }),
    );
    expect(sections.map(({ visibility }) => visibility)).toEqual(['PUBLIC', 'BOARD', 'PUBLIC']);
  });
});

describe('the whole draft', () => {
  it('is the same for the same facts, and ends with the signature of who presided', () => {
    const facts = session({ items: [item({}), item({ id: 'j', number: '2' })] });
    expect(draftSections(facts)).toEqual(draftSections(facts));
    expect(draftSections(facts).at(-1)!.text).toMatch(
      /schließt die Sitzung um 12:31 Uhr[^]*Sitzungsleitung: …/,
    );
  });

  it('of a confidential session has nothing for others', () => {
    const facts = session({ visibility: 'BOARD', items: [item({ visibility: 'BOARD' })] });
    expect(new Set(draftSections(facts).map(({ visibility }) => visibility))).toEqual(new Set(['BOARD']));
  });

  it('fits into its sections, and can be saved as it is, however long the notes are', () => {
    const long = 'Ein langer Satz über die Sache. '.repeat(1500);
    const decision = {
      ...{ number: 'B-2026-001', visibility: 'PUBLIC' as const, wording: long, result: 'ADOPTED' as const },
      ...{ tallyNote: null, ownerName: null, dueOn: null },
    };
    const text = textOf({ notes: long, decisions: [decision, decision] });
    expect([...text].length).toBeLessThanOrEqual(100_000);
    expect(text).toMatch(/gekürzt/);
    expect(() => requiredMarkdown('input.text', text, 100_000)).not.toThrow();
  });
});

describe('plain text in Markdown', () => {
  it('says just that, whatever it is', () => {
    const odd = fc.array(
      fc.constantFrom(...'#-+*_`[]()<>|~!&\\.1) =:aä@/"\n'.split(''), '&amp;', '<b>', '10. '),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(odd, (parts) => {
        const text = parts.join('').replaceAll(/\s+/g, ' ').trim();
        fc.pre(text !== '');
        expect(parseMarkdown(plain(parts.join('')))).toEqual([
          { kind: 'paragraph', children: [{ kind: 'text', text }] },
        ]);
        const [found] = parseMarkdown(table(['A'], [[parts.join('')]]));
        expect(found).toMatchObject({ kind: 'table', rows: [[[{ kind: 'text', text }]]] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('votes in words', () => {
  it.each([
    ['NAMED', {}, '12 Ja, 2 Nein, 1 Enthaltung'],
    ['NAMED', { abstain: 0 }, '12 Ja, 2 Nein, 0 Enthaltungen'],
    ['CONSENT', {}, 'kein Einwand'],
    ['CONSENT', { objections: 1 }, '1 Einwand'],
    ['CONSENT', { objections: 2 }, '2 Einwände'],
    ['SECRET', {}, '15 von 15 Stimmen abgegeben'],
  ] as const)('%s %p: %s', (kind, more, words) => {
    expect(tallyOf(kind, { ...figures, ...more })).toBe(words);
  });
});
