import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '@allmende/platform/config';
import { DevMailController } from './dev-mail.controller.js';
import { NotificationsApiModule } from './notifications.module.js';

const controllersOf = (config: Parameters<typeof NotificationsApiModule.forRoot>[0]) =>
  NotificationsApiModule.forRoot(config).controllers;

describe('the page with caught mails', () => {
  const config = loadConfig({});

  it('is there only where mail is caught, and never in production', () => {
    expect(controllersOf(config)).toContain(DevMailController);
    expect(controllersOf({ ...config, smtpUrl: 'smtp://mail.example.org' })).not.toContain(DevMailController);
    expect(controllersOf({ ...config, production: true })).not.toContain(DevMailController);
  });
});
