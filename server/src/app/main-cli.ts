import { runCli } from './cli/run.ts';

// Set, not called: what is still to be written to a pipe must not be cut off.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
});
