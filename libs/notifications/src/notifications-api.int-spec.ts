import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId, toNodeId } from '@allmende/kernel';
import { Deliveries } from './delivery.service.js';
import { invite } from './proof/letters.js';
import { linkSecret, TestApi } from './proof/test-api.js';
import { person, World } from './proof/world.js';
import { NotificationTopic } from './topics.js';
import { signSubscription } from './unsubscribe.token.js';

jest.setTimeout(60_000);

let world: World;
let api: TestApi;
let project: string;
let reader: string;

beforeAll(async () => {
  world = await World.start();
  api = await TestApi.start(world);
  reader = await world.account('reader');
  api.actors.set('reader', person(reader));
  api.actors.set('other', person(await world.account('other')));
  const moderator = await world.moderator('moderator');
  api.actors.set('moderator', person(moderator, [{ role: 'MODERATOR', organizationId: null }]));
  project = await world.project('OPSI');
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

interface Preference {
  topic: string;
  channel: string;
  cadence: string;
}
interface Viewer {
  unreadCount: number;
  inbox: { totalCount: number; nodes: { id: string }[] };
  preferences: Preference[];
}
/** What the queries below ask for; each asks for a part. */
interface Data {
  viewer: Viewer;
  project: unknown;
  node: unknown;
  follow: { subject: unknown; userErrors: unknown };
  unfollow: { subject: unknown };
  markNotificationsRead: unknown;
  setNotificationPreference: { viewer: Viewer };
  deliveries: { nodes: { id: string }[] };
  letters: { nodes: { id: string }[] };
  retryDeliveries: { count: number };
}
interface Answer {
  data: Data;
  errors: { message: string; extensions: { code: string } }[];
}
const ask = (actor: string, query: string, variables?: Record<string, unknown>): Promise<Answer> =>
  api.ask<Answer>(actor, query, variables);
const follow = `mutation ($id: ID!) { follow(input: { subjectId: $id }) {
  subject { __typename id ... on Project { viewerFollows } } userErrors { code path } } }`;

describe('following', () => {
  it('is there at once for who follows, and for nobody else', async () => {
    const id = toNodeId('Project', project);
    for (const _ of ['once', 'twice is once']) {
      const { data } = await ask('reader', follow, { id });
      expect(data.follow).toEqual({
        subject: { __typename: 'Project', id, viewerFollows: true },
        userErrors: [],
      });
    }
    const query = `query ($id: ID!) { project(id: $id) { viewerFollows } viewer { follows { totalCount nodes { project { name } organization { name } } } } }`;
    expect((await ask('reader', query, { id })).data).toEqual({
      project: { viewerFollows: true },
      viewer: { follows: { totalCount: 1, nodes: [{ project: { name: 'OPSI' }, organization: null }] } },
    });
    expect((await ask('other', query, { id })).data.project).toEqual({ viewerFollows: false });
    expect((await ask('nobody', query, { id })).data).toEqual({
      project: { viewerFollows: false },
      viewer: null,
    });
  });

  it('ends when it is taken back, and taking it back twice is no error', async () => {
    const organization = toNodeId('Organization', await world.organization('Solingen'));
    await ask('reader', follow, { id: organization });
    const unfollow = follow.replace('follow(', 'unfollow(').replace('... on Project', '... on Organization');
    for (const _ of ['once', 'twice']) {
      const { data } = await ask('reader', unfollow, { id: organization });
      expect(data.unfollow.subject).toEqual({
        __typename: 'Organization',
        id: organization,
        viewerFollows: false,
      });
    }
  });

  it('does not tell an outsider whether an entry of the network exists', async () => {
    const hidden = toNodeId('Project', await world.project('Intern', 'NETWORK'));
    const missing = toNodeId('Project', newId());
    const [one, two] = [
      await ask('reader', follow, { id: hidden }),
      await ask('reader', follow, { id: missing }),
    ];
    expect(one.errors[0]!.extensions.code).toBe('NOT_FOUND');
    expect(one.errors[0]!.message).toBe(two.errors[0]!.message);
  });

  it('says what is wrong with an id of something else', async () => {
    const { data } = await ask('reader', follow, { id: toNodeId('Account', reader) });
    expect(data.follow.userErrors).toEqual([{ code: 'INVALID_ID', path: ['input', 'subjectId'] }]);
  });
});

describe('the inbox', () => {
  const inbox = `{ viewer { unreadCount inbox(unreadOnly: true) { totalCount nodes { id topic title text path readAt } } } }`;

  it('shows what the account was told, and counts what is unread', async () => {
    await ask('reader', follow, { id: toNodeId('Project', project) });
    await world.tell('project.changed', { projectId: project, changed: ['name', 'url'] });
    const { viewer } = (await ask('reader', inbox)).data;
    expect(viewer.unreadCount).toBe(1);
    expect(viewer.inbox.nodes).toMatchObject([
      {
        topic: 'PROJECT_ACTIVITY',
        title: 'Der Eintrag „OPSI“ wurde geändert',
        text: 'Geändert: Name, Quellcode. Auf der Seite des Projekts steht der neue Stand.',
        readAt: null,
      },
    ]);
    expect((await ask('other', inbox)).data.viewer).toEqual({
      unreadCount: 0,
      inbox: { totalCount: 0, nodes: [] },
    });
    const { id } = viewer.inbox.nodes[0]!;
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect((await ask('reader', node, { id })).data.node).toEqual({ id });
    expect((await ask('other', node, { id })).data.node).toBeNull();
    expect((await ask('moderator', node, { id })).data.node).toBeNull();
  });

  it('lets nobody mark what is not hers, and marks what is', async () => {
    const mark = `mutation ($ids: [ID!]) { markNotificationsRead(input: { notificationIds: $ids }) { viewer { unreadCount } userErrors { code } } }`;
    const ids = (await ask('reader', inbox)).data.viewer.inbox.nodes.map(({ id }) => id);
    await ask('other', mark, { ids });
    expect((await ask('reader', inbox)).data.viewer.unreadCount).toBe(1);
    const { data } = await ask('reader', mark, { ids });
    expect(data.markNotificationsRead).toEqual({ viewer: { unreadCount: 0 }, userErrors: [] });
    expect((await ask('reader', inbox)).data.viewer.inbox.totalCount).toBe(0);
  });
});

describe('preferences', () => {
  const set = `mutation ($input: SetNotificationPreferenceInput!) { setNotificationPreference(input: $input) {
    viewer { preferences { topic channel cadence changeable } } userErrors { code path } } }`;

  it('are there for every topic and channel, and change for the person herself', async () => {
    const input = { topic: 'MEMBERSHIP', channel: 'EMAIL', cadence: 'OFF' };
    const { data } = await ask('reader', set, { input });
    const topics = data.setNotificationPreference.viewer.preferences.map(({ topic }) => topic);
    expect(topics).toHaveLength(16);
    expect(topics).not.toContain('MODERATION');
    expect(data.setNotificationPreference.viewer.preferences).toContainEqual({ ...input, changeable: true });
    const others = (await ask('other', `{ viewer { preferences { cadence } } }`)).data.viewer.preferences;
    expect(new Set(others.map(({ cadence }) => cadence))).toEqual(new Set(['IMMEDIATE']));
  });

  it('of moderation are shown to moderators, who may switch it off', async () => {
    const input = { topic: 'MODERATION', channel: 'EMAIL', cadence: 'OFF' };
    const { viewer } = (await ask('moderator', set, { input })).data.setNotificationPreference;
    expect(viewer.preferences).toHaveLength(18);
    expect(viewer.preferences).toContainEqual({ ...input, changeable: true });
  });

  it.each(['CONSENT', 'PERSONAL'])('do not let %s be switched off', async (topic) => {
    const { data } = await ask('reader', set, { input: { topic, channel: 'EMAIL', cadence: 'OFF' } });
    expect(data.setNotificationPreference).toEqual({
      viewer: null,
      userErrors: [{ code: 'NOT_CHANGEABLE', path: ['input', 'topic'] }],
    });
  });
});

describe('deliveries', () => {
  it('are for moderators only, who can send again what failed for good', async () => {
    await world.allSent();
    await world.write(
      `update delivery set state = 'FAILED', failed_at = now(), sent_at = null, last_error = 'x' where channel = 'EMAIL'`,
    );
    const query = `{ deliveries { totalCount nodes { id state title recipient { displayName email } lastError failedAt } } }`;
    for (const actor of ['reader', 'nobody']) expect((await ask(actor, query)).errors).toHaveLength(1);
    const { nodes } = (await ask('moderator', query)).data.deliveries;
    expect(nodes).toMatchObject([
      { state: 'FAILED', recipient: { displayName: 'reader', email: 'reader@example.org' }, lastError: 'x' },
    ]);
    const retry = `mutation ($ids: [ID!]!) { retryDeliveries(input: { deliveryIds: $ids }) { count userErrors { code } } }`;
    const ids = nodes.map(({ id }) => id);
    expect((await ask('moderator', retry, { ids })).data.retryDeliveries).toEqual({
      count: 1,
      userErrors: [],
    });
    expect((await ask('moderator', retry, { ids })).data.retryDeliveries.count).toBe(0);
    await world.allSent();
  });
});

describe('letters', () => {
  const letters = `query ($state: DeliveryState) { letters(state: $state) { totalCount nodes { id title state address attempts lastError sentAt failedAt } } }`;
  const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
  beforeAll(async () => {
    const organization = await world.organization('Bretten');
    const invitationId = await invite(world, organization, 'eingeladen@example.org');
    await world.tell('invitation.sent', { invitationId, organizationId: organization, role: 'COORDINATOR' });
    await world.allSent();
  });

  it('are a list of their own, by address, for moderators only', async () => {
    for (const actor of ['reader', 'nobody']) expect((await ask(actor, letters)).errors).toHaveLength(1);
    const { data } = await ask('moderator', letters, { state: 'SENT' });
    expect(data.letters).toMatchObject({
      totalCount: 1,
      nodes: [{ title: 'Einladung zu Allmende für Bretten', address: 'eingeladen@example.org', attempts: 1 }],
    });
    const { id } = data.letters.nodes[0]!;
    expect((await ask('moderator', node, { id })).data.node).toEqual({ __typename: 'Letter', id });
    for (const actor of ['reader', 'nobody']) expect((await ask(actor, node, { id })).data.node).toBeNull();
  });

  it('do not stand among the deliveries, and no delivery stands among them', async () => {
    const query = `{ deliveries(state: SENT, first: 100) { nodes { id recipient { email } } } }`;
    const { nodes } = (await ask('moderator', query)).data.deliveries;
    expect(nodes.length).toBeGreaterThan(1);
    expect(JSON.stringify(nodes)).not.toContain('eingeladen');
    const [letter] = (await ask('moderator', letters, { state: 'SENT' })).data.letters.nodes;
    const posing = letter!.id.replace('ltr_', 'dlv_');
    expect((await ask('moderator', node, { id: posing })).data.node).toBeNull();
    const delivery = nodes[0]!.id.replace('dlv_', 'ltr_');
    expect((await ask('moderator', node, { id: delivery })).data.node).toBeNull();
  });

  it('that failed for good are listed for the operator and sent again, together with deliveries', async () => {
    await world.write(
      `update delivery set state = 'FAILED', failed_at = now(), sent_at = null, last_error = '550 voll' where channel = 'EMAIL'`,
    );
    const kinds = (await world.app.get(Deliveries).failed()).map(
      ({ kind, recipient }) => `${kind} ${recipient}`,
    );
    expect(kinds).toEqual(['letter eingeladen@example.org', 'delivery reader']);
    const { nodes } = (await ask('moderator', letters)).data.letters;
    expect(nodes).toMatchObject([{ state: 'FAILED', lastError: '550 voll' }]);
    const failed = (await ask('moderator', `{ deliveries { nodes { id } } }`)).data.deliveries.nodes;
    const ids = [...nodes, ...failed].map(({ id }) => id);
    const retry = `mutation ($ids: [ID!]!) { retryDeliveries(input: { deliveryIds: $ids }) { count userErrors { code path } } }`;
    expect((await ask('moderator', retry, { ids })).data.retryDeliveries).toEqual({
      count: 2,
      userErrors: [],
    });
    const [entry] = await world.rows<{ ids: string[] }>(
      `select details -> 'deliveryIds' as ids from audit_entry where action = 'retryDeliveries' order by id desc limit 1`,
    );
    expect([...entry!.ids].sort()).toEqual([...ids].sort());
    await world.allSent();
    const wrong = { ids: [toNodeId('Project', project)] };
    expect((await ask('moderator', retry, wrong)).data.retryDeliveries).toEqual({
      count: 0,
      userErrors: [{ code: 'INVALID_ID', path: ['input', 'deliveryIds', '0'] }],
    });
  });
});

describe('unsubscribing by the link of a mail', () => {
  const post = (path: string, token: string, init: RequestInit = {}) =>
    fetch(`${api.baseUrl}/notifications/${path}?token=${encodeURIComponent(token)}`, {
      method: 'POST',
      ...init,
    });
  const mailCadence = async () => {
    const { data } = await ask('reader', `{ viewer { preferences { topic channel cadence } } }`);
    const ofMail = data.viewer.preferences.filter(({ channel }) => channel === 'EMAIL');
    return ofMail.find(({ topic }) => topic === 'PROJECT_ACTIVITY')?.cadence;
  };
  const token = () =>
    signSubscription({ accountId: reader, topic: NotificationTopic.PROJECT_ACTIVITY }, linkSecret);

  it('works with one click, as form of either kind, twice, and can be taken back', async () => {
    const click = { 'List-Unsubscribe': 'One-Click' };
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams(click), form]) {
      const response = await post('unsubscribe', token(), { body });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ topic: 'PROJECT_ACTIVITY', cadence: 'OFF' });
      expect(await mailCadence()).toBe('OFF');
    }
    expect((await post('resubscribe', token())).status).toBe(200);
    expect(await mailCadence()).toBe('IMMEDIATE');
  });

  it('refuses a forged link, and one of an account that is gone', async () => {
    const gone = signSubscription({ accountId: newId(), topic: NotificationTopic.MEMBERSHIP }, linkSecret);
    for (const bad of [`${token()}x`, token().replace('PROJECT', 'ORGANIZATION'), gone, '']) {
      expect((await post('unsubscribe', bad)).status).toBe(400);
    }
    expect(await mailCadence()).toBe('IMMEDIATE');
  });

  it('only shows a page when the link is opened', async () => {
    const response = await fetch(`${api.baseUrl}/notifications/unsubscribe?token=${token()}`, {
      redirect: 'manual',
    });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`/abmelden-von-mails?token=${token()}`);
    expect(await mailCadence()).toBe('IMMEDIATE');
  });
});
