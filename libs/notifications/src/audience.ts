import { type NotificationTopic } from './topics.js';

/** A group of people that can be told, seen from the project or organization that an event is about. */
export type Group =
  | 'PROJECT_FOLLOWERS'
  | 'ORGANIZATION_FOLLOWERS'
  /** Everybody with a role for the organization. */
  | 'ORGANIZATION_PEOPLE'
  /** Everybody with a role for an organization that leads the project. */
  | 'LEADERS_PEOPLE'
  /** Those who may act for an organization that leads the project. */
  | 'LEADERS_ACTING'
  /** Everybody with a role for an organization that takes part in the project. */
  | 'PARTICIPANTS_PEOPLE';

/** A group of people, and the topic by which they can switch it off. `id`: the project or organization. */
export interface Audience {
  group: Group;
  id: string;
  topic: NotificationTopic;
}

/**
 * Everyone in the audiences ($1 groups, $2 ids, $3 topics) as `candidate (account_id, topic)`; who is in two of them
 * comes twice. The text never changes, whatever the event and however many people.
 */
export const candidates = `
  audience (name, id, topic) as (select * from unnest($1::text[], $2::uuid[], $3::text[])),
  candidate (account_id, topic) as (
    select f.account_id, a.topic from audience a
      join follow f on f.project_id = a.id and a.name = 'PROJECT_FOLLOWERS'
    union all
    select f.account_id, a.topic from audience a
      join follow f on f.organization_id = a.id and a.name = 'ORGANIZATION_FOLLOWERS'
    union all
    select g.account_id, a.topic from audience a
      join role_grant g on g.organization_id = a.id and a.name = 'ORGANIZATION_PEOPLE'
    union all
    select g.account_id, a.topic from audience a
      join participation p on p.project_id = a.id and p.state = 'OPEN'
      join role_grant g on g.organization_id = p.organization_id
      where a.name = 'PARTICIPANTS_PEOPLE'
        or p.kind = 'LEADING' and a.name = 'LEADERS_PEOPLE'
        or p.kind = 'LEADING' and a.name = 'LEADERS_ACTING' and g.role in ('COORDINATOR', 'REPRESENTATIVE', 'DEPUTY')
  )`;
