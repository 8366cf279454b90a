import { Global, Module, type DynamicModule } from '@nestjs/common';
import { systemClock, type Clock } from '@allmende/kernel';
import type { Config } from './config.js';
import { loadSecret } from './secret.js';
import { SignedLinks } from './signed-links.js';

/** Injection token of the checked settings. */
export const CONFIG = Symbol('Config');
/** Injection token of the clock. */
export const CLOCK = Symbol('Clock');

/** Gives settings, clock and the maker of signed links to every room. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config, clock: Clock = systemClock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        { provide: SignedLinks, useFactory: () => new SignedLinks(() => loadSecret(config)) },
      ],
      exports: [CONFIG, CLOCK, SignedLinks],
    };
  }
}
