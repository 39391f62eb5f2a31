import { expect, test } from 'vitest';
import { stepFor } from '../../../src/client/chart-steps.ts';
import type { ShownChart } from '../../../src/core/chart/shown-chart.ts';

const mark = (label: string) => ({ label, colour: 'series-1', shade: 1 });
const chart = (more: Partial<ShownChart>, series = 2): ShownChart => ({
  id: 'c',
  type: 'stacked-bar',
  title: 'C',
  finding: '',
  notes: [],
  isTime: false,
  categories: ['a', 'b'].map(mark),
  listed: [0, 1],
  series: Array.from({ length: series }, (_, index) => mark(`s${index}`)),
  values: [],
  shown: [],
  direction: 'ltr',
  colon: ': ',
  ...more,
});
const walk = (shown: ShownChart) =>
  ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].map((key) => stepFor(key, shown)?.join());

test('bars that lie have categories below each other and series beside each other', () => {
  expect(walk(chart({}))).toEqual(['0,1', '1,0', '0,-1', '-1,0']);
});

test('a row in time has categories beside each other', () => {
  expect(walk(chart({ isTime: true }))).toEqual(['1,0', '0,1', '-1,0', '0,-1']);
});

test('from right to left the next point is to the left', () => {
  expect(stepFor('ArrowLeft', chart({ isTime: true, direction: 'rtl' }))).toEqual([0, 1]);
  expect(stepFor('ArrowLeft', chart({ direction: 'rtl' }))).toEqual([1, 0]);
});

test('one series alone is walked through by any arrow', () => {
  expect(walk(chart({}, 1))).toEqual(['0,1', '0,1', '0,-1', '0,-1']);
});

test('other keys are left to the browser', () => {
  expect(stepFor('Tab', chart({}))).toBeUndefined();
});
