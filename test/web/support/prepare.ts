import type { Page } from 'playwright-core';

// Ways into a state of a page; none depends on the language.

/** Opens a dialog by its button. */
export const press = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** Opens a dialog and sends it as it is; what it refuses is then listed. */
export const pressAndSend = (name: RegExp) => async (page: Page) => {
  await press(name)(page);
  await sendDialog(page);
  await summary(page);
};

export const sendDialog = (page: Page) => page.getByRole('dialog').locator('footer button').first().click();

export const summary = (page: Page) => page.locator('.al-error-summary').waitFor();

/** Presses the button that sends the form while its fields are empty. */
export const sendEmpty = async (page: Page): Promise<void> => {
  await page.locator('main form[novalidate] button[type=submit]').first().click();
  await summary(page);
};
