/** The state of the publication: its tiles, then what is late and silent, each with the list behind it. */
import type { Figure } from '../components/home/figure.ts';
import { type DueState, dueStates } from '../core/overview/due.ts';
import { freshnessOf } from '../core/overview/freshness.ts';
import { tileValue } from '../core/overview/tile.ts';
import { type Tile, collectionOf } from '../core/publication/publication.ts';
import { formatFigure, formatNumber, formatShare } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';
import { silentCollections, silentRecords } from './late.ts';
import { listBehind } from './list-behind.ts';
import { history, publication } from './publication.ts';

const { tiles } = publication.home;

/** A percentage of fewer than these would sound more exact than "1 of 4" is. */
const fewest = 20;

/** A share is told as "3 of 40", which a reader can check, with its percentage beside it. */
function figureFor(reader: Reader, tile: Tile): Figure {
  const { language, t } = reader;
  const collection = collectionOf(publication, tile.collection);
  const { amounts, of } = tileValue(publication, tile);
  const { show, where } = tile;
  const base = {
    title: reader.text(tile.title),
    path: listBehind(collection, where, show.kind === 'share' ? show.of : undefined),
    numbers: amounts.map(({ value, unit }) => formatFigure(value, unit, language)),
  };
  if (of === undefined) return base;
  const share = of === 0 ? 0 : amounts[0].value / of;
  const whole = t('home.of', { whole: formatNumber(of, language) });
  const note = of < fewest ? undefined : formatShare(share, language);
  return { ...base, of: whole, share, note };
}

/** Whether a tile asks for a value of the schedule already. */
function isTold({ collection, derived }: DueState): boolean {
  return tiles.some(({ collection: id, where, show }) => {
    const of = show.kind === 'share' ? show.of : {};
    return id === collection.id && derived.name in { ...where, ...of };
  });
}

function overdueFigure(reader: Reader, { collection, derived, counts, total }: DueState): Figure {
  const { language, t } = reader;
  const late = counts.get('overdue') ?? 0;
  const undated = counts.get('no_date') ?? 0;
  const title = t('home.overdue', { title: reader.plain(collection.title) });
  return {
    title: { text: title, language },
    path: listBehind(collection, { [derived.name]: 'overdue' }),
    numbers: [formatNumber(late, language)],
    of: t('home.of', { whole: formatNumber(total, language) }),
    share: late / total,
    note: undated === 0 ? undefined : t.count('home.undated', undated),
    isLate: late > 0,
  };
}

/** Records that are silent, where there are any; then collections that are, where some promise a rhythm. */
function silentFigures({ language, t }: Reader): Figure[] {
  const anchor = (count: number) => (count > 0 ? '#late' : '/data/');
  const rhythmic = [...publication.collections.values()].filter((collection) =>
    freshnessOf(collection, history.days, publication.asOf),
  );
  const records: Figure = {
    title: { text: t('home.silent.records'), language },
    path: '#late',
    numbers: [formatNumber(silentRecords.length, language)],
    isLate: true,
  };
  const collections: Figure = {
    title: { text: t('home.silent.collections'), language },
    path: anchor(silentCollections.length),
    numbers: [formatNumber(silentCollections.length, language)],
    of: t('home.of', { whole: formatNumber(rhythmic.length, language) }),
    share: silentCollections.length / Math.max(1, rhythmic.length),
    isLate: silentCollections.length > 0,
  };
  return [
    ...(silentRecords.length > 0 ? [records] : []),
    ...(rhythmic.length > 0 ? [collections] : []),
  ];
}

export function figuresFor(reader: Reader): readonly Figure[] {
  const schedules = dueStates(publication).filter((state) => state.total > 0 && !isTold(state));
  return [
    ...tiles.map((tile) => figureFor(reader, tile)),
    ...schedules.map((state) => overdueFigure(reader, state)),
    ...silentFigures(reader),
  ];
}
