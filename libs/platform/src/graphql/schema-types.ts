import type { Type } from '@nestjs/common';
import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';

/** An object with a public id that can be fetched again by `node`. */
@InterfaceType({ description: 'An object with a public id that can be fetched again by `node`.' })
export abstract class Node {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class PageInfo {
  @Field() hasNextPage: boolean;
  @Field() hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

@ObjectType({
  description: 'What the caller can mend. `path` names the place in the input, e.g. ["input","officialKey"].',
})
export class UserError {
  @Field() code: string;
  @Field() message: string;
  @Field(() => [String]) path: string[];
}

/** What every mutation answers; its own objects come beside the errors. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError])
  userErrors?: UserError[];
}

/**
 * Makes the connection type of a noun: `class ProjectConnection extends connectionOf('Project', () => Project) {}`.
 * Registers `<name>Edge` on the way.
 */
export function connectionOf<T>(name: string, node: () => Type<T>): Type<object> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field() cursor: string;
    @Field(node) node: T;
  }

  @ObjectType({ isAbstract: true })
  abstract class Connection {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => [node()]) nodes: T[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int, { description: 'Counted only when asked for.' }) totalCount: number;
  }
  return Connection as Type<object>;
}
