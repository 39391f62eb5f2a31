/** GitHub's command `gh` as the scripts meet it: writes down what it is asked, and answers from a list. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Call {
  readonly args: readonly string[];
  /** What it was given on its standard input, or as `body=@file`. */
  readonly text: string;
}

const program = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const args = process.argv.slice(2);
const field = args.find((arg) => arg.startsWith('body=@'));
const text = field ? readFileSync(field.slice(6), 'utf8') : args.includes('-') ? readFileSync(0, 'utf8') : '';
appendFileSync(dirname(__filename) + '/calls', JSON.stringify({ args, text }) + '\\n');
const answers = JSON.parse(readFileSync(dirname(__filename) + '/answers.json', 'utf8'));
const found = answers.find(({ when }) => args.join(' ').includes(when));
if (found?.fails) {
  console.error('HTTP 403');
  process.exit(1);
}
if (found) process.stdout.write(found.say);
`;

export interface AnswerOfGh {
  /** A part of the arguments. */
  readonly when: string;
  readonly say: string;
  readonly fails?: boolean;
}

export class FakeGh {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-gh-'));

  constructor() {
    const file = path.join(this.folder, 'gh');
    // A folder of its own kind: the project's package.json would make it a module.
    writeFileSync(path.join(this.folder, 'package.json'), '{ "type": "commonjs" }');
    writeFileSync(file, program);
    chmodSync(file, 0o755);
    this.answer();
  }

  answer(...answers: readonly AnswerOfGh[]): void {
    writeFileSync(path.join(this.folder, 'answers.json'), JSON.stringify(answers));
  }

  /** For the environment of what calls it. */
  get path(): string {
    return `${this.folder}${path.delimiter}${process.env.PATH ?? ''}`;
  }

  /** What it was asked since the last time. */
  calls(): Call[] {
    const log = path.join(this.folder, 'calls');
    if (!existsSync(log)) return [];
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    rmSync(log);
    return lines.map((line) => JSON.parse(line) as Call);
  }

  delete(): void {
    rmSync(this.folder, { recursive: true });
  }
}
