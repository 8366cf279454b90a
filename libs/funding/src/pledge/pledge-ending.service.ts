import { Injectable } from '@nestjs/common';
@Injectable()
export class PledgeEnding {
  withdraw(..._a: unknown[]): Promise<string> {
    throw new Error();
  }
  writeOff(..._a: unknown[]): Promise<string> {
    throw new Error();
  }
}
