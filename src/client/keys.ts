/** `/` goes to the search field, as on many sites; never while one writes, and never with a modifier. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

addEventListener('keydown', (event) => {
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isWriting(event.target)
  )
    return;
  const fields = document.querySelectorAll<HTMLInputElement>(
    'main input[name="q"], input[name="q"]',
  );
  const field = [...fields].find((one) => one.offsetParent !== null);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
