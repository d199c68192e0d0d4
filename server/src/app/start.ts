/** From the settings to a server that answers, and back: started by main-server.ts. */
import { type Config, ConfigError } from '../platform/config/config.ts';
import { type Context, makeContext } from './context.ts';
import { demoAccountLines, loadCityOnce, loadMattersOnce } from './demo.ts';
import { type Running, serve } from './serve.ts';

/** `--empty`: a demo city without matters. Ends the process where a start is not possible, saying why. */
export async function start(read: () => Config, args: readonly string[]): Promise<void> {
  let context: Context | undefined;
  let running: Running | undefined;
  const stop = async (signal: NodeJS.Signals) => {
    context?.log.info('Stopping', { signal });
    await running?.close();
    await context?.product.stop();
    await context?.database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(signal).catch(fail));
  }
  try {
    const config = read();
    const options = {
      empty: args.includes('--empty'),
      say: (line: string) => void process.stderr.write(`${line}\n`),
    };
    const demo = config.mode === 'demo';
    context = await makeContext(config, async (platform) => {
      if (demo) await loadCityOnce(platform, options);
    });
    if (demo) await loadMattersOnce(context, options);
    running = await serve(context);
    const lines = [`GridGov ready at ${running.url}`, ...(demo ? demoAccountLines() : [])];
    process.stdout.write(`${lines.join('\n')}\n`);
  } catch (error) {
    await context?.product.stop();
    await context?.database.stop();
    fail(error);
  }
}

/** One line for whoever started it; the causes go to the diary, where there is one by then. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!(error instanceof ConfigError) && error instanceof Error && error.cause !== undefined) {
    process.stderr.write(`${String(error.cause)}\n`);
  }
  process.exit(1);
}
