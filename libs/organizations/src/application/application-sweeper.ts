import { Inject, Injectable } from '@nestjs/common';
import { Sweeper } from '@allmende/platform/queue';
import { Applying } from './applying.service.js';

/** Keeps the promise of the consent text, also when nobody else applies. */
@Injectable()
export class ApplicationSweeper extends Sweeper {
  constructor(@Inject(Applying) private readonly applying: Applying) {
    super();
  }

  sweep(): Promise<void> {
    return this.applying.clearExpired();
  }
}
