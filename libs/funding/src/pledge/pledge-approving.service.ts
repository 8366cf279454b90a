import { Injectable } from '@nestjs/common';
@Injectable()
export class PledgeApproving {
  approve(..._a: unknown[]): Promise<string> {
    throw new Error();
  }
}
