import { describe, expect, it } from '@jest/globals';
import { newId } from '@allmende/kernel';
import { NotificationTopic } from './topics.js';
import { readSubscription, signSubscription } from './unsubscribe.token.js';

const secret = 'a'.repeat(32);
const subscription = { accountId: newId(), topic: NotificationTopic.PROJECT_ACTIVITY };

describe('the token of an unsubscribe link', () => {
  it('gives back what was signed', () => {
    expect(readSubscription(signSubscription(subscription, secret), secret)).toEqual(subscription);
  });

  it('is refused when account, topic, signature or secret is another', () => {
    const token = signSubscription(subscription, secret);
    const forged = [
      token.replace(subscription.accountId, newId()),
      token.replace('PROJECT_ACTIVITY', 'MEMBERSHIP'),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `${token}.x`,
      '',
      'a.b.c',
      '..',
      undefined,
      ['x'],
    ];
    expect(forged.map((each) => readSubscription(each, secret))).toEqual(forged.map(() => null));
    expect(readSubscription(token, 'b'.repeat(32))).toBeNull();
  });
});
