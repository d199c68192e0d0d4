export type Progress = {
  show(text: string): void;
  notice(text: string): void;
  /** Takes the line that is written over off the screen. */
  clear(): void;
};

const TERMINAL_EVERY_MS = 100;
const LOG_EVERY_MS = 2_000;

/** In a terminal one line that changes, elsewhere a line now and then. */
export function makeProgress({ err, terminal }: { err(text: string): void; terminal: boolean }): Progress {
  let last = 0;
  let shown = false;
  const clear = () => {
    if (shown) err('\r\u001b[K');
    shown = false;
  };
  return {
    clear,
    show(text) {
      const now = Date.now();
      if (now - last < (terminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) return;
      last = now;
      err(terminal ? `\r${text}\u001b[K` : `${text}\n`);
      shown = terminal;
    },
    notice(text) {
      clear();
      err(`${text}\n`);
    },
  };
}
