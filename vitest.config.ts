import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Builds wait for one another, so a second worker costs little and saves much.
    maxWorkers: 2,
  },
});
