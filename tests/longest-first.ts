/** Starts the files that take longest first, so that no worker is left alone with one at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = [
  'tests/browser/axe.test.ts',
  'tests/browser/',
  'tests/build',
  'tests/command-line/',
];

/** The first of these that a file is in, or after all of them. */
function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((part) => moduleId.replaceAll('\\', '/').includes(part));
  return rank < 0 ? longest.length : rank;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}
