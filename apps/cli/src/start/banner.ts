import type { Config } from '@allmende/platform/config';
import { demoAccounts, demoPassword } from '../demo/accounts.js';
import { table } from '../output.js';

/** What a person needs who has just started Allmende. */
export function bannerOf(config: Config, demo: boolean, seconds: number): string {
  const facts = [
    ['Open', config.publicUrl],
    ...(config.smtpUrl ? [] : [['Sent mail', `${config.publicUrl}/dev/mail`]]),
    ['Local data', config.home],
    ['Stop', 'Ctrl-C'],
  ];
  const accounts = demoAccounts.map(({ email, about }) => [email, about]);
  const people = demo
    ? `\n\nDemo accounts, all with the password ${demoPassword}:\n${indented(table(accounts))}`
    : '';
  return `\nAllmende is ready (after ${seconds.toFixed(1)} s).\n\n${indented(table(facts))}${people}\n`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');
