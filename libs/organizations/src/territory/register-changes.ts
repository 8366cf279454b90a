import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { actorLabel, newId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';
import type { Text } from '@allmende/platform/graphql';
import { Outbox } from '@allmende/platform/outbox';
import { deduceSuccessions, missingIn, type Deduction, type Territory } from './succession.js';
import { texts } from './succession-texts.js';
import { TerritorialChangeEntity } from './territorial-change.entity.js';
import { TerritorySuccession } from './territory-succession.js';

/** A change that an import found. */
export type FoundChange = Pick<
  TerritorialChangeEntity,
  'kind' | 'state' | 'oldKey' | 'oldName' | 'newKey' | 'newName'
> & {
  reason: Text;
  candidates: { officialKey: string; name: string; why: Text }[];
  /** Null for RENAMED: everything stays where it is. `anything` counts every reference, also follows and the like. */
  hanging: { anything: boolean; membership: boolean; participations: number; people: number } | null;
};

/** What an import found out about territories that were known already. */
export interface RegisterChangesReport {
  changes: FoundChange[];
  /** Why nothing was concluded from territories that are missing in the file; null when none is, or it was. */
  notConcluded: Text | null;
}

/** A territory of the directory that exists. */
export interface KnownTerritory extends Territory {
  id: string;
}

/** What a file says beside its records. */
export interface RegisterFile {
  /** Newest day in it. */
  asOf: string;
  /** It claims to hold all of Germany, so that what is missing is gone. */
  whole: boolean;
  /** Number of lines that could not be read. */
  faults: number;
}

/** If more than these are missing, the file is not whole, whatever it claims. */
const mostMissing = 0.05;

/** Compares a register with what was known, writes down the changes, and carries out those on which nothing hangs. */
@Injectable()
export class RegisterChanges {
  constructor(
    @Inject(TerritorySuccession) private readonly succession: TerritorySuccession,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The territories as they are; to be read before the import writes. */
  known(tx: Tx): Promise<KnownTerritory[]> {
    return tx.query(
      `select id, kind, official_key as "officialKey", name, area_hectares as "areaHectares"
       from organization where official_key is not null and dissolved_on is null`,
    );
  }

  /** To be called after the records were written, in the same transaction. The same file again finds nothing new. */
  async find(
    tx: Tx,
    actor: Actor,
    known: readonly KnownTerritory[],
    records: readonly Territory[],
    file: RegisterFile,
  ): Promise<RegisterChangesReport> {
    await this.dismissReturned(tx, actor, records);
    const changes = await this.rename(tx, actor, known, records, file.asOf);
    const gone = file.whole ? await undecided(tx, missingIn(records, known), file.asOf) : [];
    const notConcluded = whyNotConcluded(gone.length, known.length, file.faults);
    if (!notConcluded)
      for (const deduction of deduceSuccessions(known, records, gone))
        changes.push(await this.settle(tx, actor, known, deduction, file.asOf));
    const waiting = changes.filter(({ state }) => state === 'PROPOSED').length;
    if (changes.length > 0)
      await this.outbox.append(tx, actor, 'territory.changesFound', {
        waiting,
        applied: changes.length - waiting,
      });
    return { changes, notConcluded };
  }

  /** The same key under another name needs nobody's word; the old name is kept and still found. */
  private async rename(
    tx: Tx,
    actor: Actor,
    known: readonly KnownTerritory[],
    records: readonly Territory[],
    asOf: string,
  ): Promise<FoundChange[]> {
    const names = new Map(records.map(({ officialKey, name }) => [officialKey, name]));
    const changes: FoundChange[] = [];
    for (const { id, officialKey, name } of known) {
      const newName = names.get(officialKey) ?? name;
      if (newName === name) continue;
      const reason = texts.renamed(name, newName, officialKey);
      const keys = { oldKey: officialKey, oldName: name, newKey: officialKey, newName };
      const change = { ...keys, kind: 'RENAMED', state: 'APPLIED' } as const;
      await this.write(
        tx,
        actor,
        { ...change, organizationId: id, successorId: null, asOf },
        { reason, candidates: [] },
      );
      await tx.query(
        `update organization set former_names = concat_ws(' ', former_names, $2::text) where id = $1`,
        [id, name],
      );
      changes.push({ ...change, reason, candidates: [], hanging: null });
    }
    return changes;
  }

  /** Writes one deduction down; carries it out when it is sure and nothing hangs on the old territory. */
  private async settle(
    tx: Tx,
    actor: Actor,
    known: readonly KnownTerritory[],
    { gone, kind, successor, reason, candidates }: Deduction,
    asOf: string,
  ): Promise<FoundChange> {
    const predecessorId = known.find(({ officialKey }) => officialKey === gone.officialKey)!.id;
    const hanging = await hangingOn(tx, predecessorId);
    const ids = await idsByKey(tx, successor ? [successor] : candidates.map(({ territory }) => territory));
    const successorId = successor ? ids.get(successor.officialKey)! : null;
    const state = successor && !hanging.anything ? ('APPLIED' as const) : ('PROPOSED' as const);
    const change = {
      ...{ kind, state },
      ...{ oldKey: gone.officialKey, oldName: gone.name },
      ...{ newKey: successor?.officialKey ?? null, newName: successor?.name ?? null },
    } as const;
    await this.write(
      tx,
      actor,
      { ...change, organizationId: predecessorId, successorId, asOf },
      {
        reason,
        candidates: candidates.map(({ territory, why }) => ({
          organizationId: ids.get(territory.officialKey)!,
          why,
        })),
      },
    );
    if (successorId && change.state === 'APPLIED')
      await this.succession.dissolve(tx, actor, {
        predecessorId,
        successorId,
        kind,
        asOf,
        reason: reason.de,
      });
    return {
      ...change,
      reason,
      candidates: candidates.map(({ territory: { officialKey, name }, why }) => ({ officialKey, name, why })),
      hanging,
    };
  }

  private async write(
    tx: Tx,
    actor: Actor,
    change: Omit<TerritorialChangeEntity, 'id' | 'evidence' | 'createdAt' | 'decidedAt' | 'decidedBy'>,
    evidence: TerritorialChangeEntity['evidence'],
  ): Promise<void> {
    const now = this.clock.now();
    const decided = change.state === 'APPLIED' && { decidedAt: now, decidedBy: actorLabel(actor) };
    await tx.insert(TerritorialChangeEntity, {
      ...change,
      ...decided,
      id: newId(),
      evidence,
      createdAt: now,
    });
  }

  /** What a corrected file holds again has not vanished. */
  private async dismissReturned(tx: Tx, actor: Actor, records: readonly Territory[]): Promise<void> {
    const [dismissed] = await tx.query<[{ id: string }[], number]>(
      `update territorial_change c set state = 'DISMISSED', decided_at = $2, decided_by = $3
       where c.state = 'PROPOSED' and c.old_key = any($1::text[]) returning c.id`,
      [records.map(({ officialKey }) => officialKey), this.clock.now(), actorLabel(actor)],
    );
    for (const { id } of dismissed)
      await this.audit.append(tx, actor, {
        action: 'dismissTerritorialChange',
        subjectType: 'TerritorialChange',
        subjectId: id,
        reason: 'Der Schlüssel steht wieder im Verzeichnis.',
      });
  }
}

/** Those for which nothing waits, and nothing was dismissed for a register of this day. */
async function undecided(tx: Tx, gone: KnownTerritory[], asOf: string): Promise<KnownTerritory[]> {
  const decided = await tx.query<{ id: string }[]>(
    `select organization_id as id from territorial_change
     where state = 'PROPOSED' or state = 'DISMISSED' and as_of = $1`,
    [asOf],
  );
  const ids = new Set(decided.map(({ id }) => id));
  return gone.filter(({ id }) => !ids.has(id));
}

function whyNotConcluded(gone: number, known: number, faults: number): Text | null {
  if (gone === 0) return null;
  const missing: Text = {
    de: `Bekannte Gebiete, die nicht in der Datei stehen: ${gone}.`,
    en: `Known territories that are not in the file: ${gone}.`,
  };
  if (faults > 0)
    return {
      de: `${missing.de} Weil nicht alle Zeilen lesbar waren, wird daraus nichts geschlossen: Bitte die Zeilen berichtigen und die Datei noch einmal einlesen.`,
      en: `${missing.en} Nothing is concluded from that, because not all lines could be read: mend them and import the file again.`,
    };
  if (gone > known * mostMissing)
    return {
      de: `${missing.de} Das sind mehr als 5 % der ${known} bekannten; die Datei ist also unvollständig, und es wird nichts daraus geschlossen.`,
      en: `${missing.en} That is more than 5 % of the ${known} known ones, so the file is not whole, and nothing is concluded from it.`,
    };
  return null;
}

/** Locks the territory against new references first. */
async function hangingOn(tx: Tx, id: string): Promise<NonNullable<FoundChange['hanging']>> {
  await tx.query(`select from organization where id = $1 for update`, [id]);
  const [row] = await tx.query<NonNullable<FoundChange['hanging']>[]>(
    `select not nothing_hangs_on(organization_id) as anything, membership, participations, people
     from territory_holding where organization_id = $1`,
    [id],
  );
  return row!;
}

async function idsByKey(tx: Tx, territories: readonly Territory[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; key: string }[]>(
    `select id, official_key as key from organization where official_key = any($1::text[])`,
    [territories.map(({ officialKey }) => officialKey)],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}
