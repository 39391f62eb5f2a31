/** sRGB colours as people write them (`#rrggbb`) and the contrast that WCAG 2.2 measures between them. */
export type Colour = readonly [red: number, green: number, blue: number];

/** @throws when it is not `#rrggbb`: the format of publication.json is checked at load */
export function parseColour(hex: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new Error(`not a colour: "${hex}"`);
  const channel = (part: string | undefined) => Number.parseInt(part ?? '0', 16);
  return [channel(match[1]), channel(match[2]), channel(match[3])];
}

export function toHex(colour: Colour): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `other` (0 to 1) mixed into `colour`. */
export function mix(colour: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => colour[index] + (other[index] - colour[index]) * share;
  return [part(0), part(1), part(2)];
}

/** Relative luminance, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: Colour, b: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour nearest to `colour`, on its way to `towards`, that stands out from each of `grounds`
 * by at least `ratio`.
 */
export function readable(
  colour: Colour,
  towards: Colour,
  grounds: readonly Colour[],
  ratio: number,
): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(colour, towards, share);
    if (grounds.every((ground) => contrast(shade, ground) >= ratio)) return shade;
  }
  return towards;
}
