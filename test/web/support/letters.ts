import type { Page } from 'playwright-core';

/** The newest mails to an address that `/dev/mail` shows, waited for: text of the mail whose subject holds the words. */
export async function letterTo(mails: Page, url: string, address: string, subject: string): Promise<string> {
  for (const end = Date.now() + 30_000; Date.now() < end; await mails.waitForTimeout(250)) {
    await mails.goto(`${url}/dev/mail`);
    const item = mails
      .getByRole('listitem')
      .filter({ hasText: `an ${address},` })
      .filter({ hasText: subject });
    if ((await item.count()) === 0) continue;
    await item.first().getByRole('link').click();
    return mails.locator('pre').first().innerText();
  }
  throw new Error(`No mail "${subject}" to ${address} came`);
}

/** The link of ours in a mail that leads to this path. */
export function linkIn(text: string, path: string): string {
  const link = text.match(/https?:\/\/\S+/g)?.find((one) => new URL(one).pathname === path);
  if (!link) throw new Error(`No link to ${path} in:\n${text}`);
  return new URL(link).pathname + new URL(link).hash;
}
