import { describe, expect, it } from '@jest/globals';
import { renderMail, type MailContent } from './mail.render.js';
import { NotificationTopic } from './topics.js';

const content: MailContent = {
  locale: 'de',
  name: 'Kim <b>Muster</b>',
  title: 'Solingen nutzt „OPSI“ & mehr',
  text: '<script>alert(1)</script>',
  topic: NotificationTopic.PROJECT_ACTIVITY,
  link: 'https://allmende.example.org/projekte/opsi?a="b"&c',
  preferences: 'https://allmende.example.org/konto/benachrichtigungen',
  unsubscribe: 'https://allmende.example.org/abmelden-von-mails?token=x',
};

describe('a rendered mail', () => {
  it('escapes everything that people wrote', () => {
    const { html } = renderMail(content);
    expect(html).toContain('Kim &lt;b&gt;Muster&lt;/b&gt;');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('href="https://allmende.example.org/projekte/opsi?a=&quot;b&quot;&amp;c"');
    expect(html).not.toMatch(/<script|<b>|<table/);
  });

  it('says the same as text, with the links written out', () => {
    const { subject, text } = renderMail(content);
    expect(subject).toBe(content.title);
    expect(text).toContain(content.text);
    for (const link of [content.link, content.preferences, content.unsubscribe!])
      expect(text).toContain(link);
  });

  it('is in the language of the reader', () => {
    const { html, text } = renderMail({ ...content, locale: 'en' });
    expect(html).toContain('<html lang="en">');
    expect(text).toContain('Hello Kim');
    expect(text).toContain('because you follow the project');
  });

  it('offers no way to switch off what cannot be switched off', () => {
    const { html, text } = renderMail({ ...content, topic: NotificationTopic.CONSENT, unsubscribe: null });
    expect(text).toContain('lässt sich nicht abbestellen, weil');
    expect(html).not.toContain('abmelden-von-mails');
  });
});
