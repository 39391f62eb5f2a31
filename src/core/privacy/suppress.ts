/**
 * The arithmetic of small counts: which parts of a total must be blank so that nobody can work out
 * a part of 1 to k-1 people from what stays.
 *
 * The reader knows the total and the published parts, so that their difference is known too: it is
 * what all blank parts, and people who are in no part, are together. It must be 0 or at least k.
 * Zeros are published, so that a blank part is known to hold at least one person: as many people as
 * blank parts would mean one in each.
 */

/** Parts in the order of their fields; undefined is blank. */
export type Parts = readonly (number | undefined)[];

/** What is left of the total when the published parts are taken away. */
export function leftOver(total: number, parts: Parts): number {
  return parts.reduce((left: number, part) => left - (part ?? 0), total);
}

export function isSmall(count: number, threshold: number): boolean {
  return count >= 1 && count < threshold;
}

/** Whether what is left tells of a group of 1 to k-1 people, or of one person in each blank part. */
export function givesAway(total: number, parts: Parts, threshold: number): boolean {
  const left = leftOver(total, parts);
  const blank = parts.filter((part) => part === undefined).length;
  return isSmall(left, threshold) || (threshold > 1 && blank > 0 && left === blank);
}

/** Blanks the parts that must not be published. @returns the same parts, fewer of them known */
export function suppress(total: number, parts: Parts, threshold: number): Parts {
  const isTooFew = total > 0 && total < 2 * threshold && threshold > 1;
  if (isTooFew) return parts.map(() => undefined);
  let safe = parts.map((part) =>
    part !== undefined && isSmall(part, threshold) ? undefined : part,
  );
  while (givesAway(total, safe, threshold)) {
    const smallest = smallestAbove(safe);
    if (smallest === undefined) return parts.map(() => undefined);
    safe = safe.with(smallest, undefined);
  }
  return safe;
}

/** The index of the smallest published part that is not 0: blanking it loses the least. */
function smallestAbove(parts: Parts): number | undefined {
  let found: number | undefined;
  for (const [index, part] of parts.entries()) {
    const least = found === undefined ? Infinity : (parts[found] ?? Infinity);
    if (part !== undefined && part > 0 && part < least) found = index;
  }
  return found;
}
