/** Shows the cells of a list as its page does: links, statuses, numbers and dates as people write them. */
import { describeAddress } from '../components/value/address.ts';
import { longestName, shorten } from '../components/value/shorten.ts';
import type { CompactColumn, CompactList, CompactValue } from '../core/list/compact.ts';
import { formatDate, formatMeasure, formatYear } from '../i18n/format.ts';
import { element } from './element.ts';
import { choiceOf, itemsOf, readItem } from './list-cell.ts';
import type { ListSetup } from './list-setup.ts';

type Cell = CompactList['rows'][number][number];
type Shown = Node | string;

export interface CellWriter {
  readonly setup: ListSetup;
  readonly language: string;
  /** The shape of a status's tone. */
  readonly shapeOf: (tone: string) => Node | undefined;
}

/** How many items of a list a table shows. */
const mostItems = 3;

const marked = (text: string, language: string | undefined): Shown =>
  language === undefined ? text : element('span', { lang: language }, text);

function showChoice(writer: CellWriter, column: CompactColumn, choice: CompactValue): Shown {
  const { label, language, tone, value, slug = String(value) } = choice;
  const short = shorten(label, longestName);
  const words = marked(short, language);
  const title = short !== label && label;
  if (tone !== undefined) {
    const shape = writer.shapeOf(tone);
    return element(
      'span',
      { class: `status ${tone}` },
      ...(shape ? [shape] : []),
      element('span', {}, words),
    );
  }
  if (column.references === undefined) return title ? element('span', { title }, words) : words;
  const href = `${writer.setup.root}/${column.references}/${encodeURIComponent(slug)}/`;
  return element('a', { href, title }, words);
}

function showText(text: string, language: string | undefined): Shown {
  const address = /^https?:\/\//.test(text) ? describeAddress(text) : undefined;
  if (!address) return marked(text, language);
  const path = element('span', { class: 'path' }, address.path);
  return element('a', { href: address.href, rel: 'noopener', dir: 'ltr' }, address.host, path);
}

function showItem(writer: CellWriter, column: CompactColumn, cell: Cell): Shown {
  if (column.kind === 'choice') {
    const choice = choiceOf(column, cell);
    return choice ? showChoice(writer, column, choice) : '';
  }
  const { value, qualifier } = readItem(cell);
  if (typeof value === 'number') {
    return column.isYear
      ? formatYear(value, writer.language)
      : formatMeasure(value, qualifier ?? column.unit, writer.language, writer.setup.country);
  }
  if (column.kind !== 'date') return showText(value, qualifier);
  return element('time', { datetime: value }, formatDate(value, writer.language, 'short'));
}

export function showCell(writer: CellWriter, column: CompactColumn, cell: Cell | undefined): Shown {
  const items = itemsOf(column, cell);
  const [first] = items;
  if (first === undefined) return element('span', { class: 'unknown' }, writer.setup.words.unknown);
  if (items.length === 1) return showItem(writer, column, first);
  const shown = items
    .slice(0, mostItems)
    .map((item) => element('li', {}, showItem(writer, column, item)));
  const rest = items.length - shown.length;
  return element(
    'ul',
    { class: column.references === undefined ? 'items inline' : 'items' },
    ...shown,
    ...(rest > 0 ? [element('li', { class: 'soft' }, `+${rest}`)] : []),
  );
}
