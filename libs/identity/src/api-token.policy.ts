import { randomBytes } from 'node:crypto';
import { isModerator, organizationsOf, tokenScopes, type Actor, type TokenScope } from '@allmende/kernel';
import { fault, forbidden, isCalendarDate, type UserFault } from '@allmende/platform/graphql';
import { personOf, type Person } from './account.policy.js';
import { nameFault } from './name.js';
import { newSecret } from './secret.js';

const longestName = 100;
const longestLife = 365;
const day = 24 * 3_600_000;

/** Shape of a token: fixed beginning, public prefix, secret. The beginning lets secret scanners know it. */
const shape = /^alm_([0-9a-f]{8})_[A-Za-z0-9_-]{43}$/;

/** A new token; `prefix` is the part that may be shown later. */
export function newToken(): { token: string; prefix: string } {
  const prefix = randomBytes(4).toString('hex');
  return { token: `alm_${prefix}_${newSecret()}`, prefix };
}

export const looksLikeToken = (text: string): boolean => shape.test(text);

/** Tokens are made in the browser only, by who coordinates for the organization. @throws OperationError FORBIDDEN */
export function demandTokenRight(actor: Actor, organizationId: string): Person {
  const person = personOf(actor);
  if (isModerator(person) || organizationsOf(person, 'COORDINATOR').includes(organizationId)) return person;
  throw forbidden({
    de: 'Tokens für eine Organisation legt nur an, wer für sie koordiniert.',
    en: 'Only coordinators of an organization may make tokens for it.',
  });
}

/** Why a token may not be made so, or nothing. */
export function tokenFaults(
  name: string,
  scopes: readonly string[],
  expiresOn: string,
  now: Date,
): UserFault[] {
  return [
    nameFault(name, 'input.name', longestName),
    scopesFault(scopes),
    expiryFault(expiresOn, now),
  ].filter((one) => one !== null);
}

export const isScope = (scope: string): scope is TokenScope =>
  (tokenScopes as readonly string[]).includes(scope);

/** A token works through its last day, by UTC; from this instant on it is dead. */
export const endOfDay = (date: string): Date => new Date(Date.parse(`${date}T00:00:00Z`) + day);

function scopesFault(scopes: readonly string[]): UserFault | null {
  const unknown = scopes.filter((scope) => !isScope(scope));
  if (scopes.length > 0 && unknown.length === 0) return null;
  const known = tokenScopes.join(', ');
  return fault('UNKNOWN_SCOPE', 'input.scopes', {
    de: `Mindestens eine der Berechtigungen ${known} ist anzugeben, keine andere.`,
    en: `Give at least one of the scopes ${known}, and no other.`,
  });
}

function expiryFault(expiresOn: string, now: Date): UserFault | null {
  const today = Date.parse(now.toISOString().slice(0, 10));
  const last = isCalendarDate(expiresOn) ? Date.parse(expiresOn) : NaN;
  if (last >= today && last <= today + longestLife * day) return null;
  return fault('EXPIRY_OUT_OF_RANGE', 'input.expiresOn', {
    de: `Das Ablaufdatum muss zwischen heute und in ${longestLife} Tagen liegen.`,
    en: `The expiry must lie between today and ${longestLife} days ahead.`,
  });
}
