/** Reads and fills the controls of a form: each holds one text, or a list of them. */
import type { Answer, Answers } from '../../core/form/form-field.ts';
import { find } from '../find.ts';
import type { RecordChoice } from './record-choice.ts';
import type { SetupField } from './setup.ts';

/** The controls that name records, by field. */
export type RecordChoices = ReadonlyMap<string, RecordChoice>;

type Box = HTMLInputElement | HTMLTextAreaElement;

const boxes = (form: HTMLFormElement, name: string) => [
  ...form.querySelectorAll<Box>(`[name="${CSS.escape(name)}"]`),
];

export function readControl(
  form: HTMLFormElement,
  { field, control }: SetupField,
  records: RecordChoices,
): Answer {
  const found = boxes(form, field.name);
  switch (control) {
    case 'options':
      return checked(found).map(({ value }) => value);
    case 'option':
    case 'yes-no':
      return checked(found)[0]?.value ?? '';
    case 'record':
    case 'records':
      return records.get(field.name)?.value() ?? '';
    case 'lines':
      return (found[0]?.value ?? '').split('\n');
    case 'line':
    case 'text':
    case 'number':
    case 'date':
    case 'address':
    case 'json':
      return found[0]?.value ?? '';
  }
}

const checked = (found: readonly Box[]) =>
  found.filter((box) => box instanceof HTMLInputElement && box.checked);

export function fillControl(
  form: HTMLFormElement,
  { field, control }: SetupField,
  answer: Answer | undefined,
  records: RecordChoices,
): void {
  const found = boxes(form, field.name);
  const values = typeof answer === 'string' ? [answer] : (answer ?? []);
  if (control === 'record' || control === 'records') records.get(field.name)?.fill(values);
  else if (control === 'options' || control === 'option' || control === 'yes-no') {
    const wanted = new Set(control === 'options' || values.length > 0 ? values : ['']);
    for (const box of found)
      if (box instanceof HTMLInputElement) box.checked = wanted.has(box.value);
  } else if (found[0]) found[0].value = values.join('\n');
}

/** The answers that are not blank. */
export function readAll(
  form: HTMLFormElement,
  fields: readonly SetupField[],
  records: RecordChoices,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const one of fields) {
    const answer = readControl(form, one, records);
    const isBlank =
      typeof answer === 'string' ? answer.trim() === '' : answer.join('').trim() === '';
    if (!isBlank) answers[one.field.name] = answer;
  }
  return answers;
}

/** The part of the form that is about a field. */
export function askOf(form: HTMLFormElement, name: string): HTMLElement | undefined {
  return form.querySelector<HTMLElement>(`[data-ask="${CSS.escape(name)}"]`) ?? undefined;
}

/** What the keyboard goes to in it. */
export function inputOf(ask: HTMLElement): HTMLElement {
  return find(ask, 'input:not([hidden]), textarea, button', HTMLElement);
}
