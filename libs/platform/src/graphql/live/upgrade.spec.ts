import { describe, expect, it } from '@jest/globals';
import { Tally } from './live-limits.js';
import { addressOf, hostOf } from './upgrade.js';

const asked = (headers: Record<string, string>) => ({ headers, socket: { remoteAddress: '10.0.0.1' } });

describe('the address of who asks', () => {
  const forwarded = asked({ 'x-forwarded-for': '203.0.113.9, 198.51.100.7' });

  it.each([
    [0, '10.0.0.1'],
    [1, '198.51.100.7'],
    [2, '203.0.113.9'],
    [3, '203.0.113.9'],
  ])('is what %i trusted proxies say', (proxies, address) => {
    expect(addressOf(forwarded, proxies)).toBe(address);
  });

  it('is that of the socket when nobody has forwarded', () => {
    expect(addressOf(asked({}), 1)).toBe('10.0.0.1');
  });
});

describe('the host that was asked', () => {
  const headers = { host: 'inside:3000', 'x-forwarded-host': 'allmende.example.org' };

  it('is told by a proxy only where one is trusted', () => {
    expect(hostOf(asked(headers), 0)).toBe('inside:3000');
    expect(hostOf(asked(headers), 1)).toBe('allmende.example.org');
    expect(hostOf(asked({ host: 'inside:3000' }), 1)).toBe('inside:3000');
  });
});

describe('a tally', () => {
  it('gives no more than the limit to each, and takes back what was given once only', () => {
    const tally = new Tally(2);
    const first = tally.take('a')!;
    expect(tally.take('a')).not.toBeNull();
    expect(tally.take('a')).toBeNull();
    expect(tally.take('b')).not.toBeNull();
    first();
    first();
    expect(tally.take('a')).not.toBeNull();
    expect(tally.take('a')).toBeNull();
  });
});
