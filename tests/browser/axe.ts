/** Checks a page with axe against WCAG 2.2 AA and axe's own best practices. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a colour scheme can change. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What is wrong on the page as it stands, one line for each element; empty when nothing is. */
export async function violationsOn(page: Page): Promise<string[]> {
  return violations(new AxeBuilder({ page }).setLegacyMode().withTags(tags));
}

/** The same for its colours alone. */
export async function colourViolationsOn(page: Page): Promise<string[]> {
  return violations(new AxeBuilder({ page }).setLegacyMode().withRules(rulesOfColour));
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
  );
}
