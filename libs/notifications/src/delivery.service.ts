import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@allmende/audit';
import { toNodeId, type Actor, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { DataSource } from 'typeorm';

/** A delivery or a letter that failed for good. */
export interface FailedDelivery {
  kind: 'delivery' | 'letter';
  /** Public id. */
  id: string;
  /** Name of the account, or the address of a letter. */
  recipient: string;
  title: string;
  lastError: string | null;
  failedAt: Date;
}

/** A row of the table is public as one or the other. */
const publicId = ({ id, kind }: Pick<FailedDelivery, 'id' | 'kind'>): string =>
  toNodeId(kind === 'letter' ? 'Letter' : 'Delivery', id);

const kindOfRow = `case when address is null then 'delivery' else 'letter' end as kind`;

/** What operators do with deliveries, and letters among them, that failed for good. */
@Injectable()
export class Deliveries {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest of them, for the command line. */
  async failed(limit = 100): Promise<FailedDelivery[]> {
    const rows = await this.dataSource.query<FailedDelivery[]>(
      `select d.id, ${kindOfRow}, coalesce(a.display_name, d.address) as recipient, n.title_de as title, d.last_error as "lastError", d.failed_at as "failedAt"
       from delivery d join notice n on n.id = d.notice_id left join account a on a.id = d.account_id
       where d.state = 'FAILED' order by d.created_at desc, d.id desc limit $1`,
      [limit],
    );
    return rows.map((row) => ({ ...row, id: publicId(row) }));
  }

  /**
   * Lets deliveries that failed for good be tried again, with as many tries as new ones; others are left alone, so it
   * may be repeated. @param ids uuids; left out: all. @returns how many
   */
  retry(actor: Actor, ids?: readonly string[]): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [rows] = await tx.query<[Pick<FailedDelivery, 'id' | 'kind'>[], number]>(
        `update delivery set state = 'PENDING', failed_at = null, attempts = 0, due_at = $2
         where state = 'FAILED' and ($1::uuid[] is null or id = any($1)) returning id, ${kindOfRow}`,
        [ids ?? null, this.clock.now()],
      );
      if (rows.length > 0) {
        const details = { deliveryIds: rows.map(publicId) };
        const subject = { subjectType: 'Delivery', subjectId: null } as const;
        await this.audit.append(tx, actor, { action: 'retryDeliveries', ...subject, details });
      }
      return rows.length;
    });
  }
}
