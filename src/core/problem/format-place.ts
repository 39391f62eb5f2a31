/** Where a problem is, as one text. Apart from the messages, which a form in the browser does not need whole. */
import type { Place } from './problem.ts';

/** `data/seeds/2024.csv:14:3`, as editors and terminals make a link of it. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
