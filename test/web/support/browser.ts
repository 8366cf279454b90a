import { chromium, type Browser } from 'playwright-core';

/** A browser in a container: no sandbox (we may be root), and no talk to the makers of the browser. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Starts the Chromium that CHROMIUM names; `npm test` looks for one. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] || '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: flags });
}
