import type { DemoOrganizations } from '@allmende/organizations';
import { fillBacklog, openCircularBallot, playGroupSessions, prepareNextSession } from './coming-sessions.js';
import { hasSeries, makeSeries } from './demo-series.js';
import { DemoStage, type DemoActors, type MovableClock, type Services } from './demo-stage.js';
import { playFirstSession, playSecondSession } from './held-sessions.js';

/** Whose sessions are played, by whom, with what clock; the services must go by this clock, too. */
export interface DemoMeetings {
  services: Services;
  clock: MovableClock;
  organizations: DemoOrganizations;
  actors: DemoActors;
}

/**
 * Plays what the board and a working group did in the last weeks, each step by its own command, person and time: two
 * sessions with votes, decisions and minutes; an invited one, a backlog, a circular ballot. Where the board has its
 * regular session already, nothing happens, so it may run again. The clock is where it was afterwards.
 */
export async function seedMeetings({ services, clock, organizations, actors }: DemoMeetings): Promise<void> {
  const stage = new DemoStage(services, clock, organizations, actors);
  if (await hasSeries(stage)) return;
  const groupId = await clientManagement(stage);
  try {
    const { first, second, next } = await makeSeries(stage);
    const { minutesId } = await playFirstSession(stage, first);
    await playSecondSession(stage, second, { minutesId, groupId });
    await playGroupSessions(stage, groupId);
    await fillBacklog(stage);
    await openCircularBallot(stage);
    await prepareNextSession(stage, next, groupId);
  } finally {
    clock.set(stage.begun);
  }
}

async function clientManagement(stage: DemoStage): Promise<string> {
  const [group] = await stage.read<{ id: string }>(
    `select id from working_group where slug = 'client-management'`,
  );
  if (!group) throw new Error('The demo group client-management is missing.');
  return group.id;
}
