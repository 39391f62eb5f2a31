/** A range of a list's dates or numbers: from and to. */
import type { CompactColumn } from '../core/list/compact.ts';
import { element } from './element.ts';
import type { ListWords } from './list-setup.ts';
import type { Range } from './list-state.ts';

export interface RangeInputs {
  readonly fieldset: HTMLFieldSetElement;
  update(range: Range | undefined): void;
}

/** A year or month as the day that it begins or ends with, as a date input wants it. */
function toDay(bound: string, isEnd: boolean): string {
  if (/^\d{4}$/.test(bound)) return isEnd ? `${bound}-12-31` : `${bound}-01-01`;
  if (/^\d{4}-\d{2}$/.test(bound)) {
    const last = new Date(Date.UTC(Number(bound.slice(0, 4)), Number(bound.slice(5)), 0));
    return isEnd ? last.toISOString().slice(0, 10) : `${bound}-01`;
  }
  return bound;
}

export function rangeFor(
  column: CompactColumn,
  words: ListWords,
  change: (range: Range) => void,
): RangeInputs {
  const isDate = column.kind === 'date';
  const input = () => element('input', isDate ? { type: 'date' } : { type: 'number', step: 'any' });
  const [from, to] = [input(), input()];
  const tell = () => {
    change({ from: from.value, to: to.value });
  };
  from.addEventListener('change', tell);
  to.addEventListener('change', tell);
  const fieldset = element(
    'fieldset',
    { class: 'range' },
    element('legend', { class: 'hidden' }, column.title),
    element('label', {}, element('span', {}, words.from), from),
    element('label', {}, element('span', {}, words.to), to),
  );
  return {
    fieldset,
    update(range) {
      from.value = isDate ? toDay(range?.from ?? '', false) : (range?.from ?? '');
      to.value = isDate ? toDay(range?.to ?? '', true) : (range?.to ?? '');
    },
  };
}
