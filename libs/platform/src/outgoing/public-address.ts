import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public by its number, but reachable only from inside one provider's cloud, where it gives out secrets. */
const cloudInternal = new Set(['168.63.129.16']);

/** Thrown when a name leads to an address that is not on the public internet. */
export class InternalAddressError extends Error {
  override name = 'InternalAddressError';
}

/**
 * True for an address of the public internet: not private, loopback, link-local, unique-local, multicast, reserved, a
 * cloud's metadata service, and no IPv6 form that wraps such an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || cloudInternal.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 has been handed out; all else that claims to be unicast is not routed.
  return parsed instanceof ipaddr.IPv6 ? (parsed.parts[0]! & 0xe000) === 0x2000 : true;
}

/** Asks for all addresses of a name, as `dns.lookup` does with `all: true`. */
export type Resolve = (
  hostname: string,
  answer: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void;

const askSystem: Resolve = (hostname, answer) =>
  systemLookup(hostname, { all: true }, (error, addresses) => answer(error, addresses));

/**
 * A `lookup` for sockets that refuses a name when any of its addresses is internal. The socket connects to what was
 * checked here, so a name that answers differently the next time gains nothing.
 */
export const publicLookup =
  (resolve: Resolve = askSystem, isAllowed = isPublicAddress): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error(`no address for ${hostname}`), '', 0);
      if (!addresses.every(({ address }) => isAllowed(address)))
        return callback(new InternalAddressError(hostname), '', 0);
      if (options.all) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
