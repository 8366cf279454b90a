import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA, and what the European standard asks beyond. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549'];

/** What axe finds on the page as it stands, one sentence for each place. */
export async function findingsOf(page: Page): Promise<string[]> {
  // No page of ours has frames, and without them the legacy mode says the same in a third of the time.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${String(target)}: ${failureSummary ?? ''}`,
    ),
  );
}
