import { newId, type Locale } from '@allmende/kernel';
import type { World } from './world.js';

interface Person {
  email?: string;
  name?: string;
  locale?: Locale;
}

/** An application whose address is not confirmed yet. Answers its id. */
export async function apply(
  world: World,
  organizationId: string,
  { email = 'antrag@example.org', name = 'Toni Antrag', locale = 'de' }: Person = {},
): Promise<string> {
  const id = newId();
  await world.write(
    `insert into application (id, organization_id, circle, motivation, contact_name, contact_email, locale, consent_text,
       consented_at, created_at, expires_at)
     values ($1, $2, 'NETWORK', 'Weil.', $3, $4, $5, 'Ja.', now(), now(), now() + interval '3 days')`,
    [id, organizationId, name, email, locale],
  );
  return id;
}

/** Confirms the address of an application: it is a membership now, of which it is asked. */
export async function confirm(world: World, applicationId: string): Promise<void> {
  await world.write(
    `with asked as (
       insert into membership (id, organization_id, circle, state, applied_on, created_at, updated_at)
       select $2, organization_id, circle, 'APPLIED', current_date, now(), now() from application where id = $1
       returning id)
     update application set membership_id = asked.id, verified_at = now() from asked where application.id = $1`,
    [applicationId, newId()],
  );
}

/** An open invitation to coordinate. Answers its id. */
export async function invite(
  world: World,
  organizationId: string,
  email: string,
  locale: Locale = 'de',
): Promise<string> {
  const id = newId();
  await world.write(
    `insert into invitation (id, organization_id, role, email, locale, invited_by, created_at, expires_at)
     values ($1, $2, 'COORDINATOR', $3, $4, 'system:test', now(), now() + interval '14 days')`,
    [id, organizationId, email, locale],
  );
  return id;
}

/** A request for a new password, whether there is such an account or not. Answers its id. */
export async function requestReset(world: World, email: string): Promise<string> {
  const id = newId();
  await world.write(
    `insert into password_reset (id, email, requested_at, expires_at) values ($1, $2, now(), now() + interval '1 hour')`,
    [id, email],
  );
  return id;
}
