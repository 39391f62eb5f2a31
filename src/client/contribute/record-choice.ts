/**
 * Names published records: letters narrow a list, arrows and Enter choose, as the ARIA practices
 * for a combobox have it. What is typed and is no record stays as it is, so that it can be told wrong.
 */
import type { KnownRecords } from '../../core/form/known-records.ts';
import { fold } from '../../core/text/fold.ts';
import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { find } from '../find.ts';

/** So many are offered at once; more letters find the others. */
const offered = 12;

export interface ChoiceWords {
  readonly remove: string;
  readonly none: string;
}

export class RecordChoice {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #several: boolean;
  readonly #words: ChoiceWords;
  readonly #changed: () => void;
  readonly #load: () => Promise<KnownRecords>;
  #known: KnownRecords | undefined;
  #folded: readonly string[] = [];
  #keys: string[] = [];
  #active = -1;

  constructor(
    ask: HTMLElement,
    several: boolean,
    words: ChoiceWords,
    load: () => Promise<KnownRecords>,
    changed: () => void,
  ) {
    this.#input = find(ask, '[role="combobox"]', HTMLInputElement);
    this.#list = find(ask, '[role="listbox"]', HTMLElement);
    this.#chosen = find(ask, '[data-chosen]', HTMLElement);
    this.#several = several;
    this.#words = words;
    this.#load = load;
    this.#changed = changed;
    this.#input.addEventListener('focus', () => void this.#open());
    this.#input.addEventListener('input', () => void this.#open());
    this.#input.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.#input.addEventListener('blur', () => {
      this.#leave();
    });
  }

  /** The keys, and what was typed beside them. */
  value(): string | string[] {
    const typed = this.#input.value.trim();
    const all = typed === '' ? this.#keys : [...this.#keys, typed];
    return this.#several ? all : (all[0] ?? '');
  }

  fill(keys: readonly string[]): void {
    this.#keys = keys.filter((key) => key !== '');
    this.#input.value = '';
    void this.#ready().then(() => {
      this.#show();
    });
    this.#show();
  }

  async #ready(): Promise<KnownRecords> {
    if (this.#known) return this.#known;
    const known = await this.#load();
    this.#folded = known.titles.map((title, index) =>
      fold(`${title} ${known.keys[index] ?? ''}`, 'NFKD'),
    );
    this.#known = known;
    return known;
  }

  async #open(): Promise<void> {
    const known = await this.#ready();
    if (document.activeElement !== this.#input) return;
    const words = fold(this.#input.value, 'NFKD').split(/\s+/);
    const found: number[] = [];
    for (let at = 0; at < known.keys.length && found.length < offered; at++) {
      const text = this.#folded[at] ?? '';
      const isChosen = this.#keys.includes(known.keys[at] ?? '');
      if (!isChosen && words.every((word) => text.includes(word))) found.push(at);
    }
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(...found.map((at) => this.#option(known, at)));
    if (found.length === 0) this.#list.append(element('li', { class: 'soft' }, this.#words.none));
    this.#setOpen(true);
  }

  #option({ keys, titles }: KnownRecords, at: number): HTMLElement {
    const key = keys[at] ?? '';
    const title = titles[at] ?? key;
    const shown = element('span', { dir: 'auto' }, title);
    const id = `${this.#list.id}-${at}`;
    const option = element(
      'li',
      { role: 'option', id, 'data-key': key, 'aria-selected': 'false' },
      shown,
    );
    if (title !== key) option.append(' ', element('code', { dir: 'ltr' }, key));
    // Before the field loses the keyboard.
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#choose(key);
    });
    return option;
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
  }

  #press(event: KeyboardEvent): void {
    const options = [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
    if (event.key === 'Escape') this.#setOpen(false);
    else if (event.key === 'Enter' && !this.#list.hidden) {
      const option = options[this.#active] ?? (options.length === 1 ? options[0] : undefined);
      if (option && (this.#active >= 0 || this.#input.value !== '')) {
        event.preventDefault();
        this.#choose(option.dataset.key ?? '');
      }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.#list.hidden) void this.#open();
      else this.#move(options, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Backspace' && this.#input.value === '' && this.#keys.length > 0)
      this.#remove(this.#keys.length - 1);
  }

  #move(options: readonly HTMLElement[], by: number): void {
    if (options.length === 0) return;
    options[this.#active]?.setAttribute('aria-selected', 'false');
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#active = (from + by + options.length) % options.length;
    const option = options[this.#active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option?.id ?? '');
  }

  /** @param isLeaving the keyboard is on its way to somewhere else */
  #choose(key: string, isLeaving = false): void {
    this.#keys = this.#several ? [...this.#keys, key] : [key];
    this.#input.value = '';
    this.#setOpen(false);
    this.#show();
    // The field is gone, and the keyboard must not go with it.
    if (this.#input.hidden && !isLeaving) this.#chosen.querySelector('button')?.focus();
    this.#changed();
  }

  #remove(index: number): void {
    this.#keys.splice(index, 1);
    this.#show();
    this.#changed();
    this.#input.focus();
  }

  /** A key or title that was typed in full counts as chosen. */
  #leave(): void {
    this.#setOpen(false);
    const typed = this.#input.value.trim();
    const at = this.#known ? this.#find(this.#known, typed) : -1;
    const key = this.#known?.keys[at];
    if (typed !== '' && key !== undefined) this.#choose(key, true);
  }

  #find({ keys, titles }: KnownRecords, typed: string): number {
    const at = keys.indexOf(typed);
    if (at >= 0) return at;
    const first = titles.indexOf(typed);
    return titles.includes(typed, first + 1) ? -1 : first;
  }

  #show(): void {
    const items = this.#keys.map((key, index) => {
      const at = this.#known?.keys.indexOf(key) ?? -1;
      const title = this.#known?.titles[at] ?? key;
      const label = fill(this.#words.remove, { title });
      const button = element('button', { type: 'button', 'aria-label': label }, '×');
      button.addEventListener('click', () => {
        this.#remove(index);
      });
      const shown = element('span', { dir: 'auto' }, title);
      const named = title === key ? [shown] : [shown, ' ', element('code', { dir: 'ltr' }, key)];
      return element('li', {}, element('span', {}, ...named), button);
    });
    this.#chosen.replaceChildren(...items);
    // One record is enough where one is asked for; the way back is its button.
    this.#input.hidden = !this.#several && this.#keys.length > 0;
  }
}
