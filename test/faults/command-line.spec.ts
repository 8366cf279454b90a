import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { toNodeId } from '@allmende/kernel';
import { createEmptyDatabase, type TestDatabase } from '@allmende/testing';
import { Client } from 'pg';
import { allmende, newHome, processesNaming, removeHome } from './allmende.js';

jest.setTimeout(120_000);

const libs = fileURLToPath(new URL('../../libs', import.meta.url));
const register = join(libs, 'organizations/src/register/fixture.txt');
const publiccode = join(libs, 'projects/src/publiccode/fixtures');

let home: string;
let scratch: string;
let database: TestDatabase;
let db: Client;

beforeAll(async () => {
  home = newHome();
  scratch = dirname(home);
  database = await createEmptyDatabase();
  db = new Client(database.url);
  await db.connect();
});

afterAll(async () => {
  await db.end();
  await database.drop();
  await removeHome(home);
});

const runWith = (input: string | undefined, ...args: string[]) =>
  allmende(args, { DATABASE_URL: database.url, ALLMENDE_HOME: home }, input);
const run = (...args: string[]) => runWith(undefined, ...args);

/** Changes rows behind the services' back. */
async function tamper(sql: string): Promise<void> {
  await db.query(`begin; set local app.actor = 'test'; ${sql}; commit`);
}

const rowsOf = async <Row extends object>(sql: string) => (await db.query<Row>(sql)).rows;

describe('the command line on an empty database', () => {
  it('refuses to work before the tables are there, and says what to do', async () => {
    const { code, err } = await run('check');
    expect(err.trim()).toBe('The database is not up to date: run `allmende migrate` first.');
    expect(code).toBe(2);
  });

  it('makes the tables once', async () => {
    const first = await run('migrate');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Foundation\d+$/m);
    expect((await run('migrate')).out).toBe('Everything is up to date.\n');
  });

  it('refuses demo data in production', async () => {
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      SMTP_URL: 'smtp://mail.example.org',
      PUBLIC_URL: 'https://allmende.example.org',
      ALLMENDE_SECRET: 's'.repeat(32),
      FILES_DIR: '/nonexistent/files',
    };
    const { code, err } = await allmende(['seed'], production);
    expect(err.trim()).toBe('Demo accounts have a known password: they are refused in production.');
    expect(code).toBe(2);
    expect(await rowsOf('select from account')).toEqual([]);
  });
});

describe('the command line', () => {
  const contents = () =>
    rowsOf(`select (select count(*) from account) as accounts, (select count(*) from role_grant) as roles,
      (select count(*) from project) as projects, (select count(*) from participation) as participations,
      (select count(*) from membership) as memberships, (select count(*) from follow) as follows,
      (select count(*) from outbox) as events`);

  it('puts the demo data in, and a second time changes nothing', async () => {
    const { code, out } = await run('seed');
    expect(code).toBe(0);
    expect(out).toContain('moderation@example.org');
    const once = await contents();
    expect(once).toMatchObject([{ accounts: '10', roles: '10', projects: '7' }]);
    expect((await run('seed')).code).toBe(0);
    expect(await contents()).toEqual(once);
  });

  it('finds nothing wrong with what it put in', async () => {
    const { code, out } = await run('check');
    expect(out).not.toContain('BROKEN');
    expect(code).toBe(0);
  });

  it('names every row that breaks a rule', async () => {
    await tamper(`update membership set state = 'SUSPENDED' where id =
      (select m.id from membership m join organization o on o.id = m.organization_id where o.name = 'Dortmund')`);
    await tamper(`alter table audit_entry disable trigger append_only`);
    const { code, out } = await run('check');
    expect(code).toBe(1);
    expect(out).toContain('BROKEN  A membership stands where its last step left it');
    expect(out).toMatch(
      /membership [0-9a-f-]{36} \(Dortmund\): is SUSPENDED in BOARD; its last step says ADMITTED in BOARD/,
    );
    expect(out).toContain('trigger append_only on audit_entry: it is switched off');
    expect(out).toMatch(/\d+ checks, 2 broken/);

    const findings = JSON.parse((await run('check', '--json')).out) as { breaches: unknown[] }[];
    expect(findings.filter(({ breaches }) => breaches.length > 0)).toHaveLength(2);
    await tamper(`update membership set state = 'ADMITTED' where state = 'SUSPENDED'`);
    await tamper(`alter table audit_entry enable trigger append_only`);
    expect((await run('check')).code).toBe(0);
  });

  it('imports a register, again without a change, and reports broken lines by number', async () => {
    const first = await run('import', 'register', register);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^\d+ municipalit(y|ies), \d+ districts?: \d+ new, \d+ changed, \d+ unchanged/);
    expect((await run('import', 'register', register)).out).toContain(': 0 new, 0 changed, ');

    const broken = join(scratch, 'broken.txt');
    const lines = readFileSync(register, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('60'));
    lines[at] = `${lines[at]!.slice(0, 10)}99${lines[at]!.slice(12)}`;
    writeFileSync(broken, lines.join('\n'));
    const partly = await run('import', 'register', broken);
    expect(partly.code).toBe(3);
    expect(partly.out).toContain(`line ${at + 1}: `);
    expect(partly.err).toContain('1 line did not go in; the rest did.');
  });

  it('refuses what is no register', async () => {
    const missing = await run('import', 'register', join(scratch, 'missing.txt'));
    expect([missing.code, missing.err.trim()]).toEqual([
      1,
      `"${join(scratch, 'missing.txt')}" is not a readable file.`,
    ]);
    expect((await run('import', 'register', join(publiccode, 'minimal.yml'))).code).toBe(1);
  });

  it('imports a folder of projects and names every refused file with the place', async () => {
    const folder = join(scratch, 'projects');
    mkdirSync(join(folder, 'deeper'), { recursive: true });
    copyFileSync(join(publiccode, 'complete.yml'), join(folder, 'deeper/publiccode.yml'));
    writeFileSync(join(folder, 'bad.yml'), 'publiccodeYmlVersion: "0.4"\nname: Bad\nfoobar: 1\n');
    const first = await run('import', 'project', folder);
    expect(first.code).toBe(3);
    expect(first.out).toContain(`${join(folder, 'bad.yml')}: refused`);
    expect(first.out).toContain(`${join(folder, 'bad.yml')}:3:1: error: `);
    expect(first.out).toContain(`${join(folder, 'deeper/publiccode.yml')}: new`);
    expect(first.out).toContain('2 files: 1 new, 0 changed, 0 unchanged, 1 refused');

    const again = await run('import', 'project', join(folder, 'deeper'), '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject([{ outcome: 'UNCHANGED', reason: null }]);
  });

  it('fetches no project from an internal address', async () => {
    const { code, out } = await run('import', 'project', 'http://127.0.0.1:1/publiccode.yml');
    expect(out).toContain('refused: This address belongs to an internal network and is not fetched.');
    expect(code).toBe(3);
  });

  it('makes an account with the password from stdin, which it never prints', async () => {
    const who = ['--email', 'kaethe.muster@example.org', '--name', 'Käthe Muster'];
    const role = ['--organization', '05913000', '--role', 'REPRESENTATIVE'];
    const password = 'ein langes Wort';
    const create = (...more: string[]) => runWith(`${password}\n`, 'account', 'create', ...who, ...more);
    const made = await create(...role);
    expect([made.code, made.out, made.err]).toEqual([0, 'kaethe.muster@example.org can sign in now.\n', '']);
    const again = await create('--moderator');
    expect([again.code, again.out, again.err]).toEqual([
      1,
      '',
      'There is already an account for this e-mail address.\n',
    ]);
    expect((await create('--moderator', ...role)).code).toBe(2);
    const unfinished = await create('--organization', '05913000');
    expect(unfinished.err).toBe('Give either --moderator, or --treasurer, or --organization with --role.\n');
  });

  it('locks accounts out, lists and enables them, but keeps the last moderator', async () => {
    const email = 'kaethe.muster@example.org';
    const gone = await run('account', 'disable', email);
    expect([gone.code, gone.out]).toEqual([0, `${email} is disabled.\n`]);
    const listed = JSON.parse((await run('account', 'list', '--json')).out) as { email: string }[];
    expect(listed).toHaveLength(11);
    expect(listed.find((one) => one.email === email)).toMatchObject({
      name: 'Käthe Muster',
      state: 'DISABLED',
      roles: [{ role: 'REPRESENTATIVE', organization: { name: 'Dortmund' } }],
    });
    expect((await run('account', 'enable', email)).out).toBe(`${email} can sign in again.\n`);
    expect((await run('account', 'list')).out).toMatch(
      /^kaethe\.muster@example\.org +Käthe Muster +ACTIVE +REPRESENTATIVE of Dortmund$/m,
    );
    const last = await run('account', 'disable', 'moderation@example.org');
    expect([last.code, last.err]).toEqual([
      1,
      'This is the last active moderator; make or enable another one first.\n',
    ]);
  });

  it('gives and ends roles, but keeps the last coordinator and the last moderator', async () => {
    const email = 'kaethe.muster@example.org';
    const there = ['--organization', '05913000'];
    const role = (...more: string[]) => run('account', 'role', email, ...more);
    const given = await role('--give', 'DEPUTY', ...there, '--until', '2099-12-31');
    expect([given.code, given.out]).toEqual([0, `${email} is DEPUTY of Dortmund now.\n`]);
    expect(await rowsOf(`select valid_until::text from role_grant where role = 'DEPUTY'`)).toEqual([
      { valid_until: '2099-12-31' },
    ]);
    const ended = await role('--end', 'DEPUTY', ...there);
    expect(ended.out).toBe(`${email} is no longer DEPUTY of Dortmund.\n`);
    const again = await role('--end', 'DEPUTY', ...there);
    expect([again.code, again.err]).toEqual([1, `${email} is not DEPUTY of Dortmund.\n`]);
    const treasurer = [await role('--give', 'TREASURER'), await role('--give', 'TREASURER', ...there)];
    expect(treasurer.map(({ code, out }) => [code, out])).toEqual([
      [0, `${email} is TREASURER of the network now.\n`],
      [0, `${email} is TREASURER of Dortmund now.\n`],
    ]);
    expect((await run('account', 'list')).out).toMatch(/TREASURER of the network, TREASURER of Dortmund$/m);
    expect((await role('--end', 'TREASURER')).out).toBe(`${email} is no longer TREASURER of the network.\n`);
    expect((await role('--end', 'TREASURER', ...there)).code).toBe(0);
    const last = await run('account', 'role', 'dortmund@example.org', '--end', 'COORDINATOR', ...there);
    expect([last.code, last.err]).toEqual([1, expect.stringMatching(/^Nobody would coordinate/)]);
    const moderator = await run('account', 'role', 'moderation@example.org', '--end', 'MODERATOR');
    expect([moderator.code, moderator.err]).toEqual([1, expect.stringMatching(/last active moderator/)]);
    const wrong = [
      [],
      ['--give', 'VIEWER'],
      ['--give', 'MODERATOR', ...there],
      ['--give', 'DEPUTY', ...there, '--from', '2027-02-30'],
      ['--give', 'VIEWER', '--end', 'VIEWER', ...there],
    ];
    for (const options of wrong) expect((await role(...options)).code).toBe(2);
  });

  it('sets a new password from stdin, which it never prints', async () => {
    const email = 'kaethe.muster@example.org';
    const before = await rowsOf(`select password_hash from account where email = '${email}'`);
    const short = await runWith('kurz\n', 'account', 'reset-password', email);
    expect([short.code, short.err]).toEqual([1, 'The password must have 12 to 1024 characters.\n']);
    const done = await runWith('noch ein langes Wort\n', 'account', 'reset-password', email);
    expect([done.code, done.out, done.err]).toEqual([
      ...[0, `${email} has a new password; all its sessions have ended.\n`, ''],
    ]);
    expect(await rowsOf(`select password_hash from account where email = '${email}'`)).not.toEqual(before);
    expect((await run('account', 'reset-password', 'nobody@example.org')).code).toBe(1);
  });

  it('makes a token, prints it alone on stdout, and keeps only its hash', async () => {
    const options = ['--account', 'dortmund@example.org', '--organization', '05913000', '--name', 'Export'];
    const inTwoMonths = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    const made = await run('token', 'create', ...options, '--scopes', 'read', '--expires', inTwoMonths);
    expect(made.code).toBe(0);
    const token = made.out.trim();
    expect(token).toMatch(/^alm_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
    const [kept] = await rowsOf<{ id: string; secret_hash: Buffer }>(
      `select id, secret_hash from api_token where name = 'Export'`,
    );
    expect(kept!.secret_hash.toString('hex')).toBe(createHash('sha256').update(token).digest('hex'));
    const id = toNodeId('ApiToken', kept!.id);
    expect((await run('token', 'revoke', id)).out).toBe(`${id} is revoked.\n`);
    expect(await rowsOf('select from api_token where revoked_at is null')).toEqual([]);

    const foreign = await run(
      'token',
      'create',
      ...options.with(3, '11000000'),
      '--scopes',
      'read',
      '--expires',
      inTwoMonths,
    );
    expect([foreign.code, foreign.out]).toEqual([1, '']);
    const late = await run('token', 'create', ...options, '--scopes', 'read', '--expires', '2099-01-01');
    expect(late.err.trim()).toBe('The expiry must lie between today and 365 days ahead.');
    const unfinished = await run('token', 'create', ...options);
    expect(unfinished.code).toBe(2);
  });

  it('lists deliveries and letters that failed for good and lets them run again', async () => {
    expect((await run('jobs', 'list')).out).toBe('Nothing has failed for good.\n');
    await tamper(`
      insert into notice (id, event_id, subject_type, subject_id, title_de, title_en, text_de, text_en, path, created_at)
        select uuidv7(), id, 'Project', id, 'Neu: OPSI', 'New: OPSI', '', '', '/', now() from outbox limit 1;
      insert into delivery (notice_id, account_id, topic, channel, state, attempts, due_at, last_error, created_at, failed_at)
        select n.id, a.id, 'projects', 'EMAIL', 'FAILED', 8, now(), 'mailbox full', now(), now()
        from notice n, account a where a.email = 'buehl@example.org';
      insert into delivery (notice_id, address, reader_name, reader_locale, topic, channel, state, attempts, due_at, last_error,
          created_at, failed_at)
        select id, 'neu@example.org', 'Neu', 'de', 'PERSONAL', 'EMAIL', 'FAILED', 1, now(), 'no such user', now(),
          now() - interval '1 minute' from notice`);
    const listed = JSON.parse((await run('jobs', 'list', '--json')).out) as { id: string; reason: string }[];
    expect(listed).toMatchObject([
      { kind: 'delivery', reason: 'mailbox full' },
      { kind: 'letter', about: 'Neu: OPSI (neu@example.org)', reason: 'no such user' },
    ]);
    expect((await run('jobs', 'list')).out).toContain(listed[0]!.id);

    expect((await run('jobs', 'retry')).code).toBe(2);
    expect((await run('jobs', 'retry', ...listed.map(({ id }) => id), 'no-such-job')).code).toBe(3);
    expect(await rowsOf('select distinct state, attempts from delivery')).toEqual([
      { state: 'PENDING', attempts: 0 },
    ]);
    expect((await run('jobs', 'retry', '--all')).out).toBe('0 pieces of work will run again.\n');
  });

  it('uses the embedded database for the time of one command when there is no other', async () => {
    const { code, err } = await allmende(['check'], { ALLMENDE_HOME: home });
    expect([code, err]).toEqual([0, '']);
    expect(processesNaming(home)).toEqual([]);
  });

  it('knows wrong usage from asked help', async () => {
    expect((await run('import', 'nonsense')).code).toBe(2);
    expect((await run('check', '--jsonn')).code).toBe(2);
    const help = await run('import', 'register', '--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('allmende import register GV100AD_301123.txt');
  });
});
