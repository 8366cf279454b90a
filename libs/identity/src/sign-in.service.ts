import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Text } from '@allmende/platform/graphql';
import { AccountEntity } from './account.entity.js';
import { verifyPassword } from './password.js';
import { SignInGuard } from './sign-in-guard.service.js';

/** Why somebody could not sign in; says nothing about whether the account exists. */
export class SignInRefused extends Error {
  override name = 'SignInRefused';
  constructor(
    readonly code: 'BAD_CREDENTIALS' | 'TOO_MANY_TRIES',
    readonly text: Text,
    /** Seconds until the next try is heard; 0 when that is at once. */
    readonly wait = 0,
  ) {
    super(text.en);
  }
}

/** Too many failures: not even the right password is looked at for that many seconds. */
export const tooManyTries = (wait: number): SignInRefused =>
  new SignInRefused(
    'TOO_MANY_TRIES',
    {
      de: `Zu viele Fehlversuche. Bitte versuchen Sie es in ${wait} Sekunden wieder.`,
      en: `Too many failed tries. Please try again in ${wait} seconds.`,
    },
    wait,
  );

const badCredentials = (): SignInRefused =>
  new SignInRefused('BAD_CREDENTIALS', {
    de: 'E-Mail-Adresse oder Passwort stimmt nicht.',
    en: 'The e-mail address or the password is wrong.',
  });

export interface Credentials {
  email: string;
  password: string;
  /** Network address of the client. */
  address: string;
}

/** Signing in by password. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SignInGuard) private readonly guard: SignInGuard,
  ) {}

  /** The id of the account that the credentials belong to. @throws SignInRefused */
  async accountOf({ email, password, address }: Credentials): Promise<string> {
    const made = await this.guard.begin({ account: email, address });
    if ('wait' in made) throw tooManyTries(made.wait);
    const account = await this.dataSource
      .getRepository(AccountEntity)
      .findOneBy({ email: email.trim(), state: 'ACTIVE' });
    const right = await verifyPassword(account?.passwordHash ?? null, password);
    if (!account || !right) throw badCredentials();
    await this.guard.forgive(made);
    return account.id;
  }
}
