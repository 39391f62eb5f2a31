/** `npm run aggregate` reads no list that could be committed, however it is named. */
import { execFileSync } from 'node:child_process';
import { linkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ran } from './run.ts';
import { Visits, people } from './visits.ts';

let visits: Visits;
let root: string;
const put = (file: string, content: string | Uint8Array) => visits.put(file, content);
const aggregate = (...args: readonly string[]) => visits.aggregate(...args);

beforeEach(() => {
  visits = new Visits();
  ({ root } = visits);
});
afterEach(() => {
  visits.delete();
});

describe('a list that could be committed', () => {
  const inside = () => put('publication/data/visits/list.csv', people({ f: 12 }));
  const refused = (done: Ran) => {
    expect(done).toMatchObject({ code: 2, stdout: '' });
    return done.stderr;
  };

  it('is refused inside the publication, also through links', () => {
    const list = inside();
    expect(refused(aggregate(list, 'visits'))).toContain('is inside the repository');
    symlinkSync(list, path.join(root, 'link.csv'));
    expect(refused(aggregate(path.join(root, 'link.csv'), 'visits'))).toContain(
      '(a link leads there)',
    );
    symlinkSync(path.dirname(list), path.join(root, 'folder'));
    expect(refused(aggregate(path.join(root, 'folder/list.csv'), 'visits'))).toContain(
      'a link leads there',
    );
    expect(
      refused(
        aggregate(path.join(visits.publication, '../publication/data/visits/list.csv'), 'visits'),
      ),
    ).toContain('inside');
  });

  it('is refused anywhere in the repository that the publication is a part of, and in any other', () => {
    execFileSync('git', ['init', '-q', root]);
    const list = put('list.csv', people({ f: 12 }));
    expect(refused(aggregate(list, 'visits'))).toContain(`inside the repository: ${root}`);
    rmSync(path.join(root, '.git'), { recursive: true });
    execFileSync('git', ['init', '-q', path.join(root, 'other')]);
    expect(refused(aggregate(put('other/list.csv', people({ f: 12 })), 'visits'))).toContain(
      'another git repository',
    );
    expect(refused(aggregate('package.json', 'visits'))).toContain('inside the repository');
  });

  it('is refused from a pipe, and from standard input', () => {
    expect(refused(aggregate('-', 'visits'))).toContain('not from standard input');
    expect(refused(aggregate('/dev/null', 'visits'))).toContain('not from a pipe or device');
    const list = inside();
    const command = `"${process.execPath}" scripts/aggregate.ts /dev/stdin visits < "${list}" 2>&1; test $? -eq 2`;
    const env = { ...process.env, PUBLICATION_DIR: visits.publication };
    expect(execFileSync('sh', ['-c', command], { env, encoding: 'utf8' })).toContain(
      'inside the repository',
    );
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    // A pipe that nobody writes to must not be waited for.
    expect(refused(aggregate(path.join(root, 'pipe'), 'visits'))).toContain('is not a file');
  });

  it('a folder, a missing file and a second name of a file in the repository are refused', () => {
    expect(refused(aggregate(root, 'visits'))).toContain('is not a file');
    expect(refused(aggregate(path.join(root, 'none.csv'), 'visits'))).toContain('There is no file');
    linkSync(inside(), path.join(root, 'second.csv'));
    expect(refused(aggregate(path.join(root, 'second.csv'), 'visits'))).toContain(
      'has a second name',
    );
  });
});
