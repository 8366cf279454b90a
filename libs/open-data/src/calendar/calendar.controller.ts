import { createHash } from 'node:crypto';
import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidOf } from '@allmende/kernel';
import { CalendarFeeds, Calendars, type Feed } from '@allmende/meetings';
import { Readers } from '../reader.js';

const nothing = 'Diesen Kalender gibt es nicht (mehr). / There is no such calendar (any more).';
const extension = '.ics';

/** The name without `.ics`. @throws NotFoundException where it ends otherwise */
function nameOf(file: string): string {
  if (file.endsWith(extension)) return file.slice(0, -extension.length);
  throw new NotFoundException(nothing);
}

/** Calendars for programs: each shows what its reader may see at the moment of the request. */
@Controller('calendar')
export class CalendarController {
  constructor(
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  @Get('board.ics')
  async board(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, await this.calendars.board(await this.readers.of(request)));
  }

  @Get('meetings/:file')
  async meeting(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = uuidOf('Meeting', nameOf(file));
    const reader = await this.readers.of(request);
    send(request, reply, id ? await this.calendars.meeting(reader, id) : null, file);
  }

  @Get('working-groups/:file')
  async workingGroup(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.readers.of(request);
    send(request, reply, await this.calendars.workingGroup(reader, nameOf(file)));
  }

  /** The address is the key: cookies and tokens are not looked at. */
  @Get('personal/:file')
  async personal(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.feeds.readerOf(nameOf(file));
    send(request, reply, reader && (await this.calendars.ofPerson(reader)));
  }
}

/**
 * Answers a calendar, or that it is unchanged. Only the tag tells so: a meeting that the reader may see no longer changes
 * the calendar, but not the time of its last change.
 */
function send(request: FastifyRequest, reply: FastifyReply, feed: Feed | null, fileName?: string): void {
  if (!feed) throw new NotFoundException(nothing);
  const tag = `"${createHash('sha256').update(feed.text).digest('base64url')}"`;
  void reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'cookie, authorization');
  if (feed.changedAt) void reply.header('last-modified', feed.changedAt.toUTCString());
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag)) return void reply.code(304).send();
  if (fileName) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  void reply.type(feed.mediaType).send(feed.text);
}
