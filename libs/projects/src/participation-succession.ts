import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { systemActor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import { EventHandlers } from '@allmende/platform/outbox-relay';
import { dayOf } from './calendar.js';

/** One organization takes the place of another: payload of `territory.succeeded`. */
interface Succession {
  organizationId: string;
  predecessorId: string;
}

/** What is open of the predecessor, with what the successor has open of the same kind in the same project. */
interface Open {
  id: string;
  kind: string;
  state: 'PROPOSED' | 'OPEN';
  project_id: string;
  own_id: string | null;
  own_state: 'PROPOSED' | 'OPEN' | null;
}

const actor = systemActor('succession');
const reason = 'Gebietsänderung: Die Nachfolgerin ist schon in derselben Weise beteiligt.';

/** Lets the participations of a territory, and what files say of its use, go over to its successor. */
@Injectable()
export class ParticipationSuccession implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly events: EventHandlers,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on('territory.succeeded', async (tx, { payload }) => {
      await this.moveIn(tx, payload);
      return [];
    });
  }

  /**
   * Moves what is open; what has ended stays as history. Of two of one kind in one project the successor's stays, and the
   * old one ends with a reason; but a request to lead gives way to a leadership.
   */
  async moveIn(tx: Tx, succession: Succession): Promise<void> {
    const { organizationId, predecessorId } = succession;
    await tx.query(lockProjects, [predecessorId]);
    for (const one of await tx.query<Open[]>(openOnes, [predecessorId, organizationId])) {
      if (one.own_id === null) await this.move(tx, one, succession);
      else if (one.state === 'OPEN' && one.own_state === 'PROPOSED') {
        await this.close(tx, { ...one, id: one.own_id, state: 'PROPOSED' }, one.id, succession);
        await this.move(tx, one, succession);
      } else await this.close(tx, one, one.own_id, succession);
    }
    await tx.query(`update usage_claim set organization_id = $2 where organization_id = $1`, [
      predecessorId,
      organizationId,
    ]);
    await tx.query(`update known_name set organization_id = $2 where organization_id = $1`, [
      predecessorId,
      organizationId,
    ]);
  }

  private async move(tx: Tx, one: Open, { organizationId, predecessorId }: Succession): Promise<void> {
    await tx.query(
      `update participation set organization_id = $2, updated_at = $3, version = version + 1 where id = $1`,
      [one.id, organizationId, this.clock.now()],
    );
    await this.note(tx, 'moveParticipation', one, { organizationId, predecessorId });
  }

  /** Claims that were confirmed with it go on with the one that stays. */
  private async close(tx: Tx, one: Open, staysId: string, succession: Succession): Promise<void> {
    const now = this.clock.now();
    const state = one.state === 'OPEN' ? 'ENDED' : 'WITHDRAWN';
    await tx.query(
      `update participation set state = $2, ended_on = greatest(since, $3::date), end_reason = $4, updated_at = $5,
         version = version + 1 where id = $1`,
      [one.id, state, dayOf(now), reason, now],
    );
    await tx.query(`update usage_claim set participation_id = $2 where participation_id = $1`, [
      one.id,
      staysId,
    ]);
    await this.note(tx, 'endParticipation', one, { ...succession, staysId }, reason);
  }

  private note(
    tx: Tx,
    action: string,
    { id, project_id: projectId, kind }: Open,
    details: object,
    why: string | null = null,
  ): Promise<void> {
    return this.audit.append(tx, actor, {
      action,
      subjectType: 'Participation',
      subjectId: id,
      reason: why,
      details: { projectId, kind, ...details },
    });
  }
}

/** Whoever joins or leaves one of these projects waits. */
const lockProjects = `
  select from project where id in (select project_id from participation
    where organization_id = $1 and state in ('PROPOSED', 'OPEN'))
  order by id for no key update`;

const openOnes = `
  select p.id, p.kind, p.state, p.project_id, own.id as own_id, own.state as own_state
  from participation p
  left join participation own on own.project_id = p.project_id and own.kind = p.kind
    and own.organization_id = $2 and own.state in ('PROPOSED', 'OPEN')
  where p.organization_id = $1 and p.state in ('PROPOSED', 'OPEN')
  order by p.id`;
