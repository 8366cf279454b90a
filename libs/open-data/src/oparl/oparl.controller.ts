import { Controller, Get, Header, Inject, Param, Query, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '@allmende/platform/config';
import { bodyKey, isKind, schema, type Kind } from './oparl-kinds.js';
import { OparlObjects, oparlAddress, type ListPart, type OparlObject } from './oparl-objects.js';
import { BadParameter, readListQuery, type ListQuery } from './oparl-query.js';

type Parameters = Record<string, unknown>;

/** Creative Commons Zero: what the board publishes may be used by everybody. */
const license = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** OParl 1.1: what the board and its groups do in public, for programs; read-only, without a token, from everywhere. */
@Controller('oparl')
export class OparlController {
  private readonly base: string;

  constructor(
    @Inject(OparlObjects) private readonly objects: OparlObjects,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.base = oparlAddress(config);
  }

  @Get()
  @Redirect('/oparl/v1.1', 302)
  start(): void {}

  /** The System: where every client begins. */
  @Get('v1.1')
  @Header('access-control-allow-origin', '*')
  async system(): Promise<OparlObject> {
    const body = await this.objects.one('body', bodyKey);
    return {
      id: this.base,
      type: `${schema}/System`,
      oparlVersion: `${schema}/`,
      license,
      body: `${this.base}/body`,
      name: 'Allmende – Kommunales Open-Source-Board',
      website: this.config.publicUrl,
      web: `${this.config.publicUrl}/offene-daten`,
      created: body?.['created'] ?? epoch,
      modified: body?.['modified'] ?? epoch,
    };
  }

  @Get('v1.1/body')
  bodies(@Query() query: Parameters, @Res() reply: FastifyReply): Promise<void> {
    return this.list(reply, `${this.base}/body`, query, (asked) => this.partOf('body', asked));
  }

  @Get(`v1.1/body/${bodyKey}/:kind`)
  all(@Param('kind') kind: string, @Query() query: Parameters, @Res() reply: FastifyReply): Promise<void> {
    const address = `${this.base}/body/${bodyKey}/${kind}`;
    // The board has no electoral terms.
    if (kind === 'legislativeTerm')
      return this.list(reply, address, query, () => Promise.resolve({ data: [], next: null }));
    if (!isKind(kind)) return this.refuse(reply, 404, 'Diese Liste gibt es nicht.');
    return this.list(reply, address, query, (asked) => this.partOf(kind, asked));
  }

  @Get('v1.1/organization/:key/meeting')
  meetings(@Param('key') key: string, @Query() query: Parameters, @Res() reply: FastifyReply): Promise<void> {
    return this.list(reply, `${this.base}/organization/${encodeURIComponent(key)}/meeting`, query, (asked) =>
      this.objects.list('meeting', asked.filter, asked.size, asked.after, key),
    );
  }

  @Get('v1.1/:kind/:key')
  async one(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = isKind(kind) ? await this.objects.one(kind, key) : null;
    if (!found) return this.refuse(reply, 404, 'Dieses Objekt gibt es nicht.');
    send(reply, 200, found);
  }

  private partOf(kind: Kind, { filter, size, after }: ListQuery): Promise<ListPart> {
    return this.objects.list(kind, filter, size, after);
  }

  private async list(
    reply: FastifyReply,
    address: string,
    query: Parameters,
    read: (asked: ListQuery) => Promise<ListPart>,
  ): Promise<void> {
    try {
      const asked = readListQuery(query);
      const { data, next } = await read(asked);
      const part = (after: string | null) =>
        addressOf(address, { ...asked.carried, ...(after && { after }) });
      send(reply, 200, {
        data: query['omit_internal'] === 'true' ? data.map(withoutInternal) : data,
        pagination: { elementsPerPage: asked.size },
        links: { first: part(null), self: part(asked.after), ...(next && { next: part(next) }) },
      });
    } catch (error) {
      if (!(error instanceof BadParameter)) throw error;
      this.refuse(reply, 400, error.message);
    }
  }

  /** An error in the shape of OParl 1.1. */
  private async refuse(reply: FastifyReply, status: number, message: string): Promise<void> {
    send(reply, status, {
      type: `${schema}/Error`,
      message,
      debug: `${reply.request.method} ${reply.request.url}`,
    });
  }
}

/** Before anything was ever noted. */
const epoch = '1970-01-01T00:00:00+00:00';

function send(reply: FastifyReply, status: number, content: object): void {
  void reply
    .code(status)
    .header('access-control-allow-origin', '*')
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(content));
}

function addressOf(address: string, parameters: Record<string, string>): string {
  const search = new URLSearchParams(parameters).toString();
  return search ? `${address}?${search}` : address;
}

/** The object without the objects within it, for who has them from their own lists. */
function withoutInternal(content: OparlObject): OparlObject {
  const isInternal = (value: unknown): boolean =>
    Array.isArray(value) ? value.some(isInternal) : typeof value === 'object' && value !== null;
  return Object.fromEntries(Object.entries(content).filter(([, value]) => !isInternal(value)));
}
