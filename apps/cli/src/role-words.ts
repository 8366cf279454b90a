import type { Role } from '@allmende/kernel';

/** A role with its scope, as operators read it; without an organization it counts for the whole network. */
export function roleOf(role: Role, organization?: string): string {
  if (organization) return `${role} of ${organization}`;
  // The one role that organizations have, too.
  return role === 'TREASURER' ? 'TREASURER of the network' : role;
}
