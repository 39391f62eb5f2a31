/** Finds the circles in links between records: a names b, b names c, c names a. */

/**
 * Each circle once, from the record that comes first. Walks every link once, without recursion: a
 * chain may be as long as the collection.
 *
 * @param links from a key to the keys that it names, in file order
 */
export function findCircles(links: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map([...links.keys()].map((key, index) => [key, index]));
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of links.keys()) {
    if (done.has(start)) continue;
    const path: { key: string; next: number }[] = [{ key: start, next: 0 }];
    const depth = new Map([[start, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = links.get(top.key)?.[top.next++];
      if (target === undefined) {
        done.add(top.key);
        depth.delete(top.key);
        path.pop();
        continue;
      }
      const since = depth.get(target);
      if (since !== undefined)
        circles.push(
          fromFirst(
            path.slice(since).map(({ key }) => key),
            order,
          ),
        );
      else if (!done.has(target) && links.has(target)) {
        depth.set(target, path.length);
        path.push({ key: target, next: 0 });
      }
    }
  }
  return circles;
}

/** The circle turned so that the record which comes first in the files stands first. */
function fromFirst(circle: readonly string[], order: ReadonlyMap<string, number>): string[] {
  let first = 0;
  for (const [index, key] of circle.entries())
    if ((order.get(key) ?? 0) < (order.get(circle[first] ?? '') ?? 0)) first = index;
  return [...circle.slice(first), ...circle.slice(0, first)];
}
