import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Redirect,
} from '@nestjs/common';
import { unsubscribePage } from './paths.js';
import { Preferences } from './preference.service.js';
import { NotificationCadence, type NotificationTopic } from './topics.js';
import { readSubscription } from './unsubscribe.token.js';

/** What the links in mails sign with. */
export const LINK_SECRET = Symbol('LinkSecret');

/** What counts now. */
export interface SubscriptionState {
  topic: NotificationTopic;
  cadence: NotificationCadence;
}

/**
 * Unsubscribing by one click (RFC 8058): no login, the token in the link is proof enough and good for nothing else.
 * Opening the link only shows a page, so that programs that look at links don't unsubscribe anybody.
 */
@Controller('notifications')
export class UnsubscribeController {
  constructor(
    @Inject(Preferences) private readonly preferences: Preferences,
    @Inject(LINK_SECRET) private readonly secret: string,
  ) {}

  @Get('unsubscribe')
  @Redirect()
  page(@Query('token') token: unknown): { url: string; statusCode: number } {
    return { url: unsubscribePage(typeof token === 'string' ? token : ''), statusCode: 302 };
  }

  /** Switches mails of the token's topic off; again changes nothing. */
  @Post('unsubscribe')
  @HttpCode(200)
  unsubscribe(@Query('token') token: unknown): Promise<SubscriptionState> {
    return this.set(token, NotificationCadence.OFF);
  }

  /** Takes it back. */
  @Post('resubscribe')
  @HttpCode(200)
  resubscribe(@Query('token') token: unknown): Promise<SubscriptionState> {
    return this.set(token, NotificationCadence.IMMEDIATE);
  }

  private async set(token: unknown, cadence: NotificationCadence): Promise<SubscriptionState> {
    const subscription = readSubscription(token, this.secret);
    // A forged link and one of a deleted account look the same.
    if (!subscription || !(await this.preferences.setByLink(subscription, cadence))) {
      throw new BadRequestException('Dieser Link ist nicht gültig. / This link is not valid.');
    }
    return { topic: subscription.topic, cadence };
  }
}
