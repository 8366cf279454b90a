import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { largestAmount, uuidOf } from '@allmende/kernel';
import { fault, UserFaults, type UserFault } from '@allmende/platform/graphql';
import type { CostParticipantInput, CostSharesInput } from './cost-key.inputs.js';
import { costKeyFaults, costKeyOf } from './cost-key.policy.js';
import { participantFaults, placed, unknownOrganization } from './participant.policy.js';
import { participantOf, type ProofParticipant, type ProofSource } from './proof-source.js';
import { shares } from './shares.js';

/** What the register says of an organization. */
interface Registered {
  id: string;
  name: string;
  official_key: string | null;
  population: number | null;
  population_date: string | null;
}

const list = 'input.participants';
const german = new Intl.Collator('de');
const byName = (a: ProofParticipant, b: ProofParticipant): number =>
  german.compare(a.organizationName, b.organizationName);

/** Splits a sum as somebody would like to see it: nothing is stored. */
@Injectable()
export class CostSharesService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /**
   * What a proof is computed from, which is sure to be possible. One statement.
   * @throws UserFaults everything that stands against it
   */
  async whatIf({ amountCents, costKey, participants }: CostSharesInput): Promise<ProofSource> {
    refuse([
      ...amountFaults(amountCents),
      ...costKeyFaults(costKey, 'input.costKey'),
      ...participantFaults(participants, list),
    ]);
    const key = costKeyOf(costKey, 'input.costKey');
    const source = { costKey: key, amountCents: amountCents.toString() };
    const counted = await this.counted(participants);
    refuse(placed(shares(key, amountCents, counted.map(participantOf)).faults ?? [], list));
    return { ...source, participants: counted.sort(byName) };
  }

  /** The participants with what the register says of them, in their order. */
  private async counted(participants: readonly CostParticipantInput[]): Promise<ProofParticipant[]> {
    const uuids = participants.map(({ organizationId }) => uuidOf('Organization', organizationId));
    const rows = await this.db.query<Registered[]>(
      `select id, name, official_key, population, population_date::text from organization where id = any($1::uuid[])`,
      [uuids],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    refuse(
      participants.flatMap(({ organizationId }, place) =>
        known.has(uuids[place]!)
          ? []
          : [unknownOrganization(organizationId, `${list}.${place}.organizationId`)],
      ),
    );
    return participants.map((one, place) => withRegister(one, known.get(uuids[place]!)!));
  }
}

function withRegister(one: CostParticipantInput, registered: Registered): ProofParticipant {
  return {
    organizationId: one.organizationId,
    organizationName: registered.name,
    officialKey: registered.official_key,
    population: registered.population,
    populationDate: registered.population_date,
    weight: one.weight?.toString() ?? null,
    secondBase: one.secondBase?.toString() ?? null,
    source: one.source?.trim() || null,
    fixed: one.fixedCents?.toString() ?? null,
    least: one.leastCents?.toString() ?? null,
    most: one.mostCents?.toString() ?? null,
    share: null,
  };
}

const amountFaults = (cents: bigint): UserFault[] =>
  cents >= 1n && cents <= largestAmount
    ? []
    : [
        fault('OUT_OF_RANGE', 'input.amountCents', {
          de: 'Bitte einen Betrag von 0,01 € bis 1.000.000.000,00 € angeben.',
          en: 'Give an amount from €0.01 to €1,000,000,000.00.',
        }),
      ];

function refuse(faults: readonly UserFault[]): void {
  if (faults.length > 0) throw new UserFaults(...faults);
}
