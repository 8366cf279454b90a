import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '@allmende/audit';
import { largestAmount, type Actor, type Cents, type Clock } from '@allmende/kernel';
import { CLOCK } from '@allmende/platform/config';
import { UnitOfWork } from '@allmende/platform/database';
import { fault, UserFaults } from '@allmende/platform/graphql';
import type { FundingRules } from './funding-rules.type.js';

const euro = (amountCents: Cents) => ({ amountCents, currency: 'EUR' });

/** The one row of rules that counts for all rounds. */
@Injectable()
export class FundingRulesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(): Promise<FundingRules> {
    const [row] = await this.dataSource.query<{ cents: string }[]>(
      `select four_eyes_from_cents as cents from funding_rules`,
    );
    return { fourEyesFrom: euro(BigInt(row!.cents)) };
  }

  /** @throws UserFaults AMOUNT_OUT_OF_RANGE */
  async set(actor: Actor, fourEyesFrom: Cents): Promise<FundingRules> {
    if (fourEyesFrom < 0n || fourEyesFrom > largestAmount) throw new UserFaults(outOfRange());
    await this.unitOfWork.run(actor, async (tx) => {
      const [before] = await tx.query<{ cents: string }[]>(
        `select four_eyes_from_cents as cents from funding_rules for update`,
      );
      await tx.query(`update funding_rules set four_eyes_from_cents = $1, updated_at = $2`, [
        fourEyesFrom.toString(),
        this.clock.now(),
      ]);
      await this.audit.append(tx, actor, {
        action: 'setFundingRules',
        subjectType: 'FundingRound',
        subjectId: null,
        details: { fourEyesFromCents: fourEyesFrom.toString(), before: before!.cents },
      });
    });
    return { fourEyesFrom: euro(fourEyesFrom) };
  }
}

const outOfRange = () =>
  fault('AMOUNT_OUT_OF_RANGE', 'input.fourEyesFromCents', {
    de: 'Bitte geben Sie einen Betrag von 0 bis 1 Milliarde Euro an.',
    en: 'Please give an amount from 0 to 1 billion euros.',
  });
