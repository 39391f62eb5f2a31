/** Appends to the fields of each collection those that its `derive` computes. */
import { toField } from '../schema/derived-field.ts';
import type { Field } from '../schema/field.ts';
import type { Language } from '../text/text.ts';
import type { CollectionDraft } from './draft.ts';

type Drafts = ReadonlyMap<string, CollectionDraft>;

/** Answers for fields of any collection, computed ones too, each worked out once. */
function fieldFinder(drafts: Drafts, language: Language) {
  const known = new Map<string, Field | undefined>();
  const fieldOf = (id: string, name: string): Field | undefined => {
    const draft = drafts.get(id);
    const source = draft?.fields.get(name) ?? draft?.nested.get(name);
    const derived = draft?.settings.derive.find((entry) => entry.name === name);
    if (source || !derived) return source;
    const path = JSON.stringify([id, name]);
    if (known.has(path)) return known.get(path);
    // While it is being worked out it is unknown: that ends a circle, which derivation will tell.
    known.set(path, undefined);
    const field = toField(derived, fieldOf, language);
    known.set(path, field);
    return field;
  };
  return fieldOf;
}

/** @param language the publication's default */
export function withDerivedFields(
  drafts: Drafts,
  language: Language,
): Map<string, CollectionDraft> {
  const fieldOf = fieldFinder(drafts, language);
  const complete = new Map<string, CollectionDraft>();
  for (const [id, draft] of drafts) {
    const fields = new Map(draft.fields);
    for (const { name } of draft.settings.derive) {
      const field = fieldOf(id, name);
      if (field && !fields.has(name)) fields.set(name, field);
    }
    complete.set(id, { ...draft, fields });
  }
  return complete;
}
