/**
 * Contrast of two colours as WCAG 2.2 defines it:
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */

/** The least contrast of body text (success criterion 1.4.3, level AA). */
export const leastContrast = 4.5;

const channels = (colour: string) =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (none) to 21 (black on white). @param a, b as `#rrggbb` */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The lightest shade of the colour that can be read on white. */
export function readableOnWhite(colour: string): string {
  for (let share = 100; share > 0; share--) {
    const shade = channels(colour).map((channel) => Math.round((channel * share) / 100));
    const written = `#${shade.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(written, '#ffffff') >= leastContrast) return written;
  }
  return '#000000';
}
