import { Injectable } from '@nestjs/common';
@Injectable()
export class PledgeDeclaring {
  declare(..._a: unknown[]): Promise<string> {
    throw new Error();
  }
  update(..._a: unknown[]): Promise<string> {
    throw new Error();
  }
  reserve(..._a: unknown[]): Promise<string> {
    throw new Error();
  }
}
