import { belongsToNetwork, type Actor } from '@allmende/kernel';
import { violatedConstraint, type Tx } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';
import { fundingRoundOfBoard, unknownFundingRound } from './decision.faults.js';

/** What a decision may point to. */
export interface References {
  ownerOrganizationId?: string | null;
  projectId?: string | null;
  fundingRoundId?: string | null;
}

/**
 * Whether the round is there is asked by the foreign key `decision_funding_round`: its room lies downstream.
 * @throws UserFaults FUNDING_ROUND_OF_BOARD
 */
export function checkRoundOfBoard(fundingRoundId: string | null | undefined, body: string | null): void {
  if (fundingRoundId && body !== null) throw fundingRoundOfBoard();
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

/** What the database says of a round that is not there, in words. @throws UserFaults UNKNOWN_FUNDING_ROUND */
export async function withRound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw violatedConstraint(error) === 'decision_funding_round' ? unknownFundingRound() : error;
  }
}
