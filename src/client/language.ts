/**
 * The language switch keeps what the page's address says beside the page: the filters of a list or
 * a search, and the place on the page. They mean the same in every language.
 */
document.addEventListener('click', ({ target }) => {
  const link =
    target instanceof Element
      ? target.closest<HTMLAnchorElement>('.languages a[hreflang]')
      : undefined;
  if (!link) return;
  link.search = location.search;
  link.hash = location.hash;
});
