import { z } from 'zod';

const id = z.uuid();
const participationKind = z.enum(['INTERESTED', 'PILOTING', 'USING', 'CONTRIBUTING', 'LEADING']);

const participation = {
  participationId: id,
  projectId: id,
  organizationId: id,
  kind: participationKind,
};

/**
 * Every domain event by name, with the shape of its payload: ids and plain values, no address and no secret.
 * A payload only ever grows; a field that somebody reads is never taken away.
 */
export const eventSchemas = {
  /** An organization takes part in a project from now on. */
  'participation.opened': z.object(participation),
  /** An organization asks to lead a project; the current leaders answer. */
  'participation.proposed': z.object(participation),
  /** The current leader declined a request to lead. */
  'participation.declined': z.object({ ...participation, reason: z.string().nullable() }),
  /** An organization withdrew its request to lead before it was answered. */
  'participation.withdrawn': z.object({ ...participation, reason: z.string().nullable() }),
  /** A participation ended. */
  'participation.ended': z.object({ ...participation, reason: z.string().nullable() }),
  /** A project came into the catalogue. */
  'project.added': z.object({ projectId: id }),
  /** A changed publiccode.yml was imported, or the entry was edited; `changed` lists the paths. */
  'project.changed': z.object({ projectId: id, changed: z.array(z.string()) }),
  /** The board's own view of a project moved on. */
  'project.lifecycleChanged': z.object({
    projectId: id,
    from: z.string(),
    to: z.string(),
    reason: z.string(),
  }),
  /** An organization was admitted to a circle. */
  'membership.admitted': z.object({ organizationId: id, circle: z.string() }),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventPayload<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>;

/** An event as it lies in the outbox and reaches its handlers. `id` is the same at every repeat. */
export interface DomainEvent<Name extends EventName = EventName> {
  id: string;
  name: Name;
  payload: EventPayload<Name>;
  occurredAt: Date;
  /** Label of the actor, see `actorLabel`. */
  actor: string;
}
