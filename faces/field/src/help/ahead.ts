/** Where a request stands once what waits on this phone has arrived. */
const LEADS_TO: Readonly<Record<string, string>> = {
  take: 'taken',
  take_uncalled: 'taken',
  set_out: 'going',
  arrive: 'there',
  finish: 'done',
  look_back: 'done',
};

/** `waiting`: the commands given on this phone that the server has not taken yet, in their order. */
export function stageAhead(stage: string, waiting: readonly string[]): string {
  return waiting.reduce((at, command) => LEADS_TO[command] ?? at, stage);
}

/** The command an item of the outbox gives, by its address. */
export const commandIn = (path: string): string => path.split('/commands/')[1] ?? '';

/** 2:48 until a moment; 0:00 where it has passed. */
export function countdown(dueAt: string | null, now: number): string | null {
  if (dueAt === null) return null;
  const seconds = Math.max(0, Math.floor((Date.parse(dueAt) - now) / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return null;
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}
