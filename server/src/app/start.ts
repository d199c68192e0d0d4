/** From the settings to a server that answers, and back: started by main-server.ts. */
import { type Config, ConfigError } from '../platform/config/config.ts';
import { fileFault } from '../platform/files/fault.ts';
import { stopInOrder } from '../platform/stopping/stopping.ts';
import { type Context, makeContext } from './context.ts';
import { demoAccountLines, loadCityOnce } from './demo.ts';
import { startYear } from './demo-year.ts';
import { giveBackMemory } from './rest.ts';
import { PortTakenError, type Running, refuseTakenPort, serve } from './serve.ts';

/** A terminal and npm send the same Ctrl-C several times over; only a person waits this long to press again. */
const impatientAfterMs = 2_000;
const REQUESTS_LIMIT = 15_000;
/** PostgreSQL itself is given 30 s, and 5 and 5 for the two rougher ways. */
const DATABASE_LIMIT = 50_000;

/** What runs so far, and so has to be closed. */
type Started = { context?: Context; running?: Running; endYear?: () => Promise<void> };

/**
 * `--empty`: a demo city without matters; `--small`: one street of it; `--no-year`: without the street's year. Ends the process
 * where a start is not possible, saying why.
 */
export async function start(read: () => Config, args: readonly string[]): Promise<void> {
  const stopping = listenForSignals();
  const started: Started = {};
  try {
    const [empty, small] = [args.includes('--empty'), args.includes('--small')];
    const kind = { empty, small, year: !(empty || small || args.includes('--no-year')) };
    await startAll(read(), kind, stopping, started);
    if (!stopping.aborted) await new Promise((resolve) => stopping.addEventListener('abort', resolve));
    started.context?.log.info('Stopping');
    await close(started);
  } catch (error) {
    await close(started);
    // Told to stop while starting: what was loaded stays, and the next start goes on from there.
    if (!stopping.aborted) fail(error);
  }
  process.exit(0);
}

type Kind = { readonly empty: boolean; readonly small: boolean; readonly year: boolean };

async function startAll(config: Config, kind: Kind, signal: AbortSignal, started: Started) {
  await refuseTakenPort(config);
  const demo = config.mode === 'demo';
  const context = await makeContext(config, async (platform) => {
    if (demo) await loadCityOnce(platform, { ...kind, signal });
  });
  started.context = context;
  signal.throwIfAborted();
  started.running = await serve(context);
  giveBackMemory();
  const lines = [`GridGov ready at ${started.running.url}`, ...(demo ? demoAccountLines() : [])];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!demo || !kind.year) return;
  const onError = (what: string, error: unknown) => context.log.warn(`${what} failed`, { error });
  started.endYear = startYear(context, { quiet: started.running.quiet, onError });
}

/** Each with a limit of its own, so that the process ends whatever does not. */
async function close({ context, running, endYear }: Started): Promise<void> {
  if (context === undefined) return;
  const { product, database, log } = context;
  const parts = [
    { name: 'requests', stop: () => running?.close(), limitMs: REQUESTS_LIMIT },
    { name: 'loader of the year', stop: () => endYear?.(), limitMs: REQUESTS_LIMIT },
  ];
  await stopInOrder([parts], log);
  await product.stop();
  await stopInOrder([[{ name: 'database', stop: () => database.stop(), limitMs: DATABASE_LIMIT }]], log);
}

/** The first signal stops in order, whatever is under way; one more, later, at once; a database of ours is told even then. */
function listenForSignals(): AbortSignal {
  const stopping = new AbortController();
  let since: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      since ??= performance.now();
      stopping.abort();
      if (performance.now() - since > impatientAfterMs) process.exit(1);
    });
  }
  return stopping.signal;
}

/** One line for whoever started it; the causes go to the diary, where there is one by then. */
function fail(error: unknown): never {
  const fault = fileFault(error);
  if (fault !== undefined) {
    process.stderr.write(`${fault}\n`);
    process.exit(1);
  }
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const saysAll = error instanceof ConfigError || error instanceof PortTakenError;
  const cause = error instanceof Error && !saysAll ? error.cause : undefined;
  const known = cause instanceof Error && error instanceof Error && error.message.includes(cause.message);
  if (cause !== undefined && !known) process.stderr.write(`${String(cause)}\n`);
  process.exit(1);
}
