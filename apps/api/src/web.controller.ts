import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Paths that are never pages of the web app. */
const notPages = [
  '/graphql',
  '/api/',
  '/auth/',
  '/dev/',
  '/health/',
  '/notifications/',
  '/assets/',
  '/calendar/',
  '/files/',
  '/ballots/',
  '/oparl/',
  '/documents/',
];

/** Answers every page of the web app with its one HTML file; the browser routes. */
@Controller()
export class WebController {
  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const path = request.url.split('?')[0] ?? '/';
    if (notPages.some((p) => path.startsWith(p)) || /\.[a-z0-9]{2,5}$/i.test(path)) {
      throw new NotFoundException(`There is nothing at ${path}.`);
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  }
}
