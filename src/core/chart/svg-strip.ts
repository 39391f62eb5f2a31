/** How a number is made up, as one bar as wide as its place. The parts and their counts stand beside it in words. */
import type { Tone } from '../schema/field.ts';
import { canvasFor } from './svg-canvas.ts';
import { element } from './svg-element.ts';

export interface StripPart {
  readonly count: number;
  readonly tone?: Tone | undefined;
}

/**
 * @param total what the whole bar stands for; what the parts do not fill stays empty
 * @returns an `svg` element with classes and no styles, that says nothing to those who do not see it
 */
export function drawStrip(
  parts: readonly StripPart[],
  total: number,
  direction: 'ltr' | 'rtl',
): string {
  const canvas = canvasFor(direction);
  let from = 0;
  const bars = parts.map(({ count, tone = 'neutral' }) => {
    const to = from + (100 * count) / total;
    const bar = canvas.bar(from, to, 0, 12, `mark tone-${tone}`);
    from = to;
    return bar;
  });
  const look = { class: 'strip', width: '100%', height: 12, 'aria-hidden': 'true' };
  return total === 0 ? '' : element('svg', look, ...bars);
}
