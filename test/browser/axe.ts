import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the checker found: which rule, and where. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What an accessibility checker finds on a page as it stands. */
export async function violationsOn(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(AXE);
  return ((await page.evaluate('axe.run()')) as { violations: readonly Violation[] }).violations;
}

/** The barriers that it finds, in words. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  const violations = await violationsOn(page);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
  );
}
