import { Client } from 'pg';

/** In the audit log: the seed ran to its end. */
export const seedAction = 'seedDemo';

/** What the database says about demo data. */
export interface DemoState {
  /** The seed ran to its end once. */
  done: boolean;
  /** Nobody has an account yet. */
  empty: boolean;
}

export async function demoStateOf(databaseUrl: string): Promise<DemoState> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<DemoState>(
      `select exists (select from audit_entry where action = $1) as done,
              not exists (select from account) as empty`,
      [seedAction],
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
