import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Permission } from '@allmende/platform/graphql';
import { lands } from '../directory/official-key.js';
import { LandMembers, MembershipTimelineEntry } from './membership-figures.type.js';
import { BoardSeats } from './membership.payloads.js';
import { Seats } from './seats.js';

const publicFigures = { who: 'anyone', because: 'Who is a member is public, and so are the sums.' } as const;

/** Sums over all memberships, one statement each. */
@Resolver()
export class MembershipFigures {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Seats) private readonly seats: Seats,
  ) {}

  @Permission(publicFigures)
  @Query(() => BoardSeats)
  boardSeats(): Promise<BoardSeats> {
    return this.seats.count(this.dataSource.manager);
  }

  @Permission(publicFigures)
  @Query(() => [LandMembers], { description: 'All sixteen Länder, by code.' })
  membershipsByLand(): Promise<LandMembers[]> {
    return this.dataSource.query<LandMembers[]>(membersByLand, [JSON.stringify(lands)]);
  }

  @Permission(publicFigures)
  @Query(() => [MembershipTimelineEntry], {
    description: 'One entry for each day and circle on which its members changed, oldest first.',
  })
  membershipTimeline(): Promise<MembershipTimelineEntry[]> {
    return this.dataSource.query<MembershipTimelineEntry[]>(timeline);
  }
}

const membersByLand = `
  select land.key as "landCode", land.value as "landName",
    count(m.id) filter (where m.circle = 'BOARD')::int as board,
    count(m.id) filter (where m.circle = 'NETWORK')::int as network,
    count(m.id) filter (where m.circle = 'PARTNER')::int as partner,
    count(m.id) filter (where m.circle = 'OBSERVER')::int as observer,
    count(o.id) filter (where o.kind = 'MUNICIPALITY' and o.dissolved_on is null)::int as municipalities
  from jsonb_each_text($1::jsonb) land
  left join organization o on o.land_code = land.key
  left join membership m on m.organization_id = o.id and m.state = 'ADMITTED'
  group by land.key, land.value order by land.key`;

/** Of a membership that takes several steps on one day only the last one counts. */
const timeline = `
  with day as (
    select distinct on (membership_id, effective_on)
      membership_id, effective_on, circle, state in ('ADMITTED', 'SUSPENDED') as member
    from membership_step order by membership_id, effective_on, number desc),
  change as (
    select *, lag(member, 1, false) over (partition by membership_id order by effective_on) as was from day),
  sum as (
    select effective_on, circle, count(*) filter (where member)::int as joined,
      count(*) filter (where was)::int as "left"
    from change where member <> was group by effective_on, circle)
  select effective_on::text as day, circle, joined, "left",
    (sum(joined - "left") over (partition by circle order by effective_on))::int as members
  from sum order by effective_on, array_position(array['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'], circle)`;
