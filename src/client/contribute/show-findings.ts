/** Shows what is wrong: beside each field, and above the form with a link to each. */
import type { Finding } from '../../core/form/read-answers.ts';
import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { find } from '../find.ts';
import { askOf, inputOf } from './controls.ts';
import type { Speaker } from './say.ts';
import type { FormSetup } from './setup.ts';

/** The field that a finding is shown at: several may be concerned (`species + received`). */
export function placeOf(form: HTMLFormElement, { field }: Finding): HTMLElement | undefined {
  const [first = ''] = field.split(' + ');
  return askOf(form, first);
}

function clear(ask: HTMLElement): void {
  const wrong = find(ask, '[data-wrong]', HTMLElement);
  wrong.hidden = true;
  wrong.replaceChildren();
  for (const input of ask.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  delete ask.dataset.level;
}

function words(setup: FormSetup, finding: Finding, speaker: Speaker): HTMLElement {
  const { fact, act, language } = speaker.say(finding);
  const isOwn = setup.language === language || setup.language.startsWith(`${language}-`);
  const lang = isOwn ? {} : { lang: language, dir: 'ltr' };
  return element('span', lang, `${fact}. `, element('span', {}, act));
}

/** Shows a field's findings, or that there are none. */
export function showAt(
  ask: HTMLElement,
  findings: readonly Finding[],
  setup: FormSetup,
  speaker: Speaker,
): void {
  clear(ask);
  if (findings.length === 0) return;
  const wrong = find(ask, '[data-wrong]', HTMLElement);
  const isError = findings.some(({ level }) => level === 'error');
  const label = isError ? setup.words.error : setup.words.warning;
  ask.dataset.level = isError ? 'error' : 'warning';
  for (const finding of findings.filter(({ level }) => (level === 'error') === isError))
    wrong.append(element('strong', {}, `${label} `), words(setup, finding, speaker));
  wrong.hidden = false;
  const input = ask.matches('fieldset') ? ask : inputOf(ask);
  // A group of choices has no such state: its description says what is wrong.
  if (isError && input !== ask) input.setAttribute('aria-invalid', 'true');
  const described = new Set((input.getAttribute('aria-describedby') ?? '').split(' '));
  input.setAttribute('aria-describedby', [...described.add(wrong.id)].join(' ').trim());
}

function labelOf(setup: FormSetup, { field }: Finding): string {
  const names = field.split(' + ');
  const labels = names.map(
    (name) => setup.fields.find((one) => one.field.name === name)?.label ?? name,
  );
  return labels.join(' + ');
}

/** The list of all errors, to which the keyboard goes. */
export function showSummary(
  form: HTMLFormElement,
  findings: readonly Finding[],
  setup: FormSetup,
  speaker: Speaker,
): void {
  const summary = find(form, '[data-summary]', HTMLElement);
  summary.hidden = findings.length === 0;
  if (findings.length === 0) return;
  const items = findings.map((finding) => {
    const ask = placeOf(form, finding);
    const label = labelOf(setup, finding);
    const text = element('span', {}, label, ' ', words(setup, finding, speaker));
    if (!ask) return element('li', {}, text);
    const link = element('a', { href: `#${inputOf(ask).id}` }, label);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      inputOf(ask).focus();
    });
    return element('li', {}, link, setup.colon, words(setup, finding, speaker));
  });
  const count = fill(setup.words.wrong, { count: String(findings.length) });
  summary.replaceChildren(element('h2', {}, count), element('ul', {}, ...items));
  summary.focus();
}
