import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** For load balancers and compose files: is the process alive, can it serve? */
@Controller('health')
export class HealthController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Ready when the database answers and is fully migrated. */
  @Get('ready')
  async ready() {
    const reason = await this.whyNot();
    if (reason) throw new ServiceUnavailableException({ status: 'not ready', reason });
    return { status: 'ready' };
  }

  private async whyNot(): Promise<string | null> {
    try {
      return (await this.dataSource.showMigrations()) ? 'migrations are pending' : null;
    } catch {
      return 'the database does not answer';
    }
  }
}
