/** Requests that got no answer, told to whoever shows whether the server can be reached. */
const listeners = new Set<() => void>();

export function tellUnreachable(): void {
  for (const listener of listeners) listener();
}

export function onUnreachable(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
