/** The publication's accent as the stylesheet and the icon that every page uses, readable in both colour schemes. */
import { type Colour, contrast, mix, parseColour, readable, toHex } from './colour.ts';

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
/** As `--paper` and `--wash` in styles/tokens.css. */
const light = { paper: white, wash: parseColour('#f6f5f1') };
const dark = { paper: parseColour('#15171a'), wash: parseColour('#1e2125') };

/** Text on a ground: a little above the 4.5 of WCAG AA, so that washes may be placed under it. */
const ratio = 4.8;

export interface Shades {
  readonly accent: string;
  /** A faint ground of the same hue. */
  readonly wash: string;
  /** For words on the accent. */
  readonly on: string;
}

function shadesOn(accent: Colour, scheme: typeof light, towards: Colour, tint: number): Shades {
  const wash = mix(scheme.paper, accent, tint);
  const shade = readable(accent, towards, [scheme.paper, scheme.wash, wash], ratio);
  const on = contrast(white, shade) >= ratio ? white : dark.paper;
  return {
    accent: toHex(shade),
    wash: toHex(wash),
    on: toHex(contrast(on, shade) >= ratio ? on : black),
  };
}

/** The accent's shades for light and dark pages. @param accent `#rrggbb` */
export function shadesOf(accent: string): { readonly light: Shades; readonly dark: Shades } {
  const colour = parseColour(accent);
  return { light: shadesOn(colour, light, black, 0.08), dark: shadesOn(colour, dark, white, 0.16) };
}

const declare = ({ accent, wash, on }: Shades) =>
  `--accent:${accent};--accent-wash:${wash};--on-accent:${on}`;

/** CSS that sets the accent for the whole site. */
export function toStylesheet(accent: string): string {
  const shades = shadesOf(accent);
  return [
    `:root{${declare(shades.light)}}`,
    `@media (prefers-color-scheme:dark){:root{${declare(shades.dark)}}}`,
    `@media print{:root{${declare(shades.light)}}}`,
  ].join('\n');
}

/** The site's icon: a page with a mark on it, in the accent. */
export function toIcon(accent: string): string {
  const { light: shades } = shadesOf(accent);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${shades.accent}"/>` +
    `<path d="M8 17l5.5 5.5L24.5 10" fill="none" stroke="${shades.on}" stroke-width="4"/></svg>\n`
  );
}
