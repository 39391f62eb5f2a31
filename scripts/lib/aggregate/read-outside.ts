/**
 * Reads a list of people from where it lies, which must be outside every folder that could be
 * committed: what is in git once is in its history for good.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, publicationDir } from '../publication-dir.ts';
import { UsageError } from '../usage-error.ts';

/** A list of everybody in a country is no attendance list. */
const mostBytes = 50_000_000;

/** The folder that git keeps, or the folder itself where there is no git. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return folder;
  }
}

const isInside = (file: string, folder: string) => {
  const relative = path.relative(folder, file);
  const [first] = relative.split(path.sep);
  return first !== '..' && !path.isAbsolute(relative);
};

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    throw new UsageError(`There is no file ${file}.`);
  }
}

function checkOutside(given: string, real: string): void {
  if (isInside(real, '/dev') || isInside(real, '/proc'))
    throw new UsageError('A list is read from a file on the disk, not from a pipe or device.');
  const kept = [realpathSync(projectRoot), realpathSync(publicationDir())];
  for (const folder of kept.flatMap((one) => [one, repositoryOf(one)])) {
    if (!isInside(real, folder)) continue;
    const linked = path.resolve(given) === real ? '' : ' (a link leads there)';
    throw new UsageError(
      `${given} is inside the repository${linked}: ${folder}. A list of people must never lie where it could be committed. Move it to another folder and run this again.`,
    );
  }
  const repository = repositoryOf(path.dirname(real));
  if (existsSync(path.join(repository, '.git')))
    throw new UsageError(
      `${given} is inside another git repository: ${repository}. A list of people must never lie where it could be committed. Move it to another folder and run this again.`,
    );
}

/** @throws UsageError when it cannot be read, or lies in a repository; links are followed first */
export function readOutside(given: string): Uint8Array {
  if (given === '-') throw new UsageError('A list is read from a file, not from standard input.');
  const real = realPathOf(given);
  checkOutside(given, real);
  // Before it is opened: opening a pipe would wait for somebody to write to it.
  const stat = statSync(real);
  if (!stat.isFile()) throw new UsageError(`${given} is not a file.`);
  if (stat.nlink > 1)
    throw new UsageError(
      `${given} has a second name on the disk, which could be inside the repository. Copy it to a new file and delete this one.`,
    );
  if (stat.size > mostBytes) throw new UsageError(`${given} is larger than 50 MB.`);
  try {
    return readFileSync(real);
  } catch {
    throw new UsageError(`${given} cannot be read: the system does not allow it.`);
  }
}
