import multipart from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toNodeId, uuidOf, type Actor, type TokenScope } from '@allmende/kernel';
import { CONFIG, type Config } from '@allmende/platform/config';
import { Authenticator, forbidden, isOwnOrigin, notFound, unauthenticated } from '@allmende/platform/graphql';
import { AttachmentDownload } from './attachment-download.js';
import { AttachmentUpload } from './attachment-upload.js';
import { fileTooLarge, notMultipart } from './attachment.faults.js';
import { Attachments } from './attachment.service.js';
import { answerFault } from './http-faults.js';

/** What a form needs around its file. */
const formOverhead = 64 * 1024;

/** How long the rest of a refused upload is read and thrown away, so that its sender gets to see the answer. */
const lingerMs = 3000;

/** The routes below `/files/`: one that takes a file for an agenda item, one that gives it out. */
@Injectable()
export class AttachmentHttp {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(AttachmentUpload) private readonly upload: AttachmentUpload,
    @Inject(AttachmentDownload) private readonly download: AttachmentDownload,
  ) {}

  /** Adds the routes in a scope of their own: nothing else of the server takes multipart. Called before it is ready. */
  async register(fastify: FastifyInstance): Promise<void> {
    await fastify.register(async (scope) => {
      const limits = { files: 1, fields: 10, parts: 11, fileSize: this.config.attachmentLimit + 1 };
      await scope.register(multipart, { limits, throwFileSizeLimit: false });
      scope.setErrorHandler((error, request, reply) => {
        finish(request);
        return answerFault(error, reply, this.authenticator.localeOf(request));
      });
      this.addRoutes(scope);
    });
  }

  private addRoutes(scope: FastifyInstance): void {
    scope.post<{ Params: { itemId: string } }>(
      '/files/agenda-items/:itemId',
      { onRequest: async (request) => this.refuseEarly(request) },
      async (request, reply) => {
        const itemId = uuidOf('AgendaItem', request.params.itemId);
        if (!itemId) throw notFound();
        const actor = await this.uploader(request);
        await this.attachments.requireRoom(actor, itemId);
        const { id, added } = await this.upload.take(actor, itemId, request);
        return reply.code(added ? 201 : 200).send({ id: toNodeId('Attachment', id) });
      },
    );
    scope.route<{ Params: { attachmentId: string; name: string } }>({
      method: ['GET', 'HEAD'],
      url: '/files/:attachmentId/:name',
      handler: async (request, reply) => {
        const id = uuidOf('Attachment', request.params.attachmentId);
        if (!id) throw notFound();
        return this.download.answer(await this.reader(request), id, request, reply);
      },
    });
  }

  /** What the headers alone rule out, before the first byte of the body. */
  private refuseEarly({ headers }: FastifyRequest): void {
    if (!/^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '')) throw notMultipart();
    const { attachmentLimit } = this.config;
    if (Number(headers['content-length'] ?? 0) > attachmentLimit + formOverhead)
      throw fileTooLarge(attachmentLimit);
  }

  /**
   * A program by its token, or a person by her session. Forms of other sites can send multipart as well, and so a
   * session counts only where the browser says that a page of ours sends it; browsers say so with every POST.
   */
  private async uploader(request: FastifyRequest): Promise<Actor> {
    const { authorization, origin, 'sec-fetch-site': site } = request.headers;
    if (authorization !== undefined)
      return requireScope(await this.authenticator.byToken(request), 'meetings:write');
    const ours = origin !== undefined && isOwnOrigin(origin, request.host, this.config.publicUrl);
    if (!ours || (site !== undefined && site !== 'same-origin')) throw crossSite();
    const actor = await this.authenticator.bySession(request);
    if (actor.kind === 'anonymous') throw signInFirst();
    return actor;
  }

  private async reader(request: FastifyRequest): Promise<Actor> {
    if (request.headers.authorization === undefined) return this.authenticator.bySession(request);
    return requireScope(await this.authenticator.byToken(request), 'read');
  }
}

/** Reads on for a while what nobody wants any more, then cuts it off. */
function finish({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
  const cut = setTimeout(() => raw.destroy(), lingerMs);
  raw.once('close', () => clearTimeout(cut));
}

function requireScope(actor: Actor, scope: TokenScope): Actor {
  if (actor.kind !== 'token' || actor.scopes.includes(scope)) return actor;
  throw forbidden({
    de: `Dem Token fehlt die Berechtigung „${scope}“.`,
    en: `The token lacks the scope "${scope}".`,
  });
}

const crossSite = () =>
  forbidden({
    de: 'Diese Anfrage kommt von einer fremden Seite. Bitte in Allmende selbst hochladen.',
    en: 'This request comes from another site. Please upload in Allmende itself.',
  });

const signInFirst = () =>
  unauthenticated({ de: 'Dafür müssen Sie angemeldet sein.', en: 'You need to be signed in for this.' });
