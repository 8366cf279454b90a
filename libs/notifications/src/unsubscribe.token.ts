import { createHmac, timingSafeEqual } from 'node:crypto';
import { NotificationTopic } from './topics.js';

/** What an unsubscribe link is good for: switching mails of one topic off, and on again, for one account. */
export interface Subscription {
  accountId: string;
  topic: NotificationTopic;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Signs a subscription. The token holds no address, does not expire and is good for nothing else. */
export function signSubscription({ accountId, topic }: Subscription, secret: string): string {
  const body = `${accountId}.${topic}`;
  return `${body}.${signature(body, secret)}`;
}

/** The subscription behind a token, or null when we did not sign it. */
export function readSubscription(token: unknown, secret: string): Subscription | null {
  if (typeof token !== 'string') return null;
  const [accountId = '', topic = '', signed = ''] = token.split('.');
  const expected = Buffer.from(signature(`${accountId}.${topic}`, secret));
  const given = Buffer.from(signed);
  if (token.split('.').length !== 3 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return null;
  return uuid.test(accountId) && topic in NotificationTopic
    ? { accountId, topic: topic as NotificationTopic }
    : null;
}

/** The purpose is part of what is signed: no signature made elsewhere with the same secret fits here. */
const signature = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(`unsubscribe.v1.${body}`).digest('base64url');
