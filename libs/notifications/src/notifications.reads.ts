import { accountIdOf, isModerator, type Actor } from '@allmende/kernel';
import {
  column,
  computed,
  connection,
  desc,
  extendReadModel,
  nodeId,
  one,
  readModel,
  rootConnection,
  sql,
  type RowScope,
  type Sql,
} from '@allmende/platform/graphql';
import type { DeliveriesArgs, InboxArgs } from './notifications.inputs.js';
import { mandatoryTopics, NotificationChannel, NotificationTopic } from './topics.js';

const own = ({ t, actor }: RowScope, owner: string): Sql => sql`${t(owner)} = ${accountIdOf(actor)}::uuid`;

/** The row is the actor's own, and she is here herself: a token acts for one organization, an inbox speaks of all. */
const ownInPerson = (scope: RowScope, owner: string): Sql =>
  scope.actor.kind === 'account' ? own(scope, owner) : sql`false`;

/** A text of the notice in the reader's language. */
const noticeText = (name: 'title' | 'text') =>
  computed(({ t, actor }) => {
    const localized = sql.id('n', `${name}_${actor.locale}`);
    return sql`(select ${localized} from notice n where n.id = ${t('notice_id')})`;
  });

/** What shows in the inbox is the delivery to the app. */
const notificationReads = readModel({
  type: 'Notification',
  table: 'delivery',
  visible: (scope) => sql`${ownInPerson(scope, 'account_id')} and ${scope.t('channel')} = 'IN_APP'`,
  fields: {
    id: nodeId(),
    topic: column('topic'),
    title: noticeText('title'),
    text: noticeText('text'),
    path: computed(({ t }) => sql`(select n.path from notice n where n.id = ${t('notice_id')})`),
    createdAt: column('created_at', { as: 'timestamp' }),
    readAt: column('read_at', { as: 'timestamp' }),
  },
});

const followReads = readModel({
  type: 'Follow',
  table: 'follow',
  visible: (scope) => own(scope, 'account_id'),
  fields: {
    id: nodeId(),
    createdAt: column('created_at', { as: 'timestamp' }),
    project: one('Project', { column: 'project_id' }),
    organization: one('Organization', { column: 'organization_id' }),
  },
});

/** Told to moderators of whatever is sent. */
const progress = {
  id: nodeId(),
  state: column('state'),
  title: noticeText('title'),
  attempts: column('attempts'),
  lastError: column('last_error'),
  createdAt: column('created_at', { as: 'timestamp' }),
  sentAt: column('sent_at', { as: 'timestamp' }),
  failedAt: column('failed_at', { as: 'timestamp' }),
} as const;

const deliveryReads = readModel({
  type: 'Delivery',
  table: 'delivery',
  visible: ({ t, actor }) => sql`${isModerator(actor)}::boolean and ${t('account_id')} is not null`,
  fields: {
    ...progress,
    channel: column('channel'),
    recipient: one('Account', { column: 'account_id', certain: true }),
  },
});

/** A letter is the delivery to an address. */
const letterReads = readModel({
  type: 'Letter',
  table: 'delivery',
  visible: ({ t, actor }) => sql`${isModerator(actor)}::boolean and ${t('address')} is not null`,
  fields: { ...progress, address: column('address') },
});

/** Topics that somebody hears of at all. */
const topicsOf = (actor: Actor): NotificationTopic[] =>
  Object.values(NotificationTopic).filter(
    (topic) => topic !== NotificationTopic.MODERATION || isModerator(actor),
  );

/** Her topics on every channel, with what was chosen or else counts anyway. Only for the person herself. */
const preferences = computed((scope) => {
  const topics = topicsOf(scope.actor);
  const channels = Object.values(NotificationChannel);
  const mandatory = sql`topic.name = any(${mandatoryTopics}::text[])`;
  return sql`coalesce((
    select json_agg(json_build_object(
      'topic', topic.name,
      'channel', channel.name,
      'cadence', case when ${mandatory} then 'IMMEDIATE' else coalesce(p.cadence, 'IMMEDIATE') end,
      'changeable', not ${mandatory}
    ) order by topic.n, channel.n)
    from unnest(${topics}::text[]) with ordinality as topic (name, n)
    cross join unnest(${channels}::text[]) with ordinality as channel (name, n)
    left join notification_preference p
      on p.account_id = ${scope.t('id')} and p.topic = topic.name and p.channel = channel.name
    where ${ownInPerson(scope, 'id')}
  ), '[]'::json)`;
});

const accountNotifications = extendReadModel('Account', {
  unreadCount: computed(
    ({ t }) => sql`(select count(*)::int from delivery d
      where d.account_id = ${t('id')} and d.channel = 'IN_APP' and d.read_at is null)`,
    { visible: (scope) => ownInPerson(scope, 'id') },
  ),
  inbox: connection<InboxArgs>('Notification', {
    foreignColumn: 'account_id',
    filter: ({ t, args }) => (args.unreadOnly ? sql`${t('read_at')} is null` : null),
    order: ({ t }) => [desc(t('created_at'))],
  }),
  follows: connection('Follow', { foreignColumn: 'account_id', order: ({ t }) => [desc(t('created_at'))] }),
  preferences,
});

const follows = (subject: 'project_id' | 'organization_id') => ({
  viewerFollows: computed(
    ({ t, actor }) => sql`exists (select from follow f
      where f.${sql.id(subject)} = ${t('id')} and f.account_id = ${accountIdOf(actor)}::uuid)`,
  ),
});

const newestOf = (road: string, type: 'Delivery' | 'Letter') =>
  rootConnection<DeliveriesArgs>(road, type, {
    filter: ({ t, args }) => (args.state ? sql`${t('state')} = ${args.state}` : null),
    order: ({ t }) => [desc(t('created_at'))],
  });

/** `Query.deliveries`. */
export const deliveriesRoot = newestOf('Query.deliveries', 'Delivery');

/** `Query.letters`. */
export const lettersRoot = newestOf('Query.letters', 'Letter');

/** How the nouns of this room are read, and what it adds to those of others. */
export const notificationsReadModels = [
  notificationReads,
  followReads,
  deliveryReads,
  letterReads,
  accountNotifications,
  extendReadModel('Project', follows('project_id')),
  extendReadModel('Organization', follows('organization_id')),
  deliveriesRoot,
  lettersRoot,
];
