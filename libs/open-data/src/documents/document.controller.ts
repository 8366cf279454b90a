import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidOf, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK, CONFIG, type Config } from '@allmende/platform/config';
import { Readers } from '../reader.js';
import { agendaDocument, type Draft, type Setting } from './agenda.js';
import { decisionDocument } from './decision.js';
import { setDocument } from './document.js';
import { DocumentReads, type ReadMeeting } from './document.reads.js';
import { invitationDocument } from './invitation.js';
import { minutesDocument } from './minutes.js';
import { isoDay, wordsOf } from './words.js';

const nothing = 'Dieses Dokument gibt es nicht. / There is no such document.';

/** Papers of a session as PDF, as each reader may see them at the moment and in her language. */
@Controller('documents')
export class DocumentController {
  constructor(
    @Inject(DocumentReads) private readonly reads: DocumentReads,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('meetings/:id/agenda.pdf')
  agenda(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.ofMeeting(id, request, reply, agendaDocument, 'agenda');
  }

  @Get('meetings/:id/invitation.pdf')
  invitation(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.ofMeeting(id, request, reply, invitationDocument, 'invitation');
  }

  @Get('minutes/:file')
  async minutes(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.readers.of(request);
    const id = nameOf(file);
    const minutes = uuidOf('Minutes', id) ? await this.reads.minutes(reader, id) : null;
    if (!minutes) throw new NotFoundException(nothing);
    const setting = this.settingFor(reader);
    const name = `${setting.words.minutes} ${isoDay(minutes.meeting.startsAt)}`;
    await this.send(reply, reader, name, minutesDocument(minutes, setting));
  }

  @Get('decisions/:file')
  async decision(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.readers.of(request);
    const number = nameOf(file);
    const isNumber = /^(B|AG)-\d{4}-\d{1,9}$/.test(number);
    const decision = isNumber ? await this.reads.decision(reader, number) : null;
    if (!decision) throw new NotFoundException(nothing);
    const setting = this.settingFor(reader);
    await this.send(reply, reader, `${setting.words.excerpt} ${number}`, decisionDocument(decision, setting));
  }

  private async ofMeeting(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    draft: (meeting: ReadMeeting, setting: Setting) => Draft,
    name: 'agenda' | 'invitation',
  ): Promise<void> {
    const reader = await this.readers.of(request);
    const meeting = uuidOf('Meeting', id) ? await this.reads.meeting(reader, id) : null;
    if (!meeting) throw new NotFoundException(nothing);
    const setting = this.settingFor(reader);
    const fileName = `${setting.words[name]} ${isoDay(meeting.startsAt)}`;
    await this.send(reply, reader, fileName, draft(meeting, setting));
  }

  private settingFor({ locale }: Actor): Setting {
    return { words: wordsOf[locale], baseUrl: this.config.publicUrl };
  }

  private async send(reply: FastifyReply, reader: Actor, name: string, draft: Draft): Promise<void> {
    const { locale } = reader;
    const content = await setDocument({ ...draft, locale, createdAt: this.clock.now() });
    void reply
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`)
      .header('cache-control', reader.kind === 'anonymous' ? 'public, max-age=60' : 'private, no-store')
      .header('vary', 'cookie, authorization, accept-language')
      .type('application/pdf')
      .send(content);
  }
}

/** The name without `.pdf`. @throws NotFoundException where it ends otherwise */
function nameOf(file: string): string {
  if (file.endsWith('.pdf')) return file.slice(0, -4);
  throw new NotFoundException(nothing);
}
