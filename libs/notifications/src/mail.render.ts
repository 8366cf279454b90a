import type { Locale } from '@allmende/kernel';
import type { Localized } from './localized.js';
import { type NotificationTopic } from './topics.js';

/** What a mail is made of; addresses are absolute. */
export interface MailContent {
  locale: Locale;
  name: string;
  title: string;
  text: string;
  topic: NotificationTopic;
  /** Where to read more. */
  link: string;
  preferences: string;
  /** Page that switches mails of this topic off; null where that is not possible. */
  unsubscribe: string | null;
}

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const reasons: Record<NotificationTopic, Localized> = {
  PROJECT_ACTIVITY: {
    de: 'Sie erhalten diese Mail, weil Sie dem Projekt folgen oder Ihre Organisation daran beteiligt ist.',
    en: 'You get this mail because you follow the project or your organization takes part in it.',
  },
  ORGANIZATION_ACTIVITY: {
    de: 'Sie erhalten diese Mail, weil Sie der Organisation folgen oder für sie tätig sind.',
    en: 'You get this mail because you follow the organization or act for it.',
  },
  MEMBERSHIP: {
    de: 'Sie erhalten diese Mail, weil Sie der Organisation folgen oder für sie tätig sind.',
    en: 'You get this mail because you follow the organization or act for it.',
  },
  CONSENT: {
    de: 'Diese Mail lässt sich nicht abbestellen, weil Ihre Organisation um eine Antwort gebeten wird.',
    en: 'This mail cannot be switched off because your organization is asked for an answer.',
  },
  MODERATION: {
    de: 'Sie erhalten diese Mail, weil Sie Allmende moderieren.',
    en: 'You get this mail because you moderate Allmende.',
  },
  PERSONAL: {
    de: 'Diese Mail lässt sich nicht abbestellen, weil sie Ihr Konto oder Ihre Rolle betrifft.',
    en: 'This mail cannot be switched off because it is about your account or your role.',
  },
};

const words = {
  hello: { de: 'Guten Tag', en: 'Hello' },
  more: { de: 'In Allmende ansehen', en: 'View in Allmende' },
  preferences: { de: 'Einstellungen für Benachrichtigungen', en: 'Notification settings' },
  unsubscribe: { de: 'Mails zu diesem Thema abbestellen', en: 'Stop mails on this topic' },
} satisfies Record<string, Localized>;

/** Writes a mail as text and as HTML in the reader's language. */
export function renderMail(content: MailContent): RenderedMail {
  return { subject: content.title, text: asText(content), html: asHtml(content) };
}

function asText({ locale, name, title, text, topic, link, preferences, unsubscribe }: MailContent): string {
  const footer = [
    reasons[topic][locale],
    `${words.preferences[locale]}: ${preferences}`,
    ...(unsubscribe ? [`${words.unsubscribe[locale]}: ${unsubscribe}`] : []),
  ];
  return [
    `${words.hello[locale]} ${name},`,
    `${title}.`,
    text,
    `${words.more[locale]}: ${link}`,
    `-- \n${footer.join('\n')}\n`,
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

function asHtml({ locale, name, title, text, topic, link, preferences, unsubscribe }: MailContent): string {
  const anchor = (href: string, label: string): string =>
    `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
  const footer = [
    escapeHtml(reasons[topic][locale]),
    anchor(preferences, words.preferences[locale]),
    ...(unsubscribe ? [anchor(unsubscribe, words.unsubscribe[locale])] : []),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0 auto;max-width:40rem;padding:1rem;font:1rem/1.5 sans-serif;color:#171a2b;background:#fff">
<main>
<p>${words.hello[locale]} ${escapeHtml(name)},</p>
<h1 style="font-size:1.25rem">${escapeHtml(title)}</h1>
<p style="white-space:pre-line">${escapeHtml(text)}</p>
<p>${anchor(link, words.more[locale])}</p>
</main>
<footer style="border-top:1px solid #6b6f80;font-size:.875rem">
${footer.map((line) => `<p>${line}</p>`).join('\n')}
</footer>
</body>
</html>
`;
}
