import { Strategy } from 'passport-local';
import type { SignIn } from '../../sign-in.service.js';

/** Sign-in by e-mail address and password. A refusal comes as the error `SignInRefused`. */
export const localStrategy = (signIn: SignIn): Strategy =>
  new Strategy(
    { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
    ({ ip = '' }, email, password, done) => {
      signIn.accountOf({ email, password, address: ip }).then((accountId) => done(null, { accountId }), done);
    },
  );
