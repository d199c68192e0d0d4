import { useState } from 'react';

/** What is written into a form, and how its fields are bound to it: `<TextField {...of('title')} label=… />`. */
export function useDraft<D extends object>(begin: () => D) {
  const [draft, setDraft] = useState(begin);
  const set = (part: Partial<D>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, set, ...fieldsOf(draft, set) };
}

/** The same for parts of a form that are given the draft. */
export function fieldsOf<D extends object>(draft: D, set: (part: Partial<D>) => void) {
  const write = <K extends keyof D>(name: K, value: D[K]) => {
    const part: Partial<D> = {};
    part[name] = value;
    set(part);
  };
  return {
    of: <K extends keyof D>(name: K) => ({
      value: draft[name],
      onChange: (value: D[K]) => write(name, value),
    }),
    /** For a choice where something is always chosen. */
    choice: <K extends keyof D>(name: K) => ({
      value: draft[name],
      onChange: (value: D[K] | '') => (value === '' ? undefined : write(name, value)),
    }),
  };
}
