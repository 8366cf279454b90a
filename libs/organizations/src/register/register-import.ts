import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { isModerator, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork, type Tx } from '@allmende/platform/database';
import { fault, forbidden, UserFaults } from '@allmende/platform/graphql';
import { today } from '../today.js';
import type { RegisterFault, RegisterRecord } from './gv100ad.js';
import { RegisterChanges, type RegisterChangesReport } from '../territory/register-changes.js';
import { readRegister } from './register-reader.js';
import { upsertRecords } from './register-upsert.js';

/** How many came in, were brought up to date, or were already known just so. */
export interface RegisterCounts {
  new: number;
  changed: number;
  unchanged: number;
}

/** What an import did. */
export interface RegisterReport extends RegisterChangesReport {
  /** Newest day that a line of the file speaks of. */
  asOf: string;
  municipalities: RegisterCounts;
  districts: RegisterCounts;
  /** Lines that did not go in, in the order of the file. */
  faults: readonly RegisterFault[];
}

/** Called as the import goes on; both are numbers of records. */
export type Progress = (done: number, total: number) => void;

/** A whole register is under 4 MB; what is far larger is something else. */
const maxBytes = 64 * 1024 * 1024;
const batchSize = 2_000;
/** Any number that nobody else uses: two imports at once wait for each other. */
const importLock = 7_316_422;

/** Brings the directory in line with the register of the Federal Statistical Office. */
@Injectable()
export class RegisterImport {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(RegisterChanges) private readonly changes: RegisterChanges,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports a GV100AD file. Broken lines are reported, the rest goes in. What is known but not in the file has been
   * merged, renumbered or dissolved: see `RegisterChanges`.
   * @throws UserFaults FILE_UNREADABLE, FILE_TOO_LARGE, and those of `importLines`
   */
  async importFile(actor: Actor, path: string, onProgress?: Progress): Promise<RegisterReport> {
    const file = await openFile(path);
    try {
      return await this.importLines(actor, file.readLines({ encoding: 'utf8' }), basename(path), onProgress);
    } finally {
      await file.close();
    }
  }

  /**
   * Imports the lines of a whole register.
   * @param source what the audit log calls it
   * @throws UserFaults NO_REGISTER when no line could be read, OLDER_REGISTER when the directory knows a newer one
   */
  async importLines(
    actor: Actor,
    lines: AsyncIterable<string> | Iterable<string>,
    source: string,
    onProgress?: Progress,
  ): Promise<RegisterReport> {
    const { records, faults } = await readRegister(lines, today(this.clock));
    if (records.length === 0) throw noRegister(faults[0]);
    return {
      ...(await this.importRecords(actor, records, source, {
        onProgress,
        faults: faults.length,
        whole: true,
      })),
      faults,
    };
  }

  /**
   * Imports records that were already read; one transaction, one audit entry.
   * @param options.whole what is known but not among the records is gone
   */
  async importRecords(
    actor: Actor,
    records: readonly RegisterRecord[],
    source: string,
    options: { onProgress?: Progress; faults?: number; whole?: boolean } = {},
  ): Promise<RegisterReport> {
    if (!isModerator(actor)) throw forbidden(moderatorsOnly);
    const { onProgress, faults = 0, whole = false } = options;
    const asOf = records.map((record) => record.asOf).reduce((a, b) => (a > b ? a : b));
    const sorted = [...records].sort((a, b) => (a.officialKey < b.officialKey ? -1 : 1));
    const done = await this.unitOfWork.run(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [importLock]);
      await refuseOlder(tx, asOf);
      const known = await this.changes.known(tx);
      const counts = await this.write(tx, sorted, onProgress);
      const found = await this.changes.find(tx, actor, known, sorted, { asOf, whole, faults });
      await this.audit.append(tx, actor, {
        action: 'importRegister',
        subjectType: 'Organization',
        subjectId: null,
        details: { source, asOf, ...counts, faults, changes: found.changes.length },
      });
      return { ...counts, ...found };
    });
    return { asOf, ...done, faults: [] };
  }

  private async write(tx: Tx, records: readonly RegisterRecord[], onProgress?: Progress) {
    const municipalities = { new: 0, changed: 0, unchanged: 0 };
    const districts = { new: 0, changed: 0, unchanged: 0 };
    onProgress?.(0, records.length);
    for (let start = 0; start < records.length; start += batchSize) {
      const batch = records.slice(start, start + batchSize);
      const outcomes = await upsertRecords(tx, batch, this.clock.now());
      for (const { kind, officialKey } of batch) {
        const counts = kind === 'DISTRICT' ? districts : municipalities;
        counts[outcomes.get(officialKey) ?? 'unchanged'] += 1;
      }
      onProgress?.(start + batch.length, records.length);
    }
    return { municipalities, districts };
  }
}

const moderatorsOnly = {
  de: 'Nur die Moderation kann das Gemeindeverzeichnis einlesen.',
  en: 'Only moderators can import the register.',
};

/** An old file must not take the figures back. */
async function refuseOlder(tx: Tx, asOf: string): Promise<void> {
  const [{ newest }] = (await tx.query(
    `select max(population_date)::text as newest from organization where official_key is not null`,
  )) as [{ newest: string | null }];
  if (newest === null || newest <= asOf) return;
  throw new UserFaults(
    fault('OLDER_REGISTER', 'file', {
      de: `Die Datei hat den Stand ${asOf}; bekannt ist schon der Stand ${newest}. Nichts wurde geändert.`,
      en: `The file is as of ${asOf}; figures as of ${newest} are already known. Nothing was changed.`,
    }),
  );
}

async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path).catch(() => null);
  const found = await file?.stat();
  if (file && found?.isFile() && found.size <= maxBytes) return file;
  await file?.close();
  throw found?.isFile() ? tooLarge(path) : unreadable(path);
}

const unreadable = (path: string): UserFaults =>
  new UserFaults(
    fault('FILE_UNREADABLE', 'file', {
      de: `„${path}“ ist keine lesbare Datei.`,
      en: `"${path}" is not a readable file.`,
    }),
  );

const tooLarge = (path: string): UserFaults =>
  new UserFaults(
    fault('FILE_TOO_LARGE', 'file', {
      de: `„${path}“ ist größer als 64 MB und damit kein Gemeindeverzeichnis.`,
      en: `"${path}" is larger than 64 MB and so no register of municipalities.`,
    }),
  );

const noRegister = (first: RegisterFault | undefined): UserFaults =>
  new UserFaults(
    fault('NO_REGISTER', 'file', {
      de: `Keine Zeile ist ein Satz des Gemeindeverzeichnisses (GV100AD).${first ? ` Zeile ${first.line}: ${first.text.de}` : ''}`,
      en: `No line is a record of the register (GV100AD).${first ? ` Line ${first.line}: ${first.text.en}` : ''}`,
    }),
  );
