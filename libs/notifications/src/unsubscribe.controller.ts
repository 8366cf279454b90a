import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Redirect,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
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
export class UnsubscribeController implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(Preferences) private readonly preferences: Preferences,
    @Inject(LINK_SECRET) private readonly secret: string,
  ) {}

  /** Mail services may send the click as a form with parts; what it says is known, so it is not read. */
  onModuleInit(): void {
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .addContentTypeParser('multipart/form-data', (_request, body, done) => {
        body.resume();
        done(null);
      });
  }

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
