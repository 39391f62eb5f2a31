/** Gives the build `virtual:pledgebook/theme.css`, so that the accent is part of the one stylesheet. */
import { toStylesheet } from './theme.ts';

const id = 'virtual:pledgebook/theme.css';
const resolved = `\0${id}`;

/** A Vite plugin. @param accent `#rrggbb` */
export function viteTheme(accent: string) {
  return {
    name: 'pledgebook-theme',
    resolveId: (source: string) => (source === id ? resolved : undefined),
    load: (source: string) => (source === resolved ? toStylesheet(accent) : undefined),
  };
}
