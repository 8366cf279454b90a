import { GraphqlClient, type GraphqlAnswer } from '@allmende/testing';
import { LiveSocket, type LiveAnswer, type LiveOptions } from './live.js';

/** Who asks, at the door where she belongs: people at `/graphql`, programs at `/api/graphql`. */
export class Caller extends GraphqlClient {
  private readonly init: Record<string, unknown> | undefined;

  constructor(
    private readonly url: string,
    readonly door: '/graphql' | '/api/graphql',
    private readonly sent: { token?: string; headers?: Record<string, string> } = {},
  ) {
    super(url, sent);
    this.init = sent.token === undefined ? undefined : { authorization: `Bearer ${sent.token}` };
  }

  /** A socket for subscriptions, at her door with her sign: the cookie, or the token in the first message. */
  live({ headers, ...options }: LiveOptions = {}, baseUrl = this.url): Promise<LiveSocket> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { ...this.sent.headers, ...(cookie && { cookie }), ...headers };
    return LiveSocket.open(baseUrl, this.door, { init: this.init, ...options, headers: sent });
  }

  /** The whole answer. */
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data>> {
    return this.post<Data>(this.door, { query, variables }, headers);
  }

  /** The first answer of a subscription. */
  async hear<Data>(query: string, variables?: Record<string, unknown>): Promise<LiveAnswer<Data>> {
    const live = await this.live();
    try {
      return await live.first<Data>(query, variables);
    } finally {
      await live.close();
    }
  }

  /** Status and text as they went over the line. */
  async raw(query: string, variables?: Record<string, unknown>): Promise<{ status: number; text: string }> {
    const response = await this.fetch(this.door, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  }

  /** The data of an answer. @throws Error when there are errors */
  async data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { body } = await this.ask<Data>(query, variables);
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors ?? body));
    return body.data;
  }

  /** Code and message of the first error, or null. */
  async error(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ code: unknown; message: string } | null> {
    const { body } = await this.ask(query, variables, headers);
    const first = body.errors?.[0];
    return first ? { code: first.extensions?.['code'], message: first.message } : null;
  }
}

/** What a mutation's payload says is wrong. */
export interface UserError {
  code: string;
  message: string;
  path: string[];
}
