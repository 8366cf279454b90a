import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@allmende/kernel';
import { CONFIG, type Config } from '@allmende/platform/config';
import { FileStore, FileTooLarge, type IncomingFile } from '@allmende/platform/files';
import { checkName, mediaTypeOf } from './attachment-content.js';
import { fileEmpty, fileMissing, fileTooLarge, oneFileOnly, uploadBroken } from './attachment.faults.js';
import { Attachments } from './attachment.service.js';
import { fileNameOf } from './file-name.js';

/** The files of a request, one after the other as they come in. */
type Files = AsyncIterator<MultipartFile>;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Takes one file of a request to disk, looks at it, and hangs it on an item. Never holds it in memory. */
@Injectable()
export class AttachmentUpload {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  /**
   * @param request its body must not have been touched
   * @returns id of the attachment, and whether it is new
   * @throws UserFaults FILE_TOO_LARGE, FILE_MISSING, FILE_EMPTY, ONE_FILE_ONLY, UPLOAD_BROKEN, and those of
   *   `fileNameOf`, `mediaTypeOf` and `Attachments.add`
   */
  async take(actor: Actor, itemId: string, request: FastifyRequest): Promise<{ id: string; added: boolean }> {
    const files: Files = request.files()[Symbol.asyncIterator]();
    const part = await next(files);
    if (!part) throw fileMissing();
    const fileName = fileNameOf(part.filename);
    checkName(fileName, part.mimetype);
    const incoming = await this.receive(part);
    try {
      if (await next(files)) throw oneFileOnly();
      if (incoming.size === 0) throw fileEmpty();
      const mediaType = await mediaTypeOf(incoming.path, fileName, part.mimetype);
      return await this.attachments.add(actor, itemId, { ...incoming, fileName, mediaType });
    } finally {
      await this.files.discard(incoming);
    }
  }

  private async receive({ file }: MultipartFile): Promise<IncomingFile> {
    const { attachmentLimit } = this.config;
    try {
      return await this.files.receive(file, attachmentLimit);
    } catch (error) {
      if (error instanceof FileTooLarge) throw fileTooLarge(attachmentLimit);
      // A full disk is ours; what the sender's stream does is the sender's.
      throw (error as NodeJS.ErrnoException).syscall === 'write' ? error : uploadBroken();
    }
  }
}

async function next(files: Files): Promise<MultipartFile | null> {
  try {
    const { value, done } = await files.next();
    return done ? null : value;
  } catch (error) {
    throw codeOf(error) === 'FST_FILES_LIMIT' ? oneFileOnly() : uploadBroken();
  }
}
