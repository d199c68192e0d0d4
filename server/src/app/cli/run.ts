import path from 'node:path';
import { explainRefusal, Refusal } from '@gridgov/domain/refusal.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { ConfigError, readCallFolder, readConfig } from '../../platform/config/config.ts';
import { serverWords } from '../../platform/http/words.ts';
import { type Given, readArguments } from './arguments.ts';
import { VERBS } from './catalogue.ts';
import { generalHelp, helpOf } from './help.ts';
import { INTERRUPTED_CODE, listenForInterrupts } from './interrupt.ts';
import { makeProgress, type Progress } from './progress.ts';
import { type Call, Failure, UsageError, type Verb } from './verb.ts';

export type Streams = {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal, where a line can be written over. */
  readonly terminal: boolean;
};

/** Carries out one command line and returns its exit code. Never throws. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  const [name = '', ...rest] = args;
  if (['', 'help', '--help', '-h'].includes(name)) {
    const wanted = name === '' ? streams.err : streams.out;
    wanted(generalHelp());
    return name === '' ? 2 : 0;
  }
  const entry = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (entry === undefined) {
    streams.err(`没有命令“${name}”；可用：${Object.keys(VERBS).join('、')}\n`);
    return 2;
  }
  const verb = await entry.load();
  try {
    const given = readArguments(verb, rest);
    if (given.help) {
      streams.out(helpOf(verb));
      return 0;
    }
    return await carryOut(verb, given, streams);
  } catch (error) {
    return explain(error, verb, streams);
  }
}

async function carryOut(verb: Verb, given: Given, streams: Streams): Promise<number> {
  const interrupts = listenForInterrupts();
  const progress = makeProgress(streams);
  let stopped = '';
  const call = callOf(given, progress, interrupts.signal, (text) => {
    stopped = text;
  });
  try {
    const { json, summary, failed } = await verb.run(call);
    progress.clear();
    streams.out(call.json ? `${JSON.stringify(json)}\n` : `${summary}\n`);
    return failed === true ? 1 : 0;
  } catch (error) {
    progress.clear();
    if (!interrupts.signal.aborted) throw error;
    streams.err(`已中断。${stopped}\n`);
    return INTERRUPTED_CODE;
  } finally {
    progress.clear();
    interrupts.dispose();
  }
}

function callOf(
  { subject, operands, options }: Given,
  progress: Progress,
  signal: AbortSignal,
  whenStopped: (text: string) => void,
): Call {
  return {
    subject,
    operands,
    value: (name) => options.get(name)?.at(-1),
    values: (name) => options.get(name) ?? [],
    has: (name) => options.has(name),
    file: (name) => path.resolve(readCallFolder(), name),
    json: options.has('json'),
    config: () => readConfig(),
    signal,
    progress: progress.show,
    notice: progress.notice,
    whenStopped,
  };
}

/** Errors whose message was written for whoever reads it; of all others the cause is worth a trace. */
const FOR_PEOPLE = new Set([
  'TableError',
  'EmbeddedDatabaseError',
  'MigrationError',
  'DatabaseUnavailableError',
  'RulesMissingError',
  'BackupDamagedError',
  'RestoreRefusedError',
  'FeatureFileError',
]);

function explain(error: unknown, verb: Verb, { err }: Streams): number {
  if (error instanceof UsageError) {
    err(`${error.message}\n说明：npm run --silent gridgov -- ${verb.name} --help\n`);
    return 2;
  }
  if (error instanceof Refusal) {
    const { text, instead } = explainRefusal(error.code, error.details, 'zh', serverWords(wordsFor));
    err(`${text}。${instead}\n`);
    return 1;
  }
  if (error instanceof Failure || error instanceof ConfigError) {
    err(`${error.message}\n`);
    return 1;
  }
  if (error instanceof Error && (FOR_PEOPLE.has(error.name) || isMissingFile(error))) {
    err(`${error.message}\n`);
    return 1;
  }
  err(`${verb.name} 没有完成：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

function isMissingFile(error: Error): boolean {
  return 'code' in error && ['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC'].includes(String(error.code));
}
