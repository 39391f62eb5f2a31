/** The box `[data-slash]` that turns the key `/` off and on. */
import { isSlashOn, turnSlash } from './slash-key.ts';

const box = document.querySelector<HTMLInputElement>('[data-slash]');
if (box) {
  box.checked = isSlashOn();
  box.addEventListener('change', () => {
    turnSlash(box.checked);
  });
}
