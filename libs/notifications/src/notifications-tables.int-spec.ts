import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { World } from './proof/world.js';

jest.setTimeout(60_000);

let world: World;
let notice: string;
let account: string;
beforeAll(async () => {
  world = await World.start();
  account = await world.account('reader');
  notice = newId();
  await world.write(
    `insert into notice (id, event_id, subject_type, subject_id, title_de, title_en, text_de, text_en, path, created_at)
     values ($1, $2, 'Project', $2, 'a', 'a', 'a', 'a', '/', now())`,
    [notice, newId()],
  );
});
afterAll(() => world.stop());

interface Row {
  channel: string;
  account?: string;
  endpoint?: string;
  cadence?: string;
}
const deliver = ({ channel, account: to, endpoint, cadence = 'IMMEDIATE' }: Row): Promise<void> =>
  world.write(
    `insert into delivery (notice_id, account_id, endpoint_id, topic, channel, cadence, due_at, created_at)
     values ($1, $2, $3, 'PROJECT_ACTIVITY', $4, $5, now() + interval '1 day', now())`,
    [notice, to ?? null, endpoint ?? null, channel, cadence],
  );

describe('the table of deliveries', () => {
  it('holds webhooks by endpoint, each once, and never for a person', async () => {
    const endpoint = newId();
    await deliver({ channel: 'WEBHOOK', endpoint });
    await deliver({ channel: 'WEBHOOK', endpoint: newId() });
    await expect(deliver({ channel: 'WEBHOOK', endpoint })).rejects.toThrow('delivery_once');
    await expect(deliver({ channel: 'WEBHOOK', account })).rejects.toThrow('delivery_check');
    await expect(deliver({ channel: 'EMAIL', endpoint })).rejects.toThrow('delivery_check');
  });

  it('holds what a digest will collect, and no second row for the same person and channel', async () => {
    await deliver({ channel: 'EMAIL', account, cadence: 'DAILY' });
    await expect(deliver({ channel: 'EMAIL', account })).rejects.toThrow('delivery_once');
  });

  it('is not written outside of a unit of work', async () => {
    await expect(world.rows(`delete from delivery`)).rejects.toThrow('outside a unit of work');
  });
});
