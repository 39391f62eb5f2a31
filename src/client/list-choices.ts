/** A menu of a list: a checkbox for each value, with how many records it would leave. */
import type { CompactColumn } from '../core/list/compact.ts';
import { element } from './element.ts';

export interface Choices {
  readonly fieldset: HTMLFieldSetElement;
  /** Shows how many each value would leave, and which are chosen. */
  update(counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string> | undefined): void;
}

interface Box {
  readonly value: string;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLElement;
  /** Whether some record may have it. */
  readonly isPresent: boolean;
}

function boxFor(
  value: string,
  words: string,
  language: string | undefined,
  isPresent: boolean,
): Box {
  const input = element('input', { type: 'checkbox', value });
  const count = element('span', { class: 'number' });
  const text = element('span', { lang: language ?? false }, words);
  return { value, isPresent, input, count, label: element('label', {}, input, text, count) };
}

/**
 * @param unknown the word for a value that is not known
 * @param choose is given the value as text, blank for unknown
 */
export function choicesFor(
  column: CompactColumn,
  unknown: string,
  format: (count: number) => string,
  choose: (value: string) => void,
): Choices {
  const boxes = [
    ...(column.values ?? []).map(({ value, label, language, segment }) =>
      boxFor(String(value), label, language, segment !== undefined),
    ),
    boxFor('', unknown, undefined, false),
  ];
  for (const { input, value } of boxes) {
    input.addEventListener('change', () => {
      choose(value);
    });
  }
  const legend = element('legend', { class: 'hidden' }, column.title);
  const fieldset = element('fieldset', {}, legend, ...boxes.map(({ label }) => label));
  return {
    fieldset,
    update(counts, chosen) {
      for (const { value, isPresent, input, count, label } of boxes) {
        const left = counts.get(value) ?? 0;
        input.checked = chosen?.has(value) ?? false;
        count.textContent = format(left);
        label.classList.toggle('soft', left === 0);
        // What no record has is no choice, nor is "unknown" where every record has a value.
        label.hidden = !isPresent && left === 0 && !input.checked;
      }
    },
  };
}
