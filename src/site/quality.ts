/** How complete and how sound the data is, counted once for all pages, and where its problems are explained. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ProblemCode } from '../core/problem/problem.ts';
import { fileAddress } from '../core/publication/repository.ts';
import { type Quality, qualityOf } from '../core/quality/quality.ts';
import { history, publication } from './publication.ts';

export const quality: Quality = qualityOf(publication, history.days);

const guide = 'docs/problems.md';
const hasGuide = existsSync(path.join(publication.root, guide));

/** Where the code is explained, for publications that keep the guide beside their data. */
export function helpFor(code: ProblemCode): string | undefined {
  if (!hasGuide || !publication.repository) return undefined;
  // As code hosts make an anchor of a heading.
  return `${fileAddress(publication.repository, guide)}#${code.replaceAll('/', '')}`;
}
