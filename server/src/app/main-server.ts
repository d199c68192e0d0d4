import { ConfigError, readConfig } from '../platform/config/config.ts';
import { type Context, makeContext } from './context.ts';
import { type Running, serve } from './serve.ts';

/** One line for whoever started it; the causes go to the diary, where there is one by then. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!(error instanceof ConfigError) && error instanceof Error && error.cause !== undefined) {
    process.stderr.write(`${String(error.cause)}\n`);
  }
  process.exit(1);
}

async function stopOn(signal: NodeJS.Signals, context: Context, running: Running): Promise<void> {
  context.log.info('Stopping', { signal });
  await running.close();
  await context.product.stop();
  await context.database.stop();
  process.exit(0);
}

const context = await Promise.resolve()
  .then(() => readConfig())
  .then(makeContext)
  .catch(fail);
const running = await serve(context).catch(async (error: unknown) => {
  await context.database.stop();
  return fail(error);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopOn(signal, context, running).catch(fail));
}
process.stdout.write(`GridGov ready at ${running.url}\n`);
