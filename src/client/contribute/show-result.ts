/** Shows what the form has come to: the finished text, where it goes, and how it gets there. */
import type { Proposal } from '../../core/form/proposal.ts';
import { editAddress, newFileAddress } from '../../core/publication/repository.ts';
import { element } from '../element.ts';
import { fill } from '../fill.ts';
import { copyAndTell } from './copy.ts';
import type { FormSetup } from './setup.ts';

/** Where on the host it goes, and whether the text is there already. */
function destination({ repository }: FormSetup, proposal: Proposal) {
  if (!repository) return undefined;
  const { kind, file, text } = proposal;
  if (kind === 'new-file') return newFileAddress(repository, file, text);
  const line = 'line' in proposal ? proposal.line : undefined;
  const place = line === undefined ? { file } : { file, line };
  return { address: editAddress(repository, place), isFilled: false };
}

function whereTo({ words, repository }: FormSetup, proposal: Proposal, isFilled: boolean): string {
  const { kind, file } = proposal;
  if (!repository) return fill(words.keep, { file });
  switch (kind) {
    case 'new-file':
      return fill(isFilled ? words.newFile : words.newFileEmpty, { file });
    case 'replace-file':
      return fill(words.replaceFile, { file });
    case 'add-row':
      return fill(words.addRow, { file });
    case 'replace-part':
      return fill(words.replacePart, { file, line: String(proposal.line) });
    case 'replace-lines': {
      const { line, lastLine } = proposal;
      const lines = { file, line: String(line), last: String(lastLine), key: proposal.key };
      return fill(line === lastLine ? words.replaceLine : words.replaceLines, lines);
    }
  }
}

function copyButton(text: string, { words }: FormSetup, status: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet' }, words.copy);
  button.addEventListener('click', () => {
    copyAndTell(text, words, status);
  });
  return button;
}

function downloadLink({ text, file }: Proposal, { words }: FormSetup): HTMLElement {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv';
  const href = URL.createObjectURL(new Blob([text], { type }));
  return element('a', { href, download: name }, words.download);
}

/** Opens the host; a text that the address cannot hold goes to the clipboard on the way. */
function openLink(
  address: string,
  { text }: Proposal,
  { words, host }: FormSetup,
  isFilled: boolean,
): HTMLElement {
  const label = fill(isFilled ? words.open : words.copyAndOpen, { host });
  const link = element(
    'a',
    { href: address, target: '_blank', rel: 'noopener', class: 'button' },
    label,
  );
  if (!isFilled)
    link.addEventListener('click', () => {
      navigator.clipboard.writeText(text).catch(() => undefined);
    });
  return link;
}

export function showResult(place: HTMLElement, proposal: Proposal, setup: FormSetup): void {
  const { words, host } = setup;
  const to = destination(setup, proposal);
  const status = element('p', { role: 'status', class: 'small' });
  const text = element('textarea', {
    ...{ readonly: true, rows: '8', dir: 'ltr', spellcheck: 'false' },
    'aria-label': fill(words.result, { file: proposal.file }),
  });
  text.value = proposal.text;
  const acts = element('p', { class: 'contribute-acts' });
  if (to) acts.append(openLink(to.address, proposal, setup, to.isFilled), ' ');
  acts.append(copyButton(proposal.text, setup, status), ' ', downloadLink(proposal, setup));
  place.replaceChildren(
    element('h2', {}, words.ready),
    element('p', {}, whereTo(setup, proposal, to?.isFilled === true)),
    text,
    acts,
    status,
  );
  if (to) place.append(element('p', { class: 'soft' }, fill(words.then, { host })));
  place.hidden = false;
  place.focus();
}
