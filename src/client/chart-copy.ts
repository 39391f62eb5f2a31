/** Copies the code of a chart for another site, and says whether it could. Hook: `[data-embed]`. */

function offerCopy(embed: Element): void {
  const code = embed.querySelector('textarea');
  const button = embed.querySelector('button');
  const status = embed.querySelector('[role="status"]');
  if (!code || !button || !status) return;
  const { copied = '', notCopied = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    // Emptied first, so that a second copy is told too.
    status.textContent = '';
    navigator.clipboard.writeText(code.value).then(
      () => (status.textContent = copied),
      () => {
        code.select();
        status.textContent = notCopied;
      },
    );
  });
}

export function offerCopies(): void {
  for (const embed of document.querySelectorAll('[data-embed]')) offerCopy(embed);
}
