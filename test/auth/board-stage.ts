import { newId, systemActor, toNodeId, uuidOf } from '@allmende/kernel';
import { Agenda, Meetings, Proposals } from '@allmende/meetings';
import type { Stage } from './stage.js';

const operator = systemActor('test');

/** Fresh things of bodies for one attempt: of the board, or of a group that Dortmund's coordinator leads. */
export class BoardStage {
  constructor(private readonly stage: Stage) {}

  /** A draft of the board, or of a group. */
  async draft(workingGroup: string | null = null): Promise<string> {
    const id = await this.service(Meetings).plan(operator, {
      workingGroupId: workingGroup && uuidOf('WorkingGroup', workingGroup),
      title: `Sitzung ${newId()}`,
      startsAt: new Date('2026-12-05T09:00:00Z'),
      endsAt: new Date('2026-12-05T12:00:00Z'),
    });
    return toNodeId('Meeting', id);
  }

  /** A meeting that people were invited to; for the network to read. */
  async meeting(workingGroup: string | null = null): Promise<string> {
    const id = await this.draft(workingGroup);
    await this.invite(id);
    return id;
  }

  /** Invites to a draft. */
  async invite(meeting: string): Promise<void> {
    await this.service(Meetings).invite(operator, uuidOf('Meeting', meeting)!);
  }

  /** A draft of a group that Dortmund's coordinator leads. */
  async groupDraft(): Promise<string> {
    return this.draft((await this.stage.workingGroup()).id);
  }

  /** An item on the agenda of a meeting. */
  async item(meeting: string): Promise<string> {
    const sponsor = { sponsorOrganizationId: null, sponsorWorkingGroupId: null };
    const content = { title: 'Punkt', outcome: 'DISCUSSION' as const, minutes: 10, standing: null };
    const meetingId = uuidOf('Meeting', meeting)!;
    return toNodeId(
      'AgendaItem',
      await this.service(Agenda).add(operator, { meetingId, ...sponsor, ...content }, {}),
    );
  }

  /** Two items on such a group's draft. */
  async groupItems(): Promise<[first: string, second: string]> {
    const meeting = await this.groupDraft();
    return [await this.item(meeting), await this.item(meeting)];
  }

  /** What Dortmund proposes to the board. */
  async proposal(): Promise<string> {
    const id = await this.service(Proposals).propose(operator, {
      ...{ workingGroupId: null, meetingId: null, sponsorWorkingGroupId: null },
      ...{ title: `Vorschlag ${newId()}`, outcome: 'DISCUSSION', minutes: 10 },
      sponsorOrganizationId: this.stage.house.world.organizations.dortmund,
    });
    return toNodeId('AgendaItem', id);
  }

  private service<Service>(type: new (...args: never[]) => Service): Service {
    return this.stage.house.app.get(type);
  }
}
