import { Like, type EntityTarget } from 'typeorm';
import { slugBase, slugFor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';

interface Addressed {
  id: string;
  slug: string;
}

/**
 * A slug that no other row of the entity has. Names are given one after the other until the end of the transaction.
 * @param fallback for names without a single letter that could stand in an address
 */
export async function freeSlug(
  tx: Tx,
  entity: EntityTarget<Addressed>,
  name: string,
  fallback: string,
): Promise<string> {
  await tx.query(`select pg_advisory_xact_lock(hashtext($1))`, [`allmende.slug.${fallback}`]);
  const similar = await tx.find(entity, {
    select: { id: true, slug: true },
    where: { slug: Like(`${slugBase(name, fallback)}%`) },
  });
  return slugFor(name, new Set(similar.map(({ slug }) => slug)), fallback);
}
