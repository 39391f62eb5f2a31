import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { NotCheckedReporter } from './tests/not-checked.ts';

const shared = { testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    reporters: [...configDefaults.reporters, new NotCheckedReporter()],
    // Builds wait for one another, so a second worker costs little and saves much.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'parts',
          include: ['tests/{core,documentation,formats,site}/**/*.test.ts'],
          // These change nothing outside themselves, and starting anew for each takes longer than they do.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'whole',
          include: ['tests/{browser,build,build-reproducible,command-line}/**/*.test.ts'],
        },
      },
    ],
  },
});
