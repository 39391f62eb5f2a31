/** Setting a card's lines with the fonts that they are drawn in. */
import { describe, expect, it } from 'vitest';
import { breakLines, fitLines } from '../../../src/core/card/set-lines.ts';
import { canDraw, fontFor, measure, toDrawable } from '../../../src/core/card/typeface.ts';
import { loadCardFonts } from '../../../src/integrations/card-fonts.ts';

const { title, body } = await loadCardFonts();

describe('a font', () => {
  it('has a width for each character, from its own table', () => {
    // The advances of the font: 0.3 em for i, 0.9 em for W, within a tenth.
    expect(measure('i', title, 100)).toBeGreaterThan(25);
    expect(measure('i', title, 100)).toBeLessThan(40);
    expect(measure('W', title, 100)).toBeGreaterThan(85);
    expect(measure('WW', title, 50)).toBeCloseTo(measure('W', title, 100));
  });

  it('draws what it has, and Arabic with the one that stands in', () => {
    expect(canDraw('Año Ελληνικά Кириллица, 2024', title)).toBe(true);
    expect(canDraw('البذور المحفوظة', title)).toBe(true);
    expect(canDraw('種子 2024', title)).toBe(false);
    expect(fontFor('Seeds', title).family).toBe('Source Serif 4');
    expect(fontFor('بذور Seeds', title).family).toBe('Noto Sans Arabic');
  });

  it('leaves out what cannot be drawn or seen', () => {
    expect(toDrawable(' Seeds\n 🌱 of\u202e wheat ', title)).toBe('Seeds of wheat');
  });
});

describe('lines', () => {
  const text = 'Wheat collected in the hills and kept for the coming years';

  it('are no wider than their room, and hold every word', () => {
    const { lines, isWhole } = breakLines(text, body, 32, 300, 9);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(text);
    expect(isWhole).toBe(true);
    for (const line of lines) expect(measure(line, body, 32)).toBeLessThanOrEqual(300);
  });

  it('end with an ellipsis where the text does not fit', () => {
    const { lines, isWhole } = breakLines(text, body, 32, 300, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\w…$/);
    expect(isWhole).toBe(false);
    expect(measure(lines[1]!, body, 32)).toBeLessThanOrEqual(300);
  });

  it('cut a word that is wider than a line', () => {
    const { lines } = breakLines('x'.repeat(200), body, 32, 300, 3);
    expect(lines).toHaveLength(1);
    expect(measure(lines[0]!, body, 32)).toBeLessThanOrEqual(300);
  });

  it('are as large as the text allows', () => {
    const steps = [
      { size: 80, lines: 1 },
      { size: 40, lines: 2 },
    ] as const;
    expect(fitLines('Wheat', title, 600, steps)).toEqual({ size: 80, lines: ['Wheat'] });
    expect(fitLines('Wheat collected in the hills', title, 600, steps).size).toBe(40);
  });
});
