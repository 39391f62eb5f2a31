/** The colours of a chart in the scheme that the reader sees, as the style sheet has them. */
import type { ShownMark } from '../core/chart/shown-mark.ts';
import { element } from './element.ts';

export interface MarkColours {
  readonly fill: string;
  /** Around the mark; of one whose colour comes again, the colour itself. */
  readonly edge: string;
  /** Of a line. */
  readonly line: string;
}

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly edge: string;
  readonly paper: string;
  of(mark: ShownMark): MarkColours;
  /** Of words on a mark of this colour. */
  on(colour: string): string;
}

/** The colour that a variable of the style sheet stands for, also where that is one of the system's. */
function read(name: string): string {
  const probe = element('span', { hidden: true });
  probe.style.color = `var(--${name})`;
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Reads them off the page: a canvas knows nothing of style sheets. */
export function readPalette(): Palette {
  const paper = read('paper');
  return {
    ink: read('ink'),
    soft: read('soft'),
    line: read('line'),
    edge: read('edge'),
    paper,
    on: (colour) => read(`on-${colour}`),
    of({ colour, shade }) {
      const own = read(colour);
      if (shade === 1) return { fill: own, edge: paper, line: own };
      // As in the still picture: light with an outline, then empty with an outline.
      const fill = shade === 2 ? `color-mix(in srgb, ${own} 40%, ${paper})` : paper;
      return { fill, edge: own, line: own };
    },
  };
}
