import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, ConfigError, type Config } from '@allmende/platform/config';
import { JobQueue } from '@allmende/platform/queue';
import { DataSource } from 'typeorm';

/** Tells whoever runs the process whether it lives and whether it can work; the only HTTP of the worker. */
@Injectable()
export class Health implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly server = createServer((request, response) => {
    void this.answer(request.url ?? '', response);
  });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(JobQueue) private readonly queue: JobQueue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { workerHealthPort: port, host } = this.config;
    try {
      await once(this.server.listen(port, host), 'listening');
    } catch (error) {
      throw new ConfigError([
        `WORKER_HEALTH_PORT: can't listen on ${host}:${port} (${(error as Error).message})`,
      ]);
    }
  }

  onApplicationShutdown(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/health/live') return send(response, 200, { status: 'live' });
    if (url !== '/health/ready') return send(response, 404, { status: 'unknown' });
    const database = await works(() => this.dataSource.query('select 1'));
    const queue = await works(() => this.queue.ping());
    const ready = database && queue;
    send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', database, queue });
  }
}

const works = (check: () => Promise<unknown>): Promise<boolean> =>
  check().then(
    () => true,
    () => false,
  );

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
