/** What was typed survives a reload: on this device, one draft for each form and record. */
import type { Answers } from '../../core/form/form-field.ts';

/** The same in every language: the page's query says which record it is about. */
export function draftName(collection: string): string {
  const base = document.documentElement.dataset.base ?? '/';
  return `pledgebook.draft:${base}${collection}${location.search}`;
}

/** Nothing when there is none, or when somebody else wrote there. */
export function loadDraft(name: string): Answers | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return typeof draft === 'object' && draft !== null ? (draft as Answers) : undefined;
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing keeps no draft. */
export function saveDraft(name: string, answers: Answers): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
}

export function discardDraft(name: string): void {
  localStorage.removeItem(name);
}
