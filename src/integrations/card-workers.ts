/** Draws cards in threads of their own, while the pages are made. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CardWork, DrawnCard } from './card-worker.ts';

/** More threads than this hardly help: the pages are made at the same time. */
const mostWorkers = 4;
/** A worker takes about as long to start as to draw this many cards. */
const worthWorker = 12;

export interface CardWorkers {
  /** @throws the error of a worker that failed */
  readonly drawn: () => Promise<DrawnCard[]>;
  readonly stop: () => Promise<void>;
}

function startWorker(work: CardWork): { worker: Worker; drawn: Promise<DrawnCard[]> } {
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: work });
  const cards: DrawnCard[] = [];
  const drawn = new Promise<DrawnCard[]>((resolve, reject) => {
    worker.on('message', (card: DrawnCard) => cards.push(card));
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve(cards);
    });
  });
  // Whoever asks for the cards is told of a failure; until then it is not an unhandled one.
  drawn.catch(() => undefined);
  return { worker, drawn };
}

/** Each worker's share: every n-th, as neighbours take equally long. */
function share(work: CardWork): CardWork[] {
  const wanted = Math.ceil(work.drawings.length / worthWorker);
  const count = Math.min(mostWorkers, availableParallelism(), wanted);
  return Array.from({ length: count }, (_, worker) => ({
    ...work,
    drawings: work.drawings.filter((_drawing, index) => index % count === worker),
  }));
}

export function startWorkers(work: CardWork): CardWorkers {
  const workers = share(work).map(startWorker);
  return {
    drawn: async () => (await Promise.all(workers.map(({ drawn }) => drawn))).flat(),
    stop: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
