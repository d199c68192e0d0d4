/** `bad` must be mended; `warn` should be looked at; `note` is worth knowing. */
export type State = 'good' | 'note' | 'warn' | 'bad';

export type Finding = {
  readonly name: string;
  readonly state: State;
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
};

export const good = (name: string, says: string): Finding => ({ name, state: 'good', says });
export const note = (name: string, says: string, todo: string): Finding => ({
  name,
  state: 'note',
  says,
  todo,
});
export const warn = (name: string, says: string, todo: string): Finding => ({
  name,
  state: 'warn',
  says,
  todo,
});
export const bad = (name: string, says: string, todo: string): Finding => ({
  name,
  state: 'bad',
  says,
  todo,
});

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
