/**
 * Whether the key `/` leads to the search. A reader who speaks to the machine may set it off by
 * accident, so that it can be turned off (WCAG 2.1.4); that is all that is remembered.
 */
const name = 'slash-key';

export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // A browser that keeps nothing keeps the key as it is.
  }
}
