import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidOf, type Locale } from '@allmende/kernel';
import { BallotExports, type BallotExport } from '@allmende/meetings';
import { Readers } from '../reader.js';
import { csvOf } from './ballot-csv.js';

const nothing = 'Diese Abstimmung gibt es nicht. / There is no such ballot.';

interface Format {
  mediaType: string;
  write(ballot: BallotExport, locale: Locale): string;
}

const formats: Record<string, Format> = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: csvOf },
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: (ballot) => `${JSON.stringify(ballot, null, 2)}\n`,
  },
};

/** Ballots to take away, as each reader may see them at the moment: `/ballots/<id>.csv` and `.json`. */
@Controller('ballots')
export class BallotController {
  constructor(
    @Inject(BallotExports) private readonly exports: BallotExports,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  @Get(':file')
  async file(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, id = '', extension = ''] = /^([a-z0-9_]+)\.(csv|json)$/.exec(file) ?? [];
    const format = formats[extension];
    const reader = await this.readers.of(request);
    const uuid = uuidOf('Ballot', id);
    const ballot = format && uuid ? await this.exports.one(reader, uuid) : null;
    if (!format || !ballot) throw new NotFoundException(nothing);
    void reply
      .header('content-disposition', `attachment; filename="${file}"`)
      .header('cache-control', 'private, no-store')
      .header('vary', 'cookie, authorization, accept-language')
      .type(format.mediaType)
      .send(format.write(ballot, reader.locale));
  }
}
