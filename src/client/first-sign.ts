/** Waits for a reader: what makes a page answer is fetched once somebody moves, not while the page loads. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'];

/** Does `work` once, at the first sign that somebody is there. */
export function onFirstSign(work: () => void): void {
  const waiting = new AbortController();
  for (const sign of signs) {
    addEventListener(
      sign,
      () => {
        if (waiting.signal.aborted) return;
        waiting.abort();
        work();
      },
      { capture: true, passive: true, signal: waiting.signal },
    );
  }
}
