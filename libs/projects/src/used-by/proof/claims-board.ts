import { CatalogueApp, operator, person } from '../../proof/catalogue-app.js';
import { publiccodeText } from '../../proof/publiccode-text.js';
import { UsageClaims } from '../usage-claim.service.js';

/** A claim as it is kept. */
export interface ClaimRow {
  id: string;
  text: string;
  state: string;
  reason: string;
  organization_id: string | null;
  participation_id: string | null;
  candidates: { organizationId: string }[];
}

/** The demo organizations, projects whose files name users, and what became of those names. */
export class ClaimsBoard {
  readonly claims = this.app.app.get(UsageClaims);
  private projects = 0;

  private constructor(readonly app: CatalogueApp) {}

  static async start(): Promise<ClaimsBoard> {
    return new ClaimsBoard(await CatalogueApp.start());
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  get koeln() {
    return person('COORDINATOR', this.app.demo.koeln);
  }

  /** A project whose file names these users; again with others by its own function. */
  async project(...usedBy: string[]) {
    const url = `https://git.example.org/nutzung/${(this.projects += 1)}`;
    const again = (...users: string[]) =>
      this.app.imports.importText(operator, publiccodeText({ url, usedBy: users }), 'test');
    const { projectId } = await again(...usedBy);
    return { projectId: projectId!, again };
  }

  rows(projectId: string): Promise<ClaimRow[]> {
    return this.app.db.query(`select * from usage_claim where project_id = $1 order by text`, [projectId]);
  }

  async row(projectId: string, text: string): Promise<ClaimRow> {
    return (await this.rows(projectId)).find((row) => row.text === text)!;
  }

  /** State by text. */
  async states(projectId: string): Promise<Record<string, string>> {
    return Object.fromEntries((await this.rows(projectId)).map(({ text, state }) => [text, state]));
  }

  /** Payloads of the project's events of that name, oldest first. */
  async told(projectId: string, name: string): Promise<Record<string, unknown>[]> {
    const events = await this.app.events(projectId);
    return events.filter((event) => event.name === name).map(({ payload }) => payload);
  }
}
