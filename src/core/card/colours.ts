/** The colours of a card: those of the site's light pages (styles/tokens.css), as a picture has no variables. */
import type { Tone } from '../schema/field.ts';

export const ink = '#1b1d1f';
export const soft = '#54585c';
export const line = '#dad7ce';
export const paper = '#ffffff';

export const tones: Readonly<Record<Tone, { readonly tone: string; readonly wash: string }>> = {
  positive: { tone: '#14622f', wash: '#e3f2e6' },
  progress: { tone: '#174a8b', wash: '#e4edf8' },
  warning: { tone: '#754600', wash: '#fcf0d4' },
  negative: { tone: '#991b1b', wash: '#fbe6e4' },
  neutral: { tone: '#3f4449', wash: '#ecebe6' },
  muted: { tone: '#5a5e63', wash: '#f3f2ee' },
};
