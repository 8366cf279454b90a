/** One GraphQL operation as it goes over HTTP. */
export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

/** What the server answered, whatever the status. */
export interface GraphqlAnswer<Data> {
  status: number;
  body: { data?: Data | null; errors?: GraphqlError[] };
  headers: Headers;
}

/** Speaks to a server as a browser (cookies are kept and sent again) or, with a token, as a partner's program. */
export class GraphqlClient {
  /** Cookies by name, as the server set them; a test may read or change them. */
  readonly cookies = new Map<string, string>();

  /**
   * @param baseUrl e.g. `http://127.0.0.1:3000`
   * @param options.token goes with every request as bearer token
   * @param options.headers go with every request
   */
  constructor(
    private readonly baseUrl: string,
    private readonly options: { token?: string; headers?: Record<string, string> } = {},
  ) {}

  /**
   * Posts one operation to e.g. `/graphql`.
   * @throws Error when the answer is not JSON
   */
  async post<Data = Record<string, unknown>>(
    path: string,
    request: GraphqlRequest,
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer<Data>> {
    const response = await this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    try {
      const body = JSON.parse(text) as GraphqlAnswer<Data>['body'];
      return { status: response.status, body, headers: response.headers };
    } catch (cause) {
      throw new Error(`${path} answered ${response.status} without JSON: ${text.slice(0, 200)}`, { cause });
    }
  }

  /** Any other request with the same cookies and token; redirects are not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(this.options.headers);
    if (this.options.token) headers.set('authorization', `Bearer ${this.options.token}`);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) headers.set('cookie', cookie);
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const response = await fetch(new URL(path, this.baseUrl), { redirect: 'manual', ...init, headers });
    response.headers.getSetCookie().forEach((line) => this.#keep(line));
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [, name = '', value = ''] = /^\s*([^=]*)=(.*)$/.exec(pair) ?? [];
    if (attributes.some(isOver)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Whether a cookie's attribute takes the cookie back. */
function isOver(attribute: string): boolean {
  const [name = '', value = ''] = attribute.trim().split('=');
  if (/^max-age$/i.test(name)) return Number(value) <= 0;
  return /^expires$/i.test(name) && Date.parse(value) <= Date.now();
}
