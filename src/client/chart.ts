/**
 * Replaces the still picture of a chart by one that can be asked, once somebody is there to ask and it
 * is about to be seen. Until then nothing of the chart library is fetched. Hooks: `[data-chart]`, inside it `[data-picture]`,
 * `[data-chart-data]`, `[data-spoken]` and `[data-actions]`.
 */
import { offerCopies } from './chart-copy.ts';
import { onFirstSign } from './first-sign.ts';

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      void import('./draw-chart.ts').then(({ drawChart }) => {
        drawChart(target as HTMLElement);
      });
    }
  },
  { rootMargin: '200px' },
);
onFirstSign(() => {
  offerCopies();
  for (const figure of document.querySelectorAll('[data-chart]')) watcher.observe(figure);
});
