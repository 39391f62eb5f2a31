/** The state of the publication: its tiles, then what is late and silent, each with the list behind it. */
import type { Figure } from '../components/home/figure.ts';
import type { DueState } from '../core/overview/due.ts';
import type { CountedList } from '../core/list/counted.ts';
import { tileValue } from '../core/overview/tile.ts';
import type { Tile } from '../core/publication/publication.ts';
import { hasShare } from '../core/text/share.ts';
import { formatFigure, formatNumber, formatShare } from '../i18n/format.ts';
import type { Reader } from '../i18n/reader.ts';
import { scheduleLists, schedules, silentLists, tileLists } from './counted.ts';
import { rhythmic, silentCollections } from './late.ts';
import { publication } from './publication.ts';

const { tiles } = publication.home;

/** A share is told as "3 of 40", which a reader can check, with its percentage beside it. */
function figureFor(reader: Reader, tile: Tile, path: string): Figure {
  const { language, t } = reader;
  const { amounts, of } = tileValue(publication, tile);
  const base = {
    title: reader.text(tile.title),
    path,
    numbers: amounts.map(({ value, unit }) =>
      formatFigure(value, unit, language, publication.coverage?.country),
    ),
  };
  if (of === undefined) return base;
  const share = of === 0 ? 0 : amounts[0].value / of;
  const whole = t('home.of', { whole: formatNumber(of, language) });
  const note = hasShare(of) ? formatShare(share, language) : undefined;
  return { ...base, of: whole, share, note };
}

function overdueFigure(
  reader: Reader,
  { counts, total }: DueState,
  { title, path }: CountedList,
): Figure {
  const { language, t } = reader;
  const late = counts.get('overdue') ?? 0;
  const undated = counts.get('no_date') ?? 0;
  return {
    title: reader.text(title),
    path,
    numbers: [formatNumber(late, language)],
    of: t('home.of', { whole: formatNumber(total, language) }),
    share: late / total,
    note: undated === 0 ? undefined : t.count('home.undated', undated),
    isLate: late > 0,
  };
}

/** Records that are silent, where there are any. */
const silentFigures = (reader: Reader): Figure[] =>
  silentLists.map(({ title, path, records }) => ({
    title: reader.text(title),
    path,
    numbers: [formatNumber(records.length, reader.language)],
    isLate: true,
  }));

/** The collections that promise a rhythm, where there are any. */
function overdueLists({ language, t }: Reader): Figure[] {
  if (rhythmic.length === 0) return [];
  const late = silentCollections.length;
  return [
    {
      title: { text: t('home.silent.collections'), language },
      path: '#late-lists',
      numbers: [formatNumber(late, language)],
      of: t('home.of', { whole: formatNumber(rhythmic.length, language) }),
      share: late / rhythmic.length,
      note: t('home.silent.note'),
      isLate: late > 0,
    },
  ];
}

/** Numbers and their lists stand in one order. */
function placed<Number>(
  numbers: readonly Number[],
  lists: readonly CountedList[],
  show: (number: Number, list: CountedList) => Figure,
): Figure[] {
  return numbers.flatMap((number, at) => {
    const list = lists[at];
    return list ? [show(number, list)] : [];
  });
}

export function figuresFor(reader: Reader): readonly Figure[] {
  return [
    ...placed(tiles, tileLists, (tile, { path }) => figureFor(reader, tile, path)),
    ...placed(schedules, scheduleLists, (state, list) => overdueFigure(reader, state, list)),
    ...silentFigures(reader),
    ...overdueLists(reader),
  ];
}
