import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, loadSecret, type Config } from '@allmende/platform/config';
import type { Tx } from '@allmende/platform/database';

/** What lies in an urn: sums only. `options` in the order of the ballot paper. */
export interface UrnCounts {
  papers: number;
  abstain: number;
  options: number[];
}

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/**
 * Where secret votes lie until the close: all counts of a ballot as one value, sealed with a key that is not in the
 * database, under a fresh nonce with each vote, always of the same length. Whoever reads the database, its dead rows,
 * its log or a backup sees that something was put in, and not what.
 */
@Injectable()
export class SecretUrn {
  private secret: string | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Puts up an empty urn for a ballot that has just opened. */
  async putUp(tx: Tx, ballotId: string, options: number): Promise<void> {
    const empty = { papers: 0, abstain: 0, options: Array<number>(options).fill(0) };
    await tx.query(`insert into secret_urn (ballot_id, sealed) values ($1, $2)`, [
      ballotId,
      this.seal(ballotId, empty),
    ]);
  }

  /** Puts a paper in; the papers of one ballot come one after the other. @param chosen places; none: an abstention */
  async put(tx: Tx, ballotId: string, chosen: ReadonlySet<number>): Promise<void> {
    const counts = await this.look(tx, ballotId);
    await tx.query(`update secret_urn set sealed = $2 where ballot_id = $1`, [
      ballotId,
      this.seal(ballotId, {
        papers: counts.papers + 1,
        abstain: counts.abstain + (chosen.size === 0 ? 1 : 0),
        options: counts.options.map((votes, place) => votes + (chosen.has(place) ? 1 : 0)),
      }),
    ]);
  }

  /** Opens the urn for counting, and takes it away. */
  async empty(tx: Tx, ballotId: string): Promise<UrnCounts> {
    const counts = await this.look(tx, ballotId);
    await this.remove(tx, ballotId);
    return counts;
  }

  /** Takes it away unopened, if there is one. */
  async remove(tx: Tx, ballotId: string): Promise<void> {
    await tx.query(`delete from secret_urn where ballot_id = $1`, [ballotId]);
  }

  private async look(tx: Tx, ballotId: string): Promise<UrnCounts> {
    const [row] = await tx.query<{ sealed: Buffer }[]>(
      `select sealed from secret_urn where ballot_id = $1 for update`,
      [ballotId],
    );
    if (!row) throw new Error(`Ballot ${ballotId} has no urn`);
    return this.unseal(ballotId, row.sealed);
  }

  private seal(ballotId: string, { papers, abstain, options }: UrnCounts): Buffer {
    const plain = Buffer.from(Uint32Array.from([papers, abstain, ...options]).buffer);
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv(algorithm, this.keyOf(ballotId), iv).setAAD(Buffer.from(ballotId));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when it was sealed with another secret, for another ballot, or was changed since */
  private unseal(ballotId: string, sealed: Buffer): UrnCounts {
    const iv = sealed.subarray(0, ivLength);
    const decipher = createDecipheriv(algorithm, this.keyOf(ballotId), iv, { authTagLength: tagLength })
      .setAAD(Buffer.from(ballotId))
      .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    const plain = Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
    const [papers = 0, abstain = 0, ...options] = Array.from({ length: plain.length / 4 }, (_, n) =>
      plain.readUInt32LE(n * 4),
    );
    return { papers, abstain, options };
  }

  private keyOf(ballotId: string): Buffer {
    this.secret ??= loadSecret(this.config);
    return Buffer.from(hkdfSync('sha256', this.secret, ballotId, 'ballot.urn.v1', 32));
  }
}
