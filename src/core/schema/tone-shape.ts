/** The shape of each tone, so that no status depends on its colour. */
import type { Tone } from './field.ts';

/** Paths in a square of 16 by 16, filled by the even-odd rule. */
export const toneShapes: Readonly<Record<Tone, string>> = {
  positive: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm4.6 5.6-5.5 6L3.4 8.4l1.3-1.5 2.2 1.9 4.2-4.6Z',
  progress: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2v12A6 6 0 0 1 8 2Z',
  warning: 'M8 .5 16 15H0Zm-1 5v5h2v-5Zm0 6v2h2v-2Z',
  negative:
    'M0 0h16v16H0Zm4.5 3.1L3.1 4.5 6.6 8l-3.5 3.5 1.4 1.4L8 9.4l3.5 3.5 1.4-1.4L9.4 8l3.5-3.5-1.4-1.4L8 6.6Z',
  neutral: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  muted: 'M0 6.5h16v3H0Z',
};
