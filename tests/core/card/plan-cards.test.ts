/** Which pages have a card, and what it says. */
import { expect, it } from 'vitest';
import { cardFor, describeCard } from '../../../src/core/card/card.ts';
import { planCards } from '../../../src/core/card/plan-cards.ts';
import { buildPublication, choice, text } from '../publication-builder.ts';

const publication = buildPublication(
  {
    seeds: {
      title: { en: 'Seeds', es: 'Semillas' },
      singular: { en: 'Seed', es: 'Semilla' },
      list: { columns: ['title', 'state'] },
      properties: {
        id: text('Id'),
        title: text('Title', { 'x-translatable': true }),
        state: choice('State', 'viable:positive', 'lost:negative'),
      },
      rows: [
        { id: 'a', title: 'Maize', title_es: 'Maíz', state: 'viable' },
        { id: 'b', title: 'Beans' },
      ],
    },
    stations: {
      properties: { id: text('Id'), title: text('Title') },
      rows: [{ id: 's1', title: '種子' }],
    },
  },
  { title: { en: 'Seed bank', es: 'Banco de semillas' } },
);

const drawable = (words: string) => (words.includes('種') ? undefined : words);
const cards = planCards(publication, drawable);
const cardsIn = (language: string) =>
  new Map(cards.filter((card) => card.language === language).map((card) => [card.path, card]));

it('says title, kind and status of a record in the language of its page', () => {
  expect(cardsIn('es').get('/seeds/a/')).toEqual({
    language: 'es',
    path: '/seeds/a/',
    file: '/_cards/es/seeds/a.png',
    kind: 'Semilla',
    title: 'Maíz',
    status: { word: 'Viable (es)', tone: 'positive' },
  });
  expect(cardsIn('en').get('/seeds/a/')).toMatchObject({ kind: 'Seed', title: 'Maize' });
});

it('says no status that is not known', () => {
  expect(cardsIn('en').get('/seeds/b/')?.status).toBeUndefined();
});

it('shows a page without a card of its own with that of its collection, or of the site', () => {
  const english = cardsIn('en');
  const fileFor = (path: string) => cardFor(english, path)?.file;
  expect(fileFor('/seeds/a/')).toBe('/_cards/en/seeds/a.png');
  expect(fileFor('/seeds/-/state/lost/')).toBe('/_cards/en/seeds.png');
  expect(fileFor('/data/seeds/')).toBe('/_cards/en/seeds.png');
  expect(fileFor('/stations/s1/')).toBe('/_cards/en/stations.png');
  expect(fileFor('/search/')).toBe('/_cards/en.png');
  expect(cardFor(new Map(), '/')).toBeUndefined();
});

it('gives each card an address of its own', () => {
  expect(new Set(cards.map(({ file }) => file)).size).toBe(cards.length);
});

it('makes cards of all records of a collection or of none, up to the limit', () => {
  const paths = (most: number) => planCards(publication, drawable, most).map(({ path }) => path);
  expect(paths(4).filter((path) => path === '/seeds/b/')).toHaveLength(2);
  expect(paths(3)).not.toContain('/seeds/a/');
  expect(paths(3)).toContain('/seeds/');
});

it('describes a card in words, each once', () => {
  const card = cardsIn('en').get('/seeds/a/')!;
  expect(describeCard(card, 'Seed bank')).toBe('Seed – Maize – Viable – Seed bank');
  expect(describeCard(cardsIn('en').get('/')!, 'Seed bank')).toBe('Seed bank');
});
