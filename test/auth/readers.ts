import type { GraphQLSchema } from 'graphql';
import { ApiTokens } from '@allmende/identity';
import { parseNodeId, tokenScopes, type NodeType } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';
import type { House } from '../support/house.js';
import { personOf } from '../support/people.js';
import { nodeRoadsOf, rootRoadsOf } from './everything.js';

/** Those who look for secrets, each by the door where she belongs. */
export class Readers {
  private readonly known = new Map<string, Promise<Caller>>();

  constructor(private readonly house: House) {}

  /** By the name in the matrix; always the same session or token. */
  by(name: string): Promise<Caller> {
    const made = this.known.get(name) ?? this.make(name);
    this.known.set(name, made);
    return made;
  }

  private async make(name: string): Promise<Caller> {
    const { house } = this;
    if (name === 'visitor') return house.visitor();
    if (name === 'solingenMachine') return house.machineOf('solingen', ...tokenScopes);
    if (name === 'dortmundMachine') return house.machineOf('dortmund', 'read');
    if (name === 'moderatorMachine') return house.machine(await this.tokenOfModerator());
    return house.person(name as 'guest');
  }

  /** A token acts for one organization, in which the moderator has no role. */
  private async tokenOfModerator(): Promise<string> {
    const { app, world } = this.house;
    const actor = await personOf(app, world.people.moderator.accountId);
    const wish = { name: 'Moderation', organizationId: world.organizations.dortmund, scopes: tokenScopes };
    return (await app.get(ApiTokens).create(actor, { ...wish, expiresOn: '2026-12-31' })).token;
  }
}

/**
 * All that the reader gets by all roads of GraphQL, errors included, as one text.
 * @param ids public ids of what is looked up by `node`
 */
export async function allThat(
  reader: Caller,
  schema: GraphQLSchema,
  ids: Record<string, string>,
): Promise<string> {
  const texts: string[] = [];
  for (const road of rootRoadsOf(schema)) texts.push((await reader.raw(road)).text);
  for (const id of Object.values(ids)) {
    const { type } = parseNodeId(id)! as { type: NodeType };
    for (const road of nodeRoadsOf(schema, type)) texts.push((await reader.raw(road, { id })).text);
  }
  const text = texts.join('\n');
  if (/INTERNAL|GRAPHQL_|BAD_USER_INPUT/.test(text))
    throw new Error(`A road is broken: ${text.slice(0, 2000)}`);
  return text;
}
