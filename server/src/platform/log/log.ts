export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
export type LogFields = Readonly<Record<string, unknown>>;

/** The program's own diary: one JSON object a line. Never personal data, bodies, cookies or tokens. */
export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};

const ranks: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };
const hidden = /pass|secret|token|cookie|authorization|phone|id_?number/i;

export function makeLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const least = ranks[level];
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (message: string, fields: LogFields = {}) => {
      if (ranks[name] < least) return;
      write(
        `${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...shown(fields) })}\n`,
      );
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function shown(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, hidden.test(name) ? '[hidden]' : plain(value)]),
  );
}

/** Errors have no members JSON would show; their causes are what an operator needs. */
function plain(value: unknown, depth = 0): unknown {
  if (!(value instanceof Error)) return value;
  const cause = value.cause === undefined || depth > 3 ? {} : { cause: plain(value.cause, depth + 1) };
  return { name: value.name, message: value.message, stack: value.stack, ...cause };
}
