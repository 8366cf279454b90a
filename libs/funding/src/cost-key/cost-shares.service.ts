import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';
import type { CostSharesInput } from './cost-key.inputs.js';
import type { ProofSource } from './proof-source.js';

/** Splits a sum as somebody would like to see it: nothing is stored. */
@Injectable()
export class CostSharesService {
  // eslint-disable-next-line @typescript-eslint/require-await
  async whatIf(_actor: Actor, _input: CostSharesInput): Promise<ProofSource> {
    throw new Error('not built yet');
  }
}
