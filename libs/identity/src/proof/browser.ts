import { GraphqlClient, type GraphqlAnswer } from '@allmende/testing';

/** What came back, with the headers that matter here. */
export interface Reply {
  status: number;
  setCookie: string | null;
  retryAfter: string | null;
  /** JSON, or null when there was none. */
  body: unknown;
}

/** A browser that keeps its cookies; several can stand at different network addresses. */
export class Browser extends GraphqlClient {
  constructor(baseUrl: string, address: string) {
    super(baseUrl, { headers: { 'x-forwarded-for': address } });
  }

  async send(path: string, body: string, headers: Record<string, string>): Promise<Reply> {
    const response = await this.fetch(path, { method: 'POST', body, headers });
    const text = await response.text();
    return {
      status: response.status,
      setCookie: response.headers.get('set-cookie'),
      retryAfter: response.headers.get('retry-after'),
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
  }

  sendJson(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  signIn(email: string, password = 'allmende-demo', headers: Record<string, string> = {}): Promise<Reply> {
    return this.sendJson('/auth/login', { email, password }, headers);
  }

  signOut(): Promise<Reply> {
    return this.sendJson('/auth/logout', {});
  }

  /** Asks at the door for browsers. */
  async ask(query: string, input?: object): Promise<GraphqlAnswer<Record<string, unknown>>['body']> {
    return (await this.post('/graphql', { query, variables: { input } })).body;
  }

  /** Asks at the door for machines. */
  async askByToken(
    token: string,
    query: string,
    path = '/api/graphql',
  ): Promise<GraphqlAnswer<Record<string, unknown>>['body']> {
    return (await this.post(path, { query }, { authorization: `Bearer ${token}` })).body;
  }

  /** The viewer's mail address, or null when nobody is signed in here. */
  async viewer(): Promise<string | null> {
    const { data } = await this.ask('{ viewer { email } }');
    return (data?.['viewer'] as { email: string } | null)?.email ?? null;
  }
}
