import type { Actor } from '@allmende/kernel';
import type { ApplicationDesk } from '../application/application-desk.service.js';
import type { Applying } from '../application/applying.service.js';
import { applications } from './facts.js';
import type { DemoOrganizations } from './seed-organizations.js';

/** The services through which the demo applications go in: no rule is passed over. */
export interface ApplicationServices {
  applying: Applying;
  desk: ApplicationDesk;
}

/** Lays applications of invented people on the moderators' desk. A town that ever applied is left alone. */
export async function seedApplications(
  { applying, desk }: ApplicationServices,
  actor: Actor,
  organizations: DemoOrganizations,
): Promise<void> {
  for (const { town, question, ...form } of applications) {
    const organizationId = organizations[town];
    if (await applying.everApplied(organizationId)) continue;
    const { application } = await applying.apply(actor, { ...form, organizationId, consent: true });
    if (question) await desk.ask(actor, application!, question);
  }
}
