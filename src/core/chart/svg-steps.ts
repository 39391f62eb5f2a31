/** A status over time: a row for each status, the highest on top, and a line that keeps to one until the next report. */
import type { StatusHistory } from '../overview/status-history.ts';
import { daysBetween } from '../text/day.ts';
import { canvasFor } from './svg-canvas.ts';
import { element } from './svg-element.ts';

export interface StepWords {
  /** The option's name in the reader's language. */
  readonly option: (at: number) => string;
  readonly date: (date: string) => string;
  /** What the picture says, for those who do not see it. */
  readonly spoken: string;
  readonly direction: 'ltr' | 'rtl';
}

const row = 40;
/** Room at the edges for the first and last dot, in percent. */
const edge = 1.5;

/** @returns an `svg` element with classes and no styles */
export function drawSteps({ options, steps }: StatusHistory, words: StepWords): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return '';
  const canvas = canvasFor(words.direction);
  const span = daysBetween(first.day, last.day);
  const x = (day: string) => edge + (100 - 2 * edge) * (daysBetween(first.day, day) / span);
  const y = (at: number) => row * (options.length - at) - 8;
  const tone = (at: number) => `mark tone-${options[at]?.tone ?? 'neutral'}`;

  const rows = options.flatMap((_, at) => [
    canvas.line([0, y(at)], [100, y(at)], 'grid'),
    canvas.text(words.option(at), 0, y(at) - 10, 'start', 'label'),
  ]);
  const lines = steps.slice(1).flatMap((step, index) => {
    const before = steps[index] ?? step;
    const corner = [x(step.day), y(before.at)] as const;
    const held = canvas.line([x(before.day), y(before.at)], corner, `stroke ${tone(before.at)}`);
    const turned = canvas.line(corner, [x(step.day), y(step.at)], 'stroke turn');
    return before.at === step.at ? [held] : [held, turned];
  });
  const dots = steps.map(({ day, at }) => canvas.dot(x(day), y(at), tone(at)));
  const dates = [
    canvas.text(words.date(first.date), 0, row * options.length + 18, 'start', 'tick'),
    canvas.text(words.date(last.date), 100, row * options.length + 18, 'end', 'tick'),
  ];
  return element(
    'svg',
    {
      class: 'chart chart-steps',
      width: '100%',
      height: row * options.length + 24,
      role: 'img',
      'aria-label': words.spoken,
    },
    ...rows,
    ...lines,
    ...dots,
    ...dates,
  );
}
