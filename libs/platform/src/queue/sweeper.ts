import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Loop } from './loop.js';

const hour = 3_600_000;

/**
 * Work that nobody asks for: done when the process starts, then again and again until it ends. Several workers may do it
 * at the same time. A failure is logged and tried again with the next round.
 */
export abstract class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private readonly loop: Loop;

  /** @param everyMs rest between two rounds; an hour unless told otherwise */
  constructor(everyMs = hour) {
    this.loop = new Loop(
      everyMs,
      () => this.sweep(),
      (error) => this.logger.warn(String(error)),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** One round. */
  abstract sweep(): Promise<void>;
}
