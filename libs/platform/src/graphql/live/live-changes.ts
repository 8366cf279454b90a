import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Listener } from '../../database/index.js';
import { Watch } from './watch.js';

/** Channel on which triggers announce at each commit what has changed: `<noun>:<uuid>`. */
const channel = 'live';

/**
 * Tells who watches something when it has changed, whichever process changed it. All that is watched in this process
 * hangs on one connection to PostgreSQL, which is made with the first watch; after a loss of it everybody is told, since
 * nobody knows what was missed.
 */
@Injectable()
export class LiveChanges implements BeforeApplicationShutdown {
  private readonly watches = new Map<string, Set<Watch>>();
  private listener: Listener | undefined;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * For the method of a `@Subscription` whose type is a noun: the noun is read anew, with the eyes that the reader has at
   * that moment, at once and after each change.
   * @param noun as the triggers write it, e.g. `meeting`
   */
  watch(noun: string, uuid: string): AsyncIterableIterator<string> {
    this.listen();
    const topic = `${noun}:${uuid}`;
    const watch = new Watch(uuid, (ended) => this.forget(topic, ended));
    const others = this.watches.get(topic);
    if (others) others.add(watch);
    else this.watches.set(topic, new Set([watch]));
    return watch;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
    for (const watch of [...this.watches.values()].flatMap((set) => [...set])) await watch.return();
  }

  private listen(): void {
    if (this.listener) return;
    const { url } = this.dataSource.options as { url: string };
    this.listener = new Listener(url, channel, (topic) => this.heard(topic));
    this.listener.start();
  }

  private heard(topic: string | null): void {
    const concerned = topic === null ? [...this.watches.values()] : [this.watches.get(topic) ?? []];
    for (const watches of concerned) for (const watch of watches) watch.ring();
  }

  private forget(topic: string, watch: Watch): void {
    const watches = this.watches.get(topic);
    if (watches?.delete(watch) && watches.size === 0) this.watches.delete(topic);
  }
}
