import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { refusalOf } from './same-site.js';

const json = { 'content-type': 'application/json' };
const refusal = (headers: Record<string, string>) =>
  refusalOf({ headers, host: 'localhost:3000' } as unknown as FastifyRequest, 'https://allmende.example.org')
    ?.code;

describe('a request to sign in or out', () => {
  it.each([
    ['no word of its origin, like a script on a server', {}],
    ['our public address', { origin: 'https://allmende.example.org' }],
    ['the host that it was sent to', { origin: 'http://localhost:3000' }],
    ['same-origin', { 'sec-fetch-site': 'same-origin' }],
    ['none, typed by hand', { 'sec-fetch-site': 'none' }],
  ])('is heard with %s', (_, headers) => {
    expect(refusal({ ...json, ...headers })).toBeUndefined();
    expect(refusal({ 'content-type': 'Application/JSON; charset=utf-8', ...headers })).toBeUndefined();
  });

  it.each([
    ['another site', { origin: 'https://evil.example.org' }],
    ['a name that begins like ours', { origin: 'https://allmende.example.org.evil.example' }],
    ['our name without TLS', { origin: 'http://allmende.example.org' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['a hidden origin', { origin: 'null' }],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s', (_, headers) => {
    expect(refusal({ ...json, ...headers })).toBe('CROSS_SITE');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain; application/json',
  ])('is refused as %s, which any form can send', (type) => {
    expect(refusal({ 'content-type': type })).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('is refused without any type', () => {
    expect(refusal({})).toBe('UNSUPPORTED_MEDIA_TYPE');
  });
});
