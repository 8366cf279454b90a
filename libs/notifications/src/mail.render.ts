import type { Locale } from '@allmende/kernel';
import type { LetterPurpose } from '@allmende/platform/config';
import { letterWords, topicReasons, words } from './mail.words.js';
import { type NotificationTopic } from './topics.js';

interface Content {
  locale: Locale;
  /** Empty where it is not known. */
  name: string;
  title: string;
  text: string;
  /** Where to read more; absolute. */
  link: string;
}

/** What a mail to somebody with an account is made of; addresses are absolute. */
export interface MailContent extends Content {
  topic: NotificationTopic;
  preferences: string;
  /** Page that switches mails of this topic off; null where that is not possible. */
  unsubscribe: string | null;
}

/** What a letter is made of; its link is for the reader alone. */
export interface LetterContent extends Content {
  purpose: LetterPurpose;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** A link and what it is called. */
type Anchor = readonly [label: string, href: string];

interface Parts extends Content {
  /** What the link is called. */
  linkLabel: string;
  /** Why the reader gets the mail. */
  reason: string;
  footer: readonly Anchor[];
}

/** Writes a mail as text and as HTML in the reader's language. */
export function renderMail({ topic, preferences, unsubscribe, ...content }: MailContent): RenderedMail {
  const { locale } = content;
  const off: Anchor[] = unsubscribe ? [[words.unsubscribe[locale], unsubscribe]] : [];
  return render({
    ...content,
    linkLabel: words.more[locale],
    reason: topicReasons[topic][locale],
    footer: [[words.preferences[locale], preferences], ...off],
  });
}

/** Writes a letter likewise. It can't be switched off: nobody without an account has settings, and it comes on demand. */
export function renderLetter({ purpose, ...content }: LetterContent): RenderedMail {
  const { link, reason } = letterWords[purpose];
  const { locale } = content;
  return render({ ...content, linkLabel: link[locale], reason: reason[locale], footer: [] });
}

const render = (parts: Parts): RenderedMail => ({
  subject: parts.title,
  text: asText(parts),
  html: asHtml(parts),
});

const greeting = ({ locale, name }: Content): string =>
  [words.hello[locale], name].filter(Boolean).join(' ') + words.afterHello[locale];

function asText(parts: Parts): string {
  const { title, text, link, linkLabel, reason, footer } = parts;
  return [
    greeting(parts),
    /[.?!]$/.test(title) ? title : `${title}.`,
    text,
    `${linkLabel}: ${link}`,
    `-- \n${[reason, ...footer.map(([label, href]) => `${label}: ${href}`)].join('\n')}\n`,
  ].join('\n\n');
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text harmless in HTML, also inside of quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char]!);

function asHtml(parts: Parts): string {
  const { locale, title, text, link, linkLabel, reason, footer } = parts;
  const anchor = ([label, href]: Anchor): string => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0 auto;max-width:40rem;padding:1rem;font:1rem/1.5 sans-serif;color:#171a2b;background:#fff">
<main>
<p>${escapeHtml(greeting(parts))}</p>
<h1 style="font-size:1.25rem">${escapeHtml(title)}</h1>
<p style="white-space:pre-line">${escapeHtml(text)}</p>
<p>${anchor([linkLabel, link])}</p>
</main>
<footer style="border-top:1px solid #6b6f80;font-size:.875rem">
${[escapeHtml(reason), ...footer.map(anchor)].map((line) => `<p>${line}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}
