/**
 * A form at work: keeps the draft, suggests a key, watches fields that depend on others, checks what
 * was filled in, and shows what to do with it.
 */
import { validators } from 'virtual:pledgebook/validators';
import { type FormRules, checkAnswers, standingOf } from '../../core/form/check-answers.ts';
import type { Answers } from '../../core/form/form-field.ts';
import type { KnownRecords } from '../../core/form/known-records.ts';
import { checkPeople } from '../../core/form/check-people.ts';
import { readAnswers } from '../../core/form/read-answers.ts';
import { suggestKey } from '../../core/form/suggest-key.ts';
import type { SchemaError } from '../../core/schema/ajv.ts';
import { fill } from '../fill.ts';
import { find } from '../find.ts';
import { today } from '../today.ts';
import { askOf, fillControl, readAll, readControl } from './controls.ts';
import { discardDraft, draftName, loadDraft, saveDraft } from './draft.ts';
import { loadKnown } from './known.ts';
import { type Published, loadPublished, prefilled, toProposal } from './published.ts';
import { RecordChoice } from './record-choice.ts';
import { startChange } from './choose-published.ts';
import { type Speaker, speakerFor } from './say.ts';
import type { FormSetup, SetupField } from './setup.ts';
import { placeOf, showAt, showSummary } from './show-findings.ts';
import { showResult } from './show-result.ts';

class OpenForm {
  readonly #form: HTMLFormElement;
  readonly #setup: FormSetup;
  readonly #rules: FormRules;
  readonly #speaker: Speaker;
  readonly #published: Published | undefined;
  readonly #records: ReadonlyMap<string, RecordChoice>;
  readonly #draft: string;
  /** Fields that were left once: what is wrong there may be said. */
  readonly #left = new Set<string>();
  #suggested = '';
  #wasChecked = false;

  constructor(form: HTMLFormElement, setup: FormSetup, ready: Ready) {
    this.#form = form;
    this.#setup = setup;
    this.#rules = ready.rules;
    this.#speaker = ready.speaker;
    this.#published = ready.published;
    this.#draft = draftName(setup.id);
    this.#records = new Map(setup.fields.flatMap((one) => this.#choiceOf(one)));
    this.#fill(loadDraft(this.#draft), ready.published?.answers ?? prefilled(setup));
    this.#listen();
    this.#watch();
    startChange(form, setup);
  }

  #choiceOf({ field, control }: SetupField): [string, RecordChoice][] {
    const ask = askOf(this.#form, field.name);
    const address = this.#setup.known[field.references ?? ''];
    if ((control !== 'record' && control !== 'records') || !ask || address === undefined) return [];
    const { words } = this.#setup;
    const changed = () => {
      this.#change(field.name);
    };
    const said = { remove: words.remove, none: words.none };
    const load = () => loadKnown(address);
    return [[field.name, new RecordChoice(ask, control === 'records', said, load, changed)]];
  }

  #fill(draft: Answers | undefined, start: Answers): void {
    const answers = draft ?? start;
    for (const one of this.#setup.fields)
      fillControl(this.#form, one, answers[one.field.name], this.#records);
    if (draft) this.#tell(this.#setup.words.restored);
    const wanted = new URLSearchParams(location.search).get('key');
    if (wanted === null) return;
    const about = find(this.#form, '[data-about]', HTMLElement);
    about.textContent = this.#published?.about ?? fill(this.#setup.words.noRecord, { key: wanted });
    if (!this.#published) return;
    const key = askOf(this.#form, this.#setup.key)?.querySelector('input');
    // A published key never changes.
    if (key) key.readOnly = true;
  }

  #tell(words: string): void {
    find(this.#form, '[data-draft]', HTMLElement).textContent = words;
  }

  #listen(): void {
    const nameOf = ({ target }: Event) =>
      target instanceof Element
        ? target.closest<HTMLElement>('[data-ask]')?.dataset.ask
        : undefined;
    this.#form.addEventListener('input', (event) => {
      const name = nameOf(event);
      if (name !== undefined) this.#change(name);
    });
    this.#form.addEventListener('focusout', (event) => {
      const name = nameOf(event);
      if (name === undefined) return;
      this.#left.add(name);
      this.#check(name);
    });
    this.#form.addEventListener('submit', () => {
      this.#submit();
    });
    find(this.#form, '[data-discard]', HTMLElement).addEventListener('click', () => {
      this.#discard();
    });
  }

  #answers(): Answers {
    return readAll(this.#form, this.#setup.fields, this.#records);
  }

  #change(name: string): void {
    if (name === this.#setup.title) this.#suggest();
    find(this.#form, '[data-result]', HTMLElement).hidden = true;
    const { words } = this.#setup;
    this.#tell(saveDraft(this.#draft, this.#answers()) ? words.saved : words.notSaved);
    this.#watch();
    if (this.#left.has(name) || this.#wasChecked) this.#check(name);
  }

  /** A key that nobody wrote follows the title. */
  #suggest(): void {
    const { key, title, fields } = this.#setup;
    const one = fields.find(({ field }) => field.name === key);
    const named = fields.find(({ field }) => field.name === title);
    if (!one || !named || key === title || this.#published) return;
    const current = readControl(this.#form, one, this.#records);
    if (current !== '' && current !== this.#suggested) return;
    const own = this.#rules.known.get(this.#setup.id);
    const taken = new Set((own?.keys ?? []).map((known) => known.toLowerCase()));
    const words = String(readControl(this.#form, named, this.#records));
    this.#suggested = suggestKey(words, taken, one.field.pattern);
    fillControl(this.#form, one, this.#suggested, this.#records);
  }

  /** Says of fields that depend on others whether they are needed now; those that are not allowed go. */
  #watch(): void {
    const { values } = readAnswers(this.#answers(), this.#rules);
    for (const { field, depends } of this.#setup.fields) {
      const ask = depends ? askOf(this.#form, field.name) : undefined;
      if (!ask) continue;
      const standing = standingOf(field.name, values, this.#rules);
      const need = find(ask, '[data-need]', HTMLElement);
      need.textContent = standing === 'required' ? this.#setup.words.required : '';
      ask.hidden = standing === 'forbidden' && values[field.name] === undefined;
    }
  }

  #check(name: string): void {
    const ask = askOf(this.#form, name);
    if (!ask) return;
    const { findings } = checkAnswers(this.#answers(), this.#rules);
    const own = findings.filter((finding) => placeOf(this.#form, finding) === ask);
    // Nobody is told that a field is blank before they have come to its end.
    const isBlank = readAll(this.#form, this.#setup.fields, this.#records)[name] === undefined;
    showAt(ask, isBlank && !this.#wasChecked ? [] : own, this.#setup, this.#speaker);
  }

  #submit(): void {
    this.#wasChecked = true;
    const answers = this.#answers();
    const { values, findings } = checkAnswers(answers, this.#rules);
    const errors = findings.filter(({ level }) => level === 'error');
    for (const ask of this.#form.querySelectorAll<HTMLElement>('[data-ask]')) {
      const own = findings.filter((finding) => placeOf(this.#form, finding) === ask);
      showAt(ask, own, this.#setup, this.#speaker);
    }
    showSummary(this.#form, errors, this.#setup, this.#speaker);
    const result = find(this.#form, '[data-result]', HTMLElement);
    result.hidden = true;
    if (errors.length > 0) return;
    showResult(result, toProposal(this.#setup, answers, values, this.#published), this.#setup);
  }

  #discard(): void {
    discardDraft(this.#draft);
    this.#wasChecked = false;
    this.#suggested = '';
    this.#left.clear();
    this.#fill(undefined, this.#published?.answers ?? prefilled(this.#setup));
    for (const ask of this.#form.querySelectorAll<HTMLElement>('[data-ask]'))
      showAt(ask, [], this.#setup, this.#speaker);
    showSummary(this.#form, [], this.#setup, this.#speaker);
    find(this.#form, '[data-result]', HTMLElement).hidden = true;
    this.#watch();
    this.#tell(this.#setup.words.discarded);
  }
}

interface Ready {
  readonly rules: FormRules;
  readonly speaker: Speaker;
  readonly published: Published | undefined;
}

async function prepare(setup: FormSetup): Promise<Ready> {
  const { id, key, slug, folder, fields, schemaFile, cellLimit } = setup;
  const ids = Object.entries(setup.known);
  const [module, speaker, ...known] = await Promise.all([
    validators[id]?.(),
    speakerFor(setup),
    ...ids.map(([, address]) => loadKnown(address)),
  ]);
  if (!module) throw new Error(`no validator for ${id}`);
  const byId = new Map<string, KnownRecords>();
  for (const [index, [name]] of ids.entries()) {
    const records = known[index];
    if (records) byId.set(name, records);
  }
  const published = await loadPublished(setup, byId);
  const { schema, validate } = module;
  const rules: FormRules = {
    ...{ fields, key, cellLimit, schema, schemaFile, known: byId },
    collection: { id, key, slug },
    isRow: published ? published.columns !== undefined : folder.kind === 'csv',
    validate: (value) =>
      validate(value) ? [] : ((validate.errors ?? []) as readonly SchemaError[]),
    changed: published?.key,
    today: today(),
    checks: [(values) => checkPeople(values, setup.privacy)],
  };
  return { rules, speaker, published };
}

/** Fetches what the form needs, and brings it to life. */
export async function openForm(form: HTMLFormElement, setup: FormSetup): Promise<void> {
  new OpenForm(form, setup, await prepare(setup));
  form.dataset.ready = '';
}
