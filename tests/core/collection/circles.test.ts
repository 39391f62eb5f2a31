/** Circles in references. */
import { expect, test } from 'vitest';
import { findCircles } from '../../../src/core/collection/circles.ts';

const circles = (links: Record<string, readonly string[]>) =>
  findCircles(new Map(Object.entries(links))).map((circle) => circle.join(' -> '));

test('a chain, a tree and a diamond have none', () => {
  expect(circles({ a: ['b'], b: ['c'] })).toEqual([]);
  expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'] })).toEqual([]);
});

test('a circle is told once, from the record that comes first', () => {
  expect(circles({ x: ['b'], a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a -> b -> c']);
});

test('a record that names itself is one', () => {
  expect(circles({ a: ['a'] })).toEqual(['a']);
});

test('several are all told', () => {
  expect(circles({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] })).toEqual(['a -> b', 'c -> d']);
  expect(circles({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual(['a -> b', 'a -> c']);
});

test('a chain as long as a large collection needs no stack', () => {
  const count = 200_000;
  const links = new Map(
    Array.from({ length: count }, (_, at) => [String(at), [String((at + 1) % count)]]),
  );
  expect(findCircles(links)[0]).toHaveLength(count);
});
