/** Copies a text, and says whether it could. */
import type { FormSetup } from './setup.ts';

export function copyAndTell(
  text: string,
  { copied, notCopied }: Pick<FormSetup['words'], 'copied' | 'notCopied'>,
  status: HTMLElement,
): void {
  void navigator.clipboard.writeText(text).then(
    () => (status.textContent = copied),
    () => (status.textContent = notCopied),
  );
}
