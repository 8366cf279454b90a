import type { Type } from '@nestjs/common';
import { newId, systemActor, toNodeId } from '@allmende/kernel';
import {
  Agenda,
  Attendances,
  BallotClosing,
  BallotOpening,
  CalendarFeeds,
  DecisionRecording,
  Endorsements,
  Meetings,
  MeetingSeriesService,
  Voting,
  type OpenBallot,
} from '@allmende/meetings';
import { WorkingGroups } from '@allmende/working-groups';
import type { House } from '../support/house.js';
import { personOf } from '../support/people.js';

const operator = systemActor('test');
type Visibility = 'PUBLIC' | 'NETWORK' | 'BOARD';

/** Texts of the work of board and groups that only some may read; none of them occurs anywhere else. */
export const workSecrets = {
  networkItem: 'Kanarienvogel für das Netzwerk',
  closedDoors: 'Kanarienvogel hinter verschlossenen Türen',
  closedItem: 'Kanarienvogel ohne eigene Schranke',
  /** Solingen's item in that meeting. */
  sponsored: 'Kanarienvogel aus Solingen',
  answerNote: 'Kanarienvogel der Zusage',
  invitationText: 'Kanarienvogel der Einladung',
  fileName: 'Kanarienvogel-Anlage.txt',
  fileContent: 'Kanarienvogel der Anlage',
  openVote: 'Kanarienvogel der offenen Stimme',
  closedVote: 'Kanarienvogel der gezählten Stimme',
  cancelledVote: 'Kanarienvogel der abgebrochenen Stimme',
  candidate: 'Kanaria Vogel',
  decision: 'Kanarienvogel des Beschlusses',
  endorsement: 'Kanarienvogel der Mittragenden',
  seriesPlace: 'Kanarienvogel der Terminreihe',
  groupPerson: 'Person solingen',
  groupDraft: 'Kanarienvogel des Gruppenentwurfs',
  groupItem: 'Kanarienvogel der Gruppe',
  groupNotes: 'Kanarienvogel der Mitschrift',
  groupProposal: 'Kanarienvogel des Gruppenvorrats',
} as const;

/** Builds what the board and a group of Solingen's keep to themselves. */
export class SecretWork {
  /** Public ids of what there is. */
  readonly ids: Record<string, string> = {};

  private constructor(private readonly house: House) {}

  static async build(house: House): Promise<SecretWork> {
    const work = new SecretWork(house);
    await work.board();
    await work.closedDoors();
    await work.group();
    return work;
  }

  /** A public session that runs, with an item for the network; what is voted and decided under it. */
  private async board(): Promise<void> {
    const meeting = await this.meeting(null, 'RUNNING', 'PUBLIC', 'Offene Sitzung');
    const open = await this.item(null, meeting, 0, { title: 'Offener Punkt' });
    const network = await this.item(null, meeting, 1, {
      title: workSecrets.networkItem,
      visibility: 'NETWORK',
    });
    const election = await this.item(null, meeting, 2, {
      title: 'Wahl',
      outcome: 'ELECTION',
      visibility: 'BOARD',
    });
    Object.assign(this.ids, {
      ...{ publicItem: toNodeId('AgendaItem', open), networkItem: toNodeId('AgendaItem', network) },
      publicMeeting: toNodeId('Meeting', meeting),
    });
    await this.vote({ agendaItemId: open, visibility: 'BOARD' }, workSecrets.openVote, 'openBallot');
    const counted = await this.vote({ agendaItemId: network }, workSecrets.closedVote, 'closedBallot');
    await this.get(BallotClosing).close(operator, counted);
    const circular = {
      agendaItemId: null,
      kind: 'CONSENT',
      openUntil: new Date('2026-12-24'),
      question: 'Umlauf',
    } as const;
    const called = await this.vote(
      { ...circular, visibility: 'PUBLIC' },
      workSecrets.cancelledVote,
      'cancelledBallot',
    );
    await this.get(BallotClosing).cancel(operator, called, 'Weil.');
    const names = { kind: 'SECRET', options: [workSecrets.candidate, 'Ada Beispiel'] } as const;
    this.ids['election'] = toNodeId('Ballot', await this.open({ ...names, agendaItemId: election }));
    await this.decide(open, network);
    const series = await this.get(MeetingSeriesService).create(operator, null, {
      ...{ title: 'Treffen', rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2026-01-01', startTime: '10:00' },
      ...{
        durationMinutes: 60,
        visibility: 'NETWORK',
        proposalDays: 7,
        items: [],
        place: workSecrets.seriesPlace,
      },
    });
    this.ids['series'] = toNodeId('MeetingSeries', series);
    await this.get(CalendarFeeds).create(await this.actor('dortmund'));
  }

  private async decide(open: string, network: string): Promise<void> {
    const carried = { result: 'ADOPTED', tallyNote: 'einmütig' } as const;
    const secret = { agendaItemId: network, wording: workSecrets.decision, visibility: 'BOARD' } as const;
    const joint = {
      agendaItemId: network,
      title: 'Gemeinsam',
      wording: 'Wir.',
      visibility: 'PUBLIC',
      jointPosition: true,
    } as const;
    const recording = this.get(DecisionRecording);
    this.ids['decision'] = toNodeId('Decision', await recording.record(operator, { ...carried, ...secret }));
    const decisionId = await recording.record(operator, { ...carried, ...joint });
    this.ids['joint'] = toNodeId('Decision', decisionId);
    const organizationId = this.house.world.organizations.dortmund;
    await this.get(Endorsements).endorse(operator, {
      decisionId,
      organizationId,
      note: workSecrets.endorsement,
    });
  }

  /** A session of the board for its own people only; one item is Solingen's, one would be public elsewhere. */
  private async closedDoors(): Promise<void> {
    const meeting = await this.get(Meetings).plan(operator, {
      ...{ workingGroupId: null, title: workSecrets.closedDoors, visibility: 'BOARD' },
      ...{ startsAt: new Date('2026-12-15T09:00Z'), endsAt: new Date('2026-12-15T12:00Z') },
    });
    const item = {
      meetingId: meeting,
      outcome: 'DECISION',
      minutes: 10,
      standing: null,
      sponsorWorkingGroupId: null,
    } as const;
    const [solingen, none] = [this.house.world.organizations.solingen, null];
    const own = {
      ...item,
      title: workSecrets.sponsored,
      sponsorOrganizationId: solingen,
      visibility: 'NETWORK',
    } as const;
    const bare = {
      ...item,
      title: workSecrets.closedItem,
      sponsorOrganizationId: none,
      visibility: 'PUBLIC',
    } as const;
    this.ids['sponsored'] = toNodeId('AgendaItem', await this.get(Agenda).add(operator, own, {}));
    this.ids['closedItem'] = toNodeId('AgendaItem', await this.get(Agenda).add(operator, bare, {}));
    await this.get(Meetings).invite(operator, meeting, workSecrets.invitationText);
    this.ids['closedDoors'] = toNodeId('Meeting', meeting);
    await this.get(Attendances).reply(await this.actor('dortmund'), {
      ...{ meetingId: meeting, organizationId: this.house.world.organizations.dortmund },
      ...{ answer: 'YES', note: workSecrets.answerNote },
    });
  }

  /** A group that Solingen's coordinator leads: a draft, a session that is over, a proposal. */
  private async group(): Promise<void> {
    const { people, organizations } = this.house.world;
    const group = await this.get(WorkingGroups).create(operator, {
      ...{ name: 'Solinger Gruppe', mandate: 'Ein Auftrag', foundedOn: '2026-01-01' },
      chair: { accountId: people.solingen.accountId, organizationId: organizations.solingen },
    });
    const draft = await this.meeting(group, 'DRAFT', 'PUBLIC', workSecrets.groupDraft);
    const over = await this.meeting(group, 'RUNNING', 'NETWORK', 'Gruppensitzung');
    const item = await this.item(group, over, 0, { title: workSecrets.groupItem, visibility: 'BOARD' });
    const draftItem = await this.item(group, draft, 0, { title: 'Noch nichts' });
    await this.house.write(`update agenda_item set notes = $2 where id = $1`, [item, workSecrets.groupNotes]);
    await this.house.write(`update meeting set state = 'CLOSED', closed_at = now() where id = $1`, [over]);
    const proposal = await this.item(group, null, null, {
      title: workSecrets.groupProposal,
      visibility: 'BOARD',
    });
    Object.assign(this.ids, {
      ...{ group: toNodeId('WorkingGroup', group), groupDraft: toNodeId('Meeting', draft) },
      ...{ groupMeeting: toNodeId('Meeting', over), groupItem: toNodeId('AgendaItem', item) },
      ...{
        groupProposal: toNodeId('AgendaItem', proposal),
        groupDraftItem: toNodeId('AgendaItem', draftItem),
      },
    });
  }

  private async meeting(
    group: string | null,
    state: string,
    visibility: Visibility,
    title: string,
  ): Promise<string> {
    const id = newId();
    await this.house.write(
      `insert into meeting (id, working_group_id, title, state, starts_at, ends_at, visibility, invited_at, started_at, created_at, updated_at)
       values ($1, $2, $3, $4, '2026-11-21T09:00Z', '2026-11-21T16:00Z', $5, case when $4 <> 'DRAFT' then now() end,
         case when $4 = 'RUNNING' then now() end, now(), now())`,
      [id, group, title, state, visibility],
    );
    return id;
  }

  private async item(
    group: string | null,
    meeting: string | null,
    position: number | null,
    {
      title,
      outcome = 'DECISION',
      visibility = 'PUBLIC',
    }: { title: string; outcome?: string; visibility?: Visibility },
  ): Promise<string> {
    const id = newId();
    await this.house.write(
      `insert into agenda_item (id, working_group_id, meeting_id, position, state, title, motion, outcome, minutes, visibility,
         proposed_at, created_at, updated_at)
       values ($1, $2, $3, $4, case when $3::uuid is null then 'PROPOSED' else 'PLACED' end, $5, 'Ein Antrag', $6, 10, $7, now(), now(), now())`,
      [id, group, meeting, position, title, outcome, visibility],
    );
    return id;
  }

  /** A ballot in which Dortmund has voted with this reason. @returns its uuid */
  private async vote(asked: Partial<OpenBallot>, reason: string, name: string): Promise<string> {
    const ballotId = await this.open(asked);
    const at = { ballotId, organizationId: this.house.world.organizations.dortmund };
    const choice = asked.kind === 'CONSENT' ? 'OBJECTION' : 'YES';
    await this.get(Voting).cast(await this.actor('dortmund'), at, choice, reason);
    this.ids[name] = toNodeId('Ballot', ballotId);
    return ballotId;
  }

  private open(asked: Partial<OpenBallot>): Promise<string> {
    return this.get(BallotOpening).open(operator, {
      kind: 'NAMED',
      agendaItemId: null,
      workingGroupId: null,
      ...asked,
    });
  }

  private actor(name: 'dortmund') {
    return personOf(this.house.app, this.house.world.people[name].accountId);
  }

  private get<Service>(type: Type<Service>): Service {
    return this.house.app.get(type);
  }
}
