import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import { CONFIG, type Config } from '@allmende/platform/config';
import { simpleParser, type ParsedMail } from 'mailparser';
import { mailFolder } from './mail-catcher.js';
import { escapeHtml } from './mail.render.js';

const html = 'text/html; charset=utf-8';
/** Styles stand in the page itself, and mails have theirs; nothing is loaded and nothing runs. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const listed = 400;

/** Shows the mails that were caught instead of sent. Mounted only where there is no mail server, never in production. */
@Controller('dev/mail')
export class DevMailController {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = mailFolder(config.home);
  }

  @Get()
  @Header('content-type', html)
  @Header('content-security-policy', policy)
  async list(): Promise<string> {
    const files = await readdir(this.folder).catch(() => []);
    const names = files
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse()
      .slice(0, listed);
    const items: string[] = [];
    for (const name of names) items.push(asItem(name, await this.read(name)));
    return page(
      'Gesendete Mails',
      items.length > 0 ? `<ol>${items.join('')}</ol>` : '<p>Noch keine Mails.</p>',
    );
  }

  @Get(':id')
  @Header('content-type', html)
  @Header('content-security-policy', policy)
  async one(@Param('id') id: string): Promise<string> {
    if (!/^\d+-[0-9a-f]{8}$/.test(id)) throw new NotFoundException();
    const mail = await this.read(`${id}.eml`).catch(() => null);
    if (!mail) throw new NotFoundException();
    return page(mail.subject ?? 'Ohne Betreff', asPage(mail));
  }

  private async read(name: string): Promise<ParsedMail> {
    return simpleParser(await readFile(join(this.folder, name)));
  }
}

const addresses = (field: ParsedMail['to']): string =>
  [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

const timeOf = (mail: ParsedMail): string =>
  mail.date
    ? `<time datetime="${mail.date.toISOString()}">${mail.date.toLocaleString('de-DE', { timeZone: 'Europe/Berlin' })}</time>`
    : '';

const asItem = (name: string, mail: ParsedMail): string =>
  `<li><a href="/dev/mail/${name.replace('.eml', '')}">${escapeHtml(mail.subject ?? 'Ohne Betreff')}</a><br>
   an ${escapeHtml(addresses(mail.to))}, ${timeOf(mail)}</li>`;

/** What is text is shown, e.g. a calendar entry; the rest by name and size. */
function attachmentsOf({ attachments }: ParsedMail): string {
  const items = attachments.map(({ filename, contentType, size, content }) => {
    const text = contentType.startsWith('text/') ? `<pre>${escapeHtml(content.toString('utf8'))}</pre>` : '';
    return `<li>${escapeHtml(filename ?? contentType)} (${size} Byte)${text}</li>`;
  });
  return items.length > 0 ? `<h2>Anlagen</h2><ul>${items.join('')}</ul>` : '';
}

function asPage(mail: ParsedMail): string {
  const headers = mail.headerLines.map(({ line }) => escapeHtml(line)).join('\n');
  return `<p><a href="/dev/mail">Alle Mails</a></p>
<dl><dt>An</dt><dd>${escapeHtml(addresses(mail.to))}</dd><dt>Von</dt><dd>${escapeHtml(mail.from?.text ?? '')}</dd>
<dt>Zeit</dt><dd>${timeOf(mail)}</dd></dl>
<h2>Text</h2><pre>${escapeHtml(mail.text ?? '')}</pre>
<h2>HTML</h2><iframe title="HTML-Fassung" sandbox srcdoc="${escapeHtml(mail.html || '')}"></iframe>
${attachmentsOf(mail)}
<h2>Kopfzeilen</h2><pre>${headers}</pre>`;
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Allmende</title>
<style>
body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; color: #171a2b; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f2f3f7; padding: 1rem }
iframe { width: 100%; height: 30rem; border: 1px solid #6b6f80 }
dt { font-weight: bold } dd { margin: 0 0 .5rem } li { margin-bottom: .5rem } a { color: #0b4ea2 }
</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body>
</html>
`;
