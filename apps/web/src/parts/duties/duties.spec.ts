import { describe, expect, it } from '@jest/globals';
import { dutiesOf, notListed, type DutyLists } from './duties.js';

const list = <Node>(...nodes: Node[]) => ({ totalCount: nodes.length, nodes });
const nothing: DutyLists = {
  ...{ upcomingMeetings: list(), ballotsToCast: list(), minutesToRead: list() },
  ...{ dueDecisions: list(), plannedAdoptions: list() },
};
const meeting = { id: 'mtg_1', title: 'Sitzung des Boards', startsAt: '2026-12-03T09:00:00Z' };
const invited = { ...meeting, state: 'INVITED' as const, viewerAttendance: null };
const ballot = { id: 'bal_1', kind: 'CONSENT' as const, agendaItem: null };
const decision = {
  ...{ id: 'dec_1', number: 'B-2026-001', title: 'Paketdepot', dueOn: null, reviewOn: null },
  ownerOrganization: { id: 'org_1', name: 'Dortmund' },
};

const summary = (lists: Partial<DutyLists>) =>
  dutiesOf({ ...nothing, ...lists }).map(({ kind, until }) => `${kind} ${until}`);

describe('the duties of somebody', () => {
  it('stand in the order of their deadlines, whatever they are', () => {
    const lists = {
      upcomingMeetings: list(invited),
      ballotsToCast: list({ ...ballot, question: 'Wer?', openUntil: '2026-12-02T11:00:00Z' }),
      minutesToRead: list({ id: 'min_1', objectionsUntil: '2026-11-27T10:00:00Z', meeting }),
      dueDecisions: list({ ...decision, dueOn: '2026-11-17' }),
      plannedAdoptions: list({
        ...{
          id: 'ado_1',
          plannedOn: '2026-12-12',
          organization: { id: 'org_1', name: 'Dortmund' },
          decision,
        },
      }),
    };
    expect(summary(lists)).toEqual([
      'CARRY_OUT 2026-11-17',
      'READ 2026-11-27T10:00:00Z',
      'VOTE 2026-12-02T11:00:00Z',
      'REPLY 2026-12-03T09:00:00Z',
      'COUNCIL 2026-12-12',
    ]);
  });

  it('an answered invitation is none; a session that is on comes before all', () => {
    const answered = { ...invited, viewerAttendance: { id: 'att_1', answer: 'NO' as const } };
    expect(summary({ upcomingMeetings: list(answered) })).toEqual([]);
    const running = { ...answered, state: 'RUNNING' as const };
    const due = list({ ...decision, dueOn: '2026-11-17' });
    expect(summary({ dueDecisions: due, upcomingMeetings: list(running) })).toEqual([
      'ATTEND null',
      'CARRY_OUT 2026-11-17',
    ]);
  });

  it('of a decision the nearer day counts', () => {
    const review = { ...decision, dueOn: '2027-01-01', reviewOn: '2026-12-01' };
    expect(summary({ dueDecisions: list(review) })).toEqual(['REVIEW 2026-12-01']);
    expect(summary({ dueDecisions: list({ ...review, reviewOn: null }) })).toEqual(['CARRY_OUT 2027-01-01']);
  });

  it('a long question is cut between words', () => {
    const question = 'Sind Sie einverstanden? '.repeat(10);
    const [duty] = dutiesOf({
      ...nothing,
      ballotsToCast: list({ ...ballot, question, openUntil: null }),
    });
    expect(duty!.about).toMatch(/^Sind Sie einverstanden\?.* …$/);
    expect(duty!.about.length).toBeLessThan(125);
  });

  it('what is not listed is counted', () => {
    expect(notListed({ ...nothing, ballotsToCast: { totalCount: 3, nodes: [] } })).toBe(3);
  });
});
