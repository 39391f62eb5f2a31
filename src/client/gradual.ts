/** Work that is done while nobody waits for it, and at once when somebody does. */

/** Milliseconds that a slice of it takes at most where the browser does not say how long it idles. */
const slice = 5;

const whenIdle = (act: (left: () => number) => void): void => {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback((deadline) => {
      act(() => deadline.timeRemaining());
    });
    return;
  }
  setTimeout(() => {
    const end = performance.now() + slice;
    act(() => end - performance.now());
  }, slice);
};

export class Gradual<Result> {
  readonly #steps: Iterator<undefined, Result, undefined>;
  #done: { readonly result: Result } | undefined;

  /** @param steps pauses wherever it may be interrupted, and returns the result */
  constructor(steps: Iterator<undefined, Result, undefined>) {
    this.#steps = steps;
  }

  /** Goes on whenever the browser idles. @returns when it is done */
  async idle(): Promise<void> {
    while (!this.#done) {
      await new Promise<void>((resolve) => {
        whenIdle((left) => {
          while (!this.#done && left() > 1) this.#step();
          resolve();
        });
      });
    }
  }

  /** The result; what is left of the work is done now. */
  get result(): Result {
    for (;;) {
      if (this.#done) return this.#done.result;
      this.#step();
    }
  }

  #step(): void {
    const { done, value } = this.#steps.next();
    if (done === true) this.#done = { result: value };
  }
}
