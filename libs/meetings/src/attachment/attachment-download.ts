import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@allmende/kernel';
import { FileStore } from '@allmende/platform/files';
import { notFound } from '@allmende/platform/graphql';
import { Attachments, type ReadableAttachment } from './attachment.service.js';
import { rangeOf } from './byte-range.js';
import { contentDisposition } from './file-name.js';

/** Browsers show these by themselves; all else is saved, not opened. */
const shown = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/;

/**
 * Even if a browser took a file for a page, nothing in it would run. PDF is not sandboxed: Chrome's viewer would
 * refuse it, and it runs apart from our pages anyway.
 */
const contentSecurityPolicy = (mediaType: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'${mediaType === 'application/pdf' ? "; object-src 'self'" : '; sandbox'}`;

/** Gives out the content of attachments. */
@Injectable()
export class AttachmentDownload {
  constructor(
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** @throws OperationError NOT_FOUND, alike for what is missing and what the actor may not read */
  async answer(
    actor: Actor,
    id: string,
    { method, headers }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.attachments.readable(actor, id);
    const size = found && (await this.files.sizeOf(found.sha256));
    if (!found || size === null) throw notFound();
    const etag = `"${found.sha256}"`;
    void reply.headers({ ...headersOf(found), etag });
    if (headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag === etag || tag === `W/${etag}`))
      return reply.code(304).send();
    const fresh = headers['if-range'] === undefined || headers['if-range'] === etag;
    const range = fresh ? rangeOf(headers.range, size) : null;
    if (range === 'outside') return reply.code(416).header('content-range', `bytes */${size}`).send();
    const { start, end } = range ?? { start: 0, end: size - 1 };
    void reply.header('content-length', end - start + 1);
    if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
    if (method === 'HEAD') return reply.send();
    const content = await this.files.read(found.sha256, { start, end });
    if (!content) throw notFound();
    return reply.send(content);
  }
}

function headersOf({ mediaType, fileName, isPublic }: ReadableAttachment): Record<string, string> {
  const isText = mediaType.startsWith('text/');
  return {
    'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': contentDisposition(shown.test(mediaType) ? 'inline' : 'attachment', fileName),
    'content-security-policy': contentSecurityPolicy(mediaType),
    'x-content-type-options': 'nosniff',
    // Who may read it can change at any moment, so even a copy that everybody may keep is asked for again.
    'cache-control': isPublic ? 'public, no-cache' : 'private, no-cache',
    vary: 'Cookie, Authorization',
    'accept-ranges': 'bytes',
  };
}
