import { belongsToNetwork, type Actor } from '@allmende/kernel';
import type { Tx } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';

/** What a decision may point to. */
export interface References {
  ownerOrganizationId?: string | null;
  projectId?: string | null;
}

/** @throws UserFaults UNKNOWN_ORGANIZATION, UNKNOWN_PROJECT: not there, dissolved, or not for the actor */
export async function checkReferences(tx: Tx, actor: Actor, references: References): Promise<void> {
  const { ownerOrganizationId, projectId } = references;
  const [{ owner, project }] = await tx.query<[{ owner: boolean; project: boolean }]>(
    `select $1::uuid is null or exists (select from organization where id = $1 and dissolved_on is null) as owner,
       $2::uuid is null or exists (select from project where id = $2 and ($3 or visibility = 'PUBLIC')) as project`,
    [ownerOrganizationId ?? null, projectId ?? null, belongsToNetwork(actor)],
  );
  if (!owner)
    throw new UserFaults(
      fault('UNKNOWN_ORGANIZATION', 'input.ownerOrganizationId', {
        de: 'Diese Organisation gibt es nicht oder nicht mehr. Bitte wählen Sie eine andere.',
        en: 'There is no such organization, or not any more. Please choose another one.',
      }),
    );
  if (!project)
    throw new UserFaults(
      fault('UNKNOWN_PROJECT', 'input.projectId', {
        de: 'Dieses Projekt gibt es nicht. Bitte wählen Sie ein anderes.',
        en: 'There is no such project. Please choose another one.',
      }),
    );
}
