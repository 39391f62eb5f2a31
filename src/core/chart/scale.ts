/** The marks of an axis: round numbers that hold all values, zero among them. */

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** In order, from `min` to `max`. */
  readonly ticks: readonly number[];
}

/** 1, 2 or 5 times a power of ten, so that about `steps` of them reach over `span`. */
function niceStep(span: number, steps: number, isWhole: boolean): number {
  const rough = span / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return isWhole ? Math.max(1, nice * power) : nice * power;
}

/** @param isWhole the values are counts, so that no mark may stand between two of them */
export function scaleOf(values: readonly number[], isWhole: boolean): Scale {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  if (low === high) return { min: 0, max: 1, ticks: [0, 1] };
  const step = niceStep(high - low, 4, isWhole);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { min: first * step, max: last * step, ticks };
}
