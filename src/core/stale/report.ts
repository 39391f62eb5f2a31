/** What is late as sentences, made of words of ours and quotations from the data. */
import { type Part, countOf } from '../diff/report.ts';
import type { Publication } from '../publication/publication.ts';
import { titleOf } from '../record/title.ts';
import type { Text } from '../text/text.ts';
import type { StaleGroup } from './group.ts';
import type { Stale } from './stale.ts';

const quote = (quoted: string): Part => ({ quoted });

export function tellStale(publication: Publication, item: Stale): Part[] {
  const [language] = publication.languages;
  const text = (written: Text) => quote(written[language] ?? '');
  const { collection } = item;
  if (item.kind === 'collection') {
    const late = countOf(item.days, 'day');
    return [text(collection.title), `: no change since ${item.newest}; ${late} late`];
  }
  const { record } = item;
  const subject = [
    text(collection.singular),
    ' ',
    quote(record.key),
    ' ',
    text(titleOf(publication, collection, record)),
  ];
  switch (item.kind) {
    case 'overdue':
      return [...subject, `: was due ${item.due}; ${countOf(item.days, 'day')} late`];
    case 'silent': {
      const late = countOf(item.days, 'day');
      const last = [': last of ', text(item.reports.title), ` ${item.newest}`];
      return [...subject, ...last, `; the next was due ${item.due}, ${late} ago`];
    }
    case 'unreported':
      return [...subject, ': none of ', text(item.reports.title), ' yet'];
  }
}

/** The heading of a group. */
export function tellResponsible({ responsible }: StaleGroup): Part {
  return responsible.id === '' ? 'Nobody is named' : quote(responsible.title);
}

/** One item for programs. */
export function toStaleJson(publication: Publication, item: Stale) {
  const { kind, collection } = item;
  const record = item.kind === 'collection' ? undefined : item.record;
  const reports = 'reports' in item ? item.reports.id : undefined;
  const due = item.kind === 'unreported' ? undefined : item.due;
  const newest = 'newest' in item ? item.newest : undefined;
  const days = item.kind === 'unreported' ? undefined : item.days;
  const title = record && titleOf(publication, collection, record)[publication.languages[0]];
  return { kind, collection: collection.id, key: record?.key, title, reports, newest, due, days };
}
