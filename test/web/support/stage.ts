import { dirname } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Allmende, allmende, freePort, newHome, removeHome } from '../../faults/allmende.js';
import { launchBrowser } from './browser.js';
import { aYearLater, writeRegister, type Town } from './register.js';
import { registerOfTowns } from './towns.js';

/** Of all demo accounts. */
export const password = 'allmende-demo';

/** Names of demo accounts, e.g. `solingen` for `solingen@example.org`. */
export type Person =
  | 'moderation'
  | 'treasurer'
  | 'dortmund'
  | 'solingen'
  | 'mannheim'
  | 'buehl'
  | 'partner'
  | 'beginner'
  | 'deputy';

/** Everything as `npm start` runs it, with demo data, in a folder of its own, and a browser in front of it. */
export class Stage {
  private readonly contexts = new Map<Person, Promise<BrowserContext>>();
  private readonly desks = new Map<Person | 'nobody', Promise<Page>>();
  /** What the browser complained about that a page should not cause. */
  readonly complaints: string[] = [];

  private constructor(
    readonly url: string,
    private readonly home: string,
    private readonly running: Allmende,
    private readonly browser: Browser,
  ) {}

  /** The queue is the one that REDIS_URL chooses; mail goes to the SMTP server inside. */
  static async start(): Promise<Stage> {
    const home = newHome();
    const port = await freePort();
    const env = { PORT: String(port), ALLMENDE_HOME: home, ALLMENDE_DEMO: 'true', NODE_ENV: 'test' };
    const running = new Allmende(['start'], env);
    // A browser that nobody closes would keep the test run alive.
    await running.ready();
    const browser = await launchBrowser();
    return new Stage(`http://localhost:${port}`, home, running, browser);
  }

  /** @throws Error when the platform has ended by itself before */
  async stop(): Promise<void> {
    const { child, err } = this.running;
    const early = child.exitCode ?? child.signalCode;
    await this.browser.close();
    await this.running.stop();
    await removeHome(this.home);
    if (early !== null) throw new Error(`The platform ended during the tests (${early}):\n${err}`);
  }

  /** A new page of somebody who is signed in, whose pages share her session, or of a stranger. */
  async page(person: Person | null, width = 1280): Promise<Page> {
    const context = await (person ? this.contextOf(person) : this.newContext());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // Anything that the content security policy stops is said here and nowhere else.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    await page.setViewportSize({ width, height: 900 });
    return page;
  }

  /** Goes to an address of the app and waits until nothing loads any more. */
  async open(person: Person | null, path: string, width = 1280): Promise<Page> {
    const page = await this.page(person, width);
    await page.goto(this.url + path);
    await settled(page);
    return page;
  }

  /** The page that somebody keeps open: quicker than a new one where many are to be seen. */
  desk(person: Person | null): Promise<Page> {
    const name = person ?? 'nobody';
    const page = this.desks.get(name) ?? this.page(person);
    this.desks.set(name, page);
    return page;
  }

  private contextOf(person: Person): Promise<BrowserContext> {
    const context = this.contexts.get(person) ?? this.signIn(person);
    this.contexts.set(person, context);
    return context;
  }

  private newContext(): Promise<BrowserContext> {
    return this.browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
  }

  private async signIn(person: Person): Promise<BrowserContext> {
    const context = await this.newContext();
    const data = { email: `${person}@example.org`, password };
    const response = await context.request.post(`${this.url}/auth/login`, { data });
    if (response.status() !== 204) throw new Error(`${person} could not sign in: ${response.status()}`);
    return context;
  }

  /** Makes `beginner@example.org`, who coordinates for Rastatt, takes part in nothing and has no message. */
  addBeginner(): Promise<void> {
    return this.addAccount('beginner', 'Nele Murgtal', '08216043', 'COORDINATOR');
  }

  /** Makes `deputy@example.org`, who stands in for Solingen. */
  addDeputy(): Promise<void> {
    return this.addAccount('deputy', 'Thore Wupperfeld', '05122000', 'DEPUTY');
  }

  private async addAccount(person: Person, name: string, key: string, role: string): Promise<void> {
    const account = ['--email', `${person}@example.org`, '--name', name];
    const args = ['account', 'create', ...account, '--organization', key, '--role', role];
    const { code, err } = await allmende(args, { ALLMENDE_HOME: this.home }, `${password}\n`);
    if (code !== 0) throw new Error(`There is no ${person}: ${err}`);
  }

  /** Puts invented towns into the directory: `Musterstadt 1` and so on. */
  addTowns(count: number): Promise<void> {
    return this.importRegister(registerOfTowns(count, dirname(this.home)));
  }

  /** Sixty invented towns, and then a register of a year later: what it changes waits for a moderator. */
  async addTerritorialChanges(): Promise<void> {
    await this.addTowns(60);
    const query = `{ organizations(first: 100, filter: { kinds: [MUNICIPALITY] }) {
      nodes { officialKey regionalKey officialName areaHectares population postalCode } } }`;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { organizations: { nodes: Town[] } } };
    const towns = aYearLater(data.organizations.nodes);
    await this.importRegister(writeRegister(towns, '2024-12-31', dirname(this.home)));
  }

  private async importRegister(path: string): Promise<void> {
    const { code, err } = await allmende(['import', 'register', path], { ALLMENDE_HOME: this.home });
    if (code !== 0) throw new Error(`The register did not go in: ${err}`);
  }
}

/** Waits until a page shows its title and no part of it loads any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // What is shown while a page loads may be gone before a part of it begins to load.
  for (let calm = 0; calm < 3; await page.waitForTimeout(50))
    calm = (await page.locator('.al-loading, main[aria-busy=true]').count()) === 0 ? calm + 1 : 0;
}

/** Loads a page again until it shows what is awaited: what a queue does takes its time. */
export async function untilShown(page: Page, text: string, patienceMs = 30_000): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await page.waitForTimeout(250)) {
    if ((await page.getByText(text).count()) > 0) return;
    await page.reload({ waitUntil: 'networkidle' });
  }
  throw new Error(`${page.url()} never showed "${text}"`);
}
