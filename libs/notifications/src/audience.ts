import { bodyReaders, type BodyGroup } from './audience.body.js';
import { fundingReaders, giving, type FundingGroup } from './audience.funding.js';
import { acting, byAccount } from './audience.sql.js';
import { type NotificationTopic } from './topics.js';

/** A group of people that can be told, seen from the row that an event is about. */
export type Group =
  | BodyGroup
  | FundingGroup
  | 'PROJECT_FOLLOWERS'
  | 'ORGANIZATION_FOLLOWERS'
  /** Everybody whose role for the organization counts now. */
  | 'ORGANIZATION_PEOPLE'
  /** Those who may act for the organization. */
  | 'ORGANIZATION_ACTING'
  | 'ORGANIZATION_COORDINATORS'
  /** Those who may act for the organization, and its treasurers. */
  | 'ORGANIZATION_GIVING'
  /** Everybody with a role for the organization, also one that rests because the organization has left. */
  | 'ORGANIZATION_ROLE_HOLDERS'
  /** Everybody with a role for an organization that leads the project. */
  | 'LEADERS_PEOPLE'
  /** Those who may act for an organization that leads the project. */
  | 'LEADERS_ACTING'
  /** Everybody with a role for an organization that takes part in the project. */
  | 'PARTICIPANTS_PEOPLE'
  | 'MODERATORS'
  /** Who keeps the books of the network. */
  | 'NETWORK_TREASURERS'
  /** The one account of that id. */
  | 'ACCOUNT'
  /** The contact of the application of that id, by letter: she may have no account. */
  | 'APPLICANT'
  /** Who is invited by the invitation of that id, by letter. */
  | 'INVITEE'
  /** Whose password the request of that id may replace, by letter; nobody when the address is nobody's. */
  | 'RESETTER';

/** A group of people, and the topic by which they can switch it off. `id`: what the group is seen from; null: everywhere, or the board. */
export interface Audience {
  group: Group;
  id: string | null;
  topic: NotificationTopic;
}

/**
 * Everyone in the audiences ($1 notices, $2 their places, $3 groups, $4 ids, $5 topics, $6 whether for members only) as
 * `candidate (…, account_id, address, name, locale)`: an account or, for letters, an address. Who is in two of them comes
 * twice. The text never changes, whatever the event and however many people.
 */
export const candidates = `
  audience (notice_id, part, name, id, topic, members_only) as (
    select * from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[], $5::text[], $6::boolean[])
  ),
  candidate as (
    select a.notice_id, a.part, a.topic, a.members_only, reader.* from audience a cross join lateral (
      select f.account_id, ${byAccount} from follow f
        where a.name = 'PROJECT_FOLLOWERS' and f.project_id = a.id
      union all
      select f.account_id, ${byAccount} from follow f
        where a.name = 'ORGANIZATION_FOLLOWERS' and f.organization_id = a.id
      union all
      select g.account_id, ${byAccount} from current_role_grant g
        where g.organization_id = a.id and (a.name = 'ORGANIZATION_PEOPLE'
          or a.name = 'ORGANIZATION_ACTING' and g.role in ${acting}
          or a.name = 'ORGANIZATION_GIVING' and g.role in ${giving}
          or a.name = 'ORGANIZATION_COORDINATORS' and g.role = 'COORDINATOR')
      union all
      select g.account_id, ${byAccount} from role_grant g
        where a.name = 'ORGANIZATION_ROLE_HOLDERS' and g.organization_id = a.id
      union all
      select g.account_id, ${byAccount} from participation p
        join current_role_grant g on g.organization_id = p.organization_id
        where p.project_id = a.id and p.state = 'OPEN' and (a.name = 'PARTICIPANTS_PEOPLE'
          or p.kind = 'LEADING' and a.name = 'LEADERS_PEOPLE'
          or p.kind = 'LEADING' and a.name = 'LEADERS_ACTING' and g.role in ${acting})
      union all
      select g.account_id, ${byAccount} from current_role_grant g
        where a.name = 'MODERATORS' and g.role = 'MODERATOR'
          or a.name = 'NETWORK_TREASURERS' and g.role = 'TREASURER' and g.organization_id is null
      union all
      select a.id, ${byAccount} where a.name = 'ACCOUNT'
      union all
      ${bodyReaders}
      union all
      ${fundingReaders}
      union all
      -- An address that nobody has confirmed yet is not sent what a stranger gave as a name.
      select null, contact_email, case when verified_at is null then '' else contact_name end, locale from application
        where a.name = 'APPLICANT' and id = a.id
      union all
      select null, email, coalesce(display_name, ''), locale from invitation
        where a.name = 'INVITEE' and id = a.id
      union all
      select null, account.email, account.display_name, account.locale
        from password_reset join account using (email)
        where a.name = 'RESETTER' and password_reset.id = a.id and used_at is null and account.state = 'ACTIVE'
    ) as reader
  )`;
