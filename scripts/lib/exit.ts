/**
 * Runs a script's main function and ends the process with the project's exit codes: 0 clean,
 * 1 problems, 2 wrong usage or configuration, 70 a bug in the program itself.
 */
import { UsageError } from './usage-error.ts';

export const exitCodes = { clean: 0, problems: 1, usage: 2, bug: 70 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A bug is reported in a few words; the stack only helps who asks for it. */
function tellBug(error: unknown, isDebugging: boolean): void {
  const what = error instanceof Error ? error.message : String(error);
  console.error(`This is a bug in the program, not in your data: ${what}`);
  if (isDebugging) console.error(error instanceof Error ? error.stack : error);
  else console.error('Run the command again with --debug to see where it happened.');
  console.error(
    'Please report it: the command, this text and, if you can, the folder it was about.',
  );
}

/** Ctrl-C at a question is no bug. */
const isStopped = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ExitPromptError';

/**
 * @param main is given the arguments after the script's name, without `--debug`
 */
export async function run(main: (args: readonly string[]) => Promise<ExitCode>): Promise<void> {
  const args = process.argv.slice(2);
  try {
    // Setting the code instead of exiting lets output that is still on its way arrive.
    process.exitCode = await main(args.filter((arg) => arg !== '--debug'));
  } catch (error) {
    if (error instanceof UsageError || isStopped(error)) {
      console.error(error instanceof UsageError ? error.message : 'Stopped; nothing was kept.');
      process.exitCode = exitCodes.usage;
    } else {
      tellBug(error, args.includes('--debug'));
      process.exitCode = exitCodes.bug;
    }
  }
}
