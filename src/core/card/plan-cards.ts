/** Which pages of a publication have a card of their own, and what it says. */
import type { Collection } from '../collection/collection.ts';
import { statusFields } from '../collection/status-fields.ts';
import { collectionPath, recordPath } from '../publication/address.ts';
import type { Publication } from '../publication/publication.ts';
import { type DataRecord, valueOf } from '../record/record.ts';
import { titleOf, translated } from '../record/title.ts';
import { toPlain } from '../text/markdown.ts';
import { type Language, type Text, textIn } from '../text/text.ts';
import { type Card, cardFile } from './card.ts';

/**
 * Cards of records that a site has at most. A card takes about as long as a page, so a large site
 * would otherwise take twice as long to build (docs/decisions/0006-cards-up-to-a-limit.md).
 */
export const mostRecordCards = 1000;

/** What cannot be drawn is undefined; the rest is as it will be drawn. */
export type Drawable = (text: string) => string | undefined;

interface Context {
  readonly publication: Publication;
  readonly language: Language;
  readonly say: (text: Text | undefined) => string | undefined;
}

function card(
  { language, say }: Context,
  path: string,
  title: Text,
  more: { kind?: Text | undefined; summary?: Text | undefined; status?: Card['status'] },
): Card | undefined {
  const shown = say(title);
  if (shown === undefined) return undefined;
  const { kind, summary, status } = more;
  const file = cardFile(language, path);
  return { language, path, file, title: shown, kind: say(kind), summary: say(summary), status };
}

/** The first status that is known. */
function statusOf({ say }: Context, collection: Collection, record: DataRecord): Card['status'] {
  for (const field of statusFields(collection)) {
    const value = valueOf(record, field.name);
    const option = field.options?.find((entry) => entry.value === value);
    const word = say(option?.title);
    if (option?.tone !== undefined && word !== undefined) return { word, tone: option.tone };
  }
  return undefined;
}

function recordCard(context: Context, collection: Collection, record: DataRecord) {
  const { summary: name } = collection.record;
  const text = name === undefined ? undefined : translated(context.publication, record, name);
  const isMarkdown = collection.fields.get(name ?? '')?.markdown === true;
  const summary =
    text && isMarkdown
      ? Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, toPlain(words)]))
      : text;
  const title = titleOf(context.publication, collection, record);
  return card(context, recordPath(collection, record), title, {
    kind: collection.singular,
    summary,
    status: statusOf(context, collection, record),
  });
}

/**
 * The collections whose records have cards: in the order of navigation, each whole or not at all,
 * while there is room.
 */
function withRecordCards(publication: Publication, most: number): Collection[] {
  let room = most;
  return [...publication.collections.values()].filter((collection) => {
    const cards = collection.records.length * publication.languages.length;
    if (!collection.record.page || cards > room) return false;
    room -= cards;
    return true;
  });
}

/**
 * The cards of home, of each list and of records, in every language.
 *
 * @param drawable what can be drawn of a text; a page whose title cannot be has no card of its own
 * @param most cards of records
 */
export function planCards(
  publication: Publication,
  drawable: Drawable,
  most = mostRecordCards,
): Card[] {
  const [defaultLanguage] = publication.languages;
  const chosen = withRecordCards(publication, most);
  return publication.languages.flatMap((language) => {
    const say = (text: Text | undefined) =>
      text && drawable(textIn(text, language, defaultLanguage).text);
    const context: Context = { publication, language, say };
    const { title, description } = publication;
    const cards = [
      card(context, '/', title, { summary: description }),
      ...[...publication.collections.values()].map((collection) =>
        card(context, collectionPath(collection), collection.title, {
          summary: collection.description,
        }),
      ),
      ...chosen.flatMap((collection) =>
        collection.records.map((record) => recordCard(context, collection, record)),
      ),
    ];
    return cards.filter((one) => one !== undefined);
  });
}
