/** Which colour is what: a row for each, with its number where it has one. */
import { type Canvas, classOf } from './svg-canvas.ts';
import { element } from './svg-element.ts';
import type { ShownMark } from './shown-mark.ts';
import type { Drawing } from './svg-bars.ts';

const rowHeight = 24;

/** Percent of the width that the swatches take. */
const indent = 6;

/** @param values at the end of each row */
export function drawLegend(
  marks: readonly ShownMark[],
  canvas: Canvas,
  top: number,
  values?: readonly string[],
): Drawing {
  const parts = marks.flatMap((mark, index) => {
    const y = top + index * rowHeight;
    const value = values?.[index];
    return [
      canvas.bar(0, indent - 2, y + 4, 12, classOf(mark)),
      canvas.text(mark.label, indent, y + 15, 'start', 'label'),
      ...(value === undefined ? [] : [canvas.text(value, 100, y + 15, 'end', 'value')]),
    ];
  });
  return { height: marks.length * rowHeight, parts: [element('g', { class: 'legend' }, ...parts)] };
}
