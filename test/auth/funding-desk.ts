import { newId, toNodeId, uuidOf } from '@allmende/kernel';
import type { Caller } from '../support/caller.js';
import type { House } from '../support/house.js';
import { administration, FundingStage } from './funding-stage.js';

type Values = Record<string, unknown>;

export const minute = 60_000;
/** What a call asks for. */
export const due = { fiscalYear: 2027, dueOn: '2027-03-31' };

/** Rounds that are funded, called and paid, by those who may do it. */
export class FundingDesk {
  private constructor(
    readonly stage: FundingStage,
    /** Dortmund's treasury, and the deputy of its coordinator. */
    readonly kaemmerei: Caller,
    readonly deputy: Caller,
    /** Who keeps the books of the network, and somebody who does, too. */
    readonly kasse: Caller,
    readonly secondKasse: Caller,
    readonly moderator: Caller,
    readonly dortmund: Caller,
    readonly solingen: Caller,
  ) {}

  static async open(house: House): Promise<FundingDesk> {
    const stage = new FundingStage(house);
    const { dortmund } = house.world.organizations;
    return new FundingDesk(
      stage,
      (await stage.person('Kämmerei', ['TREASURER', dortmund])).caller,
      (await stage.person('Vertretung', ['DEPUTY', dortmund])).caller,
      (await stage.person('Kasse', ['TREASURER', null])).caller,
      (await stage.person('Zweite Kasse', ['TREASURER', null])).caller,
      await house.person('moderator'),
      await house.person('dortmund'),
      await house.person('solingen'),
    );
  }

  /** A deadline in a minute. */
  soon = (): Values => ({ closesAt: new Date(+this.stage.house.clock.now() + minute).toISOString() });

  /** 50.00 € of Dortmund in a funded round. */
  async funded(other: Values = {}): Promise<{ round: string; pledgeId: string }> {
    const { stage } = this;
    const round = await stage.round({ ...this.soon(), ...other });
    const pledgeId = await stage.declare(round);
    await stage.act(this.kaemmerei, 'approvePledge', { pledgeId, ...administration });
    stage.house.clock.advance(minute);
    await stage.evaluate(round);
    return { round, pledgeId };
  }

  /** The same, called and paid. */
  async paid(other: Values = {}): Promise<{ round: string; pledgeId: string; entry: string }> {
    const { round, pledgeId } = await this.funded(other);
    await this.stage.act(this.kasse, 'callPledges', { fundingRoundId: round, ...due });
    const entry = await this.stage.act(this.kasse, 'recordPayment', { pledgeId, ...this.payment() });
    return { round, pledgeId, entry };
  }

  private readonly today = (): string => this.stage.house.clock.now().toISOString().slice(0, 10);

  payment = (): Values => ({ fiscalYear: 2027, amountCents: 5_000, paidOn: this.today() });

  spendOf = (fundingRoundId: string): Values => ({
    ...{ fundingRoundId, purpose: 'Arbeit', payee: 'Firma', spentOn: this.today(), amountCents: 100 },
  });

  /** A decision of the board on the round that this room has heard of. @returns its public id */
  async decision(roundId: string, adopted = true): Promise<string> {
    const { house } = this.stage;
    const id = newId();
    await house.write(
      `insert into funding_decision (id, round_id, number, adopted, recorded_at) values ($1, $2, $3, $4, $5)`,
      [id, uuidOf('FundingRound', roundId), `B-${id}`, adopted, house.clock.now()],
    );
    return toNodeId('FundingDecision', id);
  }

  async stateOf(pledgeId: string): Promise<string> {
    const [row] = await this.stage.house.rows<{ state: string }>('select state from pledge where id = $1', [
      uuidOf('Pledge', pledgeId),
    ]);
    return row!.state;
  }
}
