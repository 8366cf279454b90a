import { Inject } from '@nestjs/common';
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { belongsToNetwork, type Actor } from '@allmende/kernel';
import { CurrentActor, Permission } from '@allmende/platform/graphql';

@ObjectType({ description: 'Figures for the start page: what the viewer may see.' })
export class NetworkFigures {
  @Field(() => Int) boardMembers: number;
  @Field(() => Int) networkMembers: number;
  @Field(() => Int) partners: number;
  @Field(() => Int) projects: number;
  @Field(() => Int, { description: 'Open ones.' }) participations: number;
}

@Resolver()
export class FiguresResolver {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Permission({
    who: 'anyone',
    because: 'The start page is public; entries of the network are not counted there.',
  })
  @Query(() => NetworkFigures)
  async figures(@CurrentActor() actor: Actor): Promise<NetworkFigures> {
    const [figures] = await this.dataSource.query<NetworkFigures[]>(
      `with seen as (select id from project where $1 or visibility = 'PUBLIC'),
         circles as (select circle, count(*)::int as members from membership where state = 'ADMITTED' group by circle)
       select
         coalesce((select members from circles where circle = 'BOARD'), 0) as "boardMembers",
         coalesce((select members from circles where circle = 'NETWORK'), 0) as "networkMembers",
         coalesce((select members from circles where circle = 'PARTNER'), 0) as "partners",
         (select count(*)::int from seen) as "projects",
         (select count(*)::int from participation
          where state = 'OPEN' and project_id in (select id from seen)) as "participations"`,
      [belongsToNetwork(actor)],
    );
    return figures!;
  }
}
