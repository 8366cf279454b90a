import { tokenScopes, type Role } from '@allmende/kernel';
import { Command, Option } from 'commander';
import { example, run } from './command.js';
import { exitCodesHelp } from './exit-codes.js';

/** All commands with their options and help; what they do is loaded from `commands/` when they are called. */
export function createProgram(): Command {
  const program = new Command('allmende')
    .description(
      'Everything that a person runs: the platform itself, imports, checks, accounts, tokens, jobs.',
    )
    .exitOverride()
    .showHelpAfterError('(add --help for more)')
    .helpCommand(false)
    .addHelpText(
      'after',
      `${exitCodesHelp}\n\nThe settings come from the environment: allmende start --help`,
    );
  addStart(program);
  addData(program);
  addImports(program.command('import').description('bring data in'));
  addAccount(program.command('account').description('people who may sign in'));
  addToken(program.command('token').description('tokens with which machines use the API'));
  addJobs(program.command('jobs').description('work that failed for good'));
  return program;
}

function addStart(program: Command): void {
  program
    .command('start')
    .description('run everything: database, API, worker, web app; with demo data to try it out')
    .addHelpText(
      'after',
      `${example('allmende start', 'PORT=8080 ALLMENDE_DEMO=false allmende start')}\n${settings}`,
    )
    .action(run(() => import('./commands/start.js')));
}

const settings = `
Settings (environment):
  PORT            where the web app answers (3000)
  DATABASE_URL    a PostgreSQL of your own; unset: the embedded one
  REDIS_URL       a Redis for the queue; unset: the queue lives in PostgreSQL
  SMTP_URL        a mail server; unset: mail is caught and shown at /dev/mail
  ALLMENDE_HOME   folder for local data (.allmende)
  ALLMENDE_DEMO   demo data and accounts on the first start: true or false
                  (unset: only into an empty database, and never in production)

Ctrl-C stops everything; a second one kills what is left.`;

function addData(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables of database and queue up to date; may be run again at any time')
    .addHelpText(
      'after',
      example('DATABASE_URL=postgres://allmende@db.example.org/allmende allmende migrate'),
    )
    .action(run(() => import('./commands/migrate.js')));
  program
    .command('seed')
    .description('put demo accounts and demo data in; what is there already stays as it is')
    .addHelpText('after', `${example('allmende seed')}\n\nRefused when NODE_ENV=production.`)
    .action(run(() => import('./commands/seed.js')));
  program
    .command('check')
    .description('hold the live data against all that must be true of it; name every row that breaks a rule')
    .option('--json', 'print every check with its breaches as JSON')
    .addHelpText('after', `${example('allmende check')}\n\nExit code 1 when a rule is broken.`)
    .action(run(() => import('./commands/check.js')));
}

function addImports(parent: Command): void {
  parent
    .command('register <file>')
    .description('import the German register of municipalities (GV100AD of the Federal Statistical Office)')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', example('allmende import register GV100AD_301123.txt'))
    .action(run(() => import('./commands/import-register.js')));
  parent
    .command('project <source...>')
    .description('import publiccode.yml files: files, folders with all *.yml below them, or web addresses')
    .option('--json', 'print the outcome of every file as JSON')
    .addHelpText(
      'after',
      example(
        'allmende import project publiccode.yml',
        'allmende import project collected/ https://example.org/publiccode.yml',
      ),
    )
    .action(run(() => import('./commands/import-project.js')));
}

function addAccount(parent: Command): void {
  parent
    .command('create')
    .description('make an account; its password is asked for, or read as one line from stdin')
    .requiredOption('--email <address>', 'by which the person signs in')
    .requiredOption('--name <name>', 'as others see it')
    .addOption(new Option('--locale <language>', 'of pages and mails').choices(['de', 'en']).default('de'))
    .addOption(
      new Option('--moderator', 'moderates the network').conflicts(['organization', 'role', 'treasurer']),
    )
    .addOption(
      new Option('--treasurer', 'keeps the books of the network').conflicts(['organization', 'role']),
    )
    .option('--organization <key|id>', 'for which it acts: official key (AGS, ARS) or id (org_…)')
    .addOption(new Option('--role <role>', 'what it is there').choices(roles))
    .addHelpText(
      'after',
      example(
        'allmende account create --email kaethe.muster@example.org --name "Käthe Muster" --moderator',
        'allmende account create --email ole.muster@example.org --name "Ole Muster" \\',
        '  --organization 05913000 --role COORDINATOR < password.txt',
      ),
    )
    .action(run(() => import('./commands/account-create.js')));
  parent
    .command('disable <email>')
    .description('lock an account out at once; its sessions end, its tokens rest')
    .option('--force', 'even the last active moderator')
    .addHelpText('after', example('allmende account disable kaethe.muster@example.org'))
    .action(run(() => import('./commands/account-disable.js')));
  parent
    .command('enable <email>')
    .description('let a disabled account in again, with its roles and tokens')
    .addHelpText('after', example('allmende account enable kaethe.muster@example.org'))
    .action(run(() => import('./commands/account-enable.js')));
  addAccountChanges(parent);
  parent
    .command('list')
    .description('list all accounts with state and roles')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('allmende account list'))
    .action(run(() => import('./commands/account-list.js')));
}

function addAccountChanges(parent: Command): void {
  const anyRole = ['MODERATOR', ...roles];
  parent
    .command('role <email>')
    .description('give an account a role, or take one away; it counts from the next request on')
    .addOption(new Option('--give <role>', 'what it is from now on').choices(anyRole))
    .addOption(new Option('--end <role>', 'what it is no longer').choices(anyRole).conflicts('give'))
    .option(
      '--organization <key|id>',
      'for every role but MODERATOR: official key (AGS, ARS) or id (org_…); TREASURER without: of the network',
    )
    .addOption(new Option('--from <date>', 'first day of a DEPUTY').conflicts('end'))
    .addOption(new Option('--until <date>', 'last day of a DEPUTY').conflicts('end'))
    .option('--force', 'end it even if nobody coordinates or moderates then')
    .addHelpText(
      'after',
      example(
        'allmende account role ole.muster@example.org --give COORDINATOR --organization 05913000',
        'allmende account role ole.muster@example.org --give DEPUTY --organization 05913000 --until 2027-03-31',
        'allmende account role kaethe.muster@example.org --give TREASURER',
        'allmende account role kaethe.muster@example.org --end MODERATOR',
      ),
    )
    .action(run(() => import('./commands/account-role.js')));
  parent
    .command('reset-password <email>')
    .description('set a new password; it is asked for, or read as one line from stdin; sessions end')
    .addHelpText('after', example('allmende account reset-password ole.muster@example.org'))
    .action(run(() => import('./commands/account-reset-password.js')));
}

/** Those that count for one organization. */
const roles = ['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'TREASURER', 'VIEWER'] satisfies Role[];

function addToken(parent: Command): void {
  parent
    .command('create')
    .description('make a token; it is printed this once and kept nowhere')
    .requiredOption('--account <email>', 'whose token it is; it never may more than this account')
    .requiredOption('--organization <key|id>', 'for which it acts: official key (AGS, ARS) or id (org_…)')
    .requiredOption('--scopes <list>', `what it may do, by commas: ${tokenScopes.join(', ')}`)
    .requiredOption('--expires <date>', 'its last day, at most a year ahead')
    .requiredOption('--name <name>', 'by which people tell it from others')
    .option('--json', 'print id and token as JSON')
    .addHelpText(
      'after',
      example(
        'allmende token create --account dortmund@example.org --organization 05913000 \\',
        '  --scopes read,participations:write --expires 2027-06-30 --name "Open data export"',
      ),
    )
    .action(run(() => import('./commands/token-create.js')));
  parent
    .command('revoke <id>')
    .description('end a token at once, for good')
    .addHelpText('after', example('allmende token revoke tok_0199a3b0c7d87c6ea9c8b1f2d3e4f5a6'))
    .action(run(() => import('./commands/token-revoke.js')));
}

function addJobs(parent: Command): void {
  parent
    .command('list')
    .description('list what failed for good: events, deliveries and letters, newest first')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('allmende jobs list', "allmende jobs list --json | jq -r '.[].id'"))
    .action(run(() => import('./commands/jobs-list.js')));
  parent
    .command('retry [id...]')
    .description('let work that failed for good run again')
    .option('--all', 'all of it')
    .addHelpText(
      'after',
      example('allmende jobs retry dlv_0199a3b0c7d87c6ea9c8b1f2d3e4f5a6', 'allmende jobs retry --all'),
    )
    .action(run(() => import('./commands/jobs-retry.js')));
}
