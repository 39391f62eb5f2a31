/**
 * Reads from a TrueType font how wide each character is, so that lines can be set before anything
 * is drawn. Tables: https://learn.microsoft.com/typography/opentype/spec/otff
 */
export interface FontMetrics {
  /** The advance of a character, in ems. Undefined when the font does not have it. */
  readonly advance: (codePoint: number) => number | undefined;
}

type Ranges = (add: (codePoint: number, glyph: number) => void) => void;

/** Where each table starts. */
function tablesOf(font: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = font.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((step) => font.getUint8(at + step)));
    tables.set(tag, font.getUint32(at + 8));
  }
  return tables;
}

/** Segments of the Basic Multilingual Plane. */
function format4(font: DataView, at: number): Ranges {
  return (add) => {
    const segments = font.getUint16(at + 6) / 2;
    const ends = at + 14;
    const starts = ends + segments * 2 + 2;
    for (let index = 0; index < segments; index += 1) {
      const start = font.getUint16(starts + index * 2);
      const end = font.getUint16(ends + index * 2);
      const delta = font.getUint16(starts + (segments + index) * 2);
      const offsetAt = starts + (segments * 2 + index) * 2;
      const offset = font.getUint16(offsetAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const raw = offset === 0 ? code : font.getUint16(offsetAt + offset + (code - start) * 2);
        add(code, raw === 0 ? 0 : (raw + delta) & 0xffff);
      }
    }
  };
}

/** Groups over all of Unicode. */
function format12(font: DataView, at: number): Ranges {
  return (add) => {
    const groups = font.getUint32(at + 12);
    for (let index = 0; index < groups; index += 1) {
      const group = at + 16 + index * 12;
      const [start, end, glyph] = [0, 4, 8].map((step) => font.getUint32(group + step)) as [
        number,
        number,
        number,
      ];
      for (let code = start; code <= end; code += 1) add(code, glyph + code - start);
    }
  };
}

function glyphsOf(font: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const count = font.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const at = cmap + font.getUint32(cmap + 4 + index * 8 + 4);
    const format = font.getUint16(at);
    const read = format === 4 ? format4 : format === 12 ? format12 : undefined;
    read?.(
      font,
      at,
    )((code, glyph) => {
      if (glyph !== 0) glyphs.set(code, glyph);
    });
  }
  return glyphs;
}

/** @throws when the bytes are no TrueType font with the tables that every one has */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(font);
  const table = (tag: string) => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`the font has no table "${tag}"`);
    return at;
  };
  const unitsPerEm = font.getUint16(table('head') + 18);
  const widths = font.getUint16(table('hhea') + 34);
  const glyphs = glyphsOf(font, table('cmap'));
  const hmtx = table('hmtx');
  return {
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return undefined;
      return font.getUint16(hmtx + Math.min(glyph, widths - 1) * 4) / unitsPerEm;
    },
  };
}
