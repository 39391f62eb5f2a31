/** The colours of a chart in the scheme that the reader sees, as the style sheet has them. */
import type { ShownMark } from '../core/chart/shown-chart.ts';

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  of(mark: ShownMark): string;
}

/** Reads them off the page: a canvas knows nothing of style sheets. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: read('ink'),
    soft: read('soft'),
    line: read('line'),
    paper: read('paper'),
    of: ({ colour, shade }) => {
      const own = read(colour.replace(/^tone-/, ''));
      // The second mark of one colour is lighter, as its pattern makes it in the still picture.
      return shade > 1 ? `color-mix(in srgb, ${own} ${100 / shade}%, ${read('paper')})` : own;
    },
  };
}
