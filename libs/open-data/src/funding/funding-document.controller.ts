import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidOf, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Draft } from '../documents/agenda.js';
import { setDocument } from '../documents/document.js';
import { Readers } from '../reader.js';
import { FundingDocumentReads } from './funding-document.reads.js';
import { fundingWords } from './funding-words.js';
import { proofCsv } from './proof-csv.js';
import { proofSheet } from './proof-sheet.js';
import { statementCsv } from './statement-csv.js';
import { statementSheet } from './statement-sheet.js';

const nothing = 'Dieses Dokument gibt es nicht. / There is no such document.';

/** A document that may be had in both forms. */
interface Paper {
  name: string;
  draft: () => Draft;
  table: () => string;
}

/** Papers about money, as PDF and CSV, as each reader may see them at the moment and in her language. */
@Controller('documents')
export class FundingDocumentController {
  constructor(
    @Inject(FundingDocumentReads) private readonly reads: FundingDocumentReads,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('funding-rounds/:id/:file')
  async proof(
    @Param('id') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.readers.of(request);
    const [, extension] = /^proof\.(pdf|csv)$/.exec(file) ?? [];
    const round = extension && uuidOf('FundingRound', id) ? await this.reads.proof(reader, id) : null;
    if (!extension || !round) throw new NotFoundException(nothing);
    const { locale } = reader;
    await this.send(reply, reader, extension, {
      name: `${fundingWords[locale].proof} ${round.title}`,
      draft: () => proofSheet(round, locale),
      table: () => proofCsv(round, locale),
    });
  }

  @Get('organizations/:id/:file')
  async statement(
    @Param('id') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.readers.of(request);
    const [, year, extension] = /^statement-(2\d{3})\.(pdf|csv)$/.exec(file) ?? [];
    const statement =
      extension && uuidOf('Organization', id) ? await this.reads.statement(reader, id, Number(year)) : null;
    if (!extension || !statement) throw new NotFoundException(nothing);
    const { locale } = reader;
    await this.send(reply, reader, extension, {
      name: `${fundingWords[locale].statement} ${year} ${statement.organizationName}`,
      draft: () => statementSheet(statement, locale, this.clock.now()),
      table: () => statementCsv(statement, locale),
    });
  }

  private async send(reply: FastifyReply, reader: Actor, extension: string, paper: Paper): Promise<void> {
    const { locale } = reader;
    const isPdf = extension === 'pdf';
    const content = isPdf
      ? await setDocument({ ...paper.draft(), locale, createdAt: this.clock.now() })
      : paper.table();
    const fileName = encodeURIComponent(`${paper.name}.${extension}`);
    void reply
      .header('content-disposition', `${isPdf ? 'inline' : 'attachment'}; filename*=UTF-8''${fileName}`)
      .header('cache-control', 'private, no-store')
      .header('vary', 'cookie, authorization, accept-language')
      .type(isPdf ? 'application/pdf' : 'text/csv; charset=utf-8; header=present')
      .send(content);
  }
}
