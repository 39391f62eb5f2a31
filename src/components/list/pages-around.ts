/** Which pages of a long list one can go to at once: the first, the last, and those beside this one. */

/** In order, the page itself among them; `gap` stands for the pages that are left out between two. */
export function pagesAround(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((one, at) => {
    const before = shown[at - 1] ?? one - 1;
    if (one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : ['gap', one];
  });
}
