import { Said } from '@gridgov/ui/Said.tsx';
import { useSyncExternalStore } from 'react';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: { readonly label: string; readonly run: () => void };
}

const shownMs = 10_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Confirms what the server has answered; nothing is told before that, and nothing else is told here. */
export function toast(text: string, undo?: Toast['undo']): void {
  lastId += 1;
  const id = lastId;
  change([...toasts, { id, text, ...(undo === undefined ? {} : { undo }) }]);
  setTimeout(() => change(toasts.filter((one) => one.id !== id)), shownMs);
}

/** The way back is gone one way: the line goes with it. */
function takeUp(one: Toast) {
  change(toasts.filter(({ id }) => id !== one.id));
  one.undo?.run();
}

function change(after: readonly Toast[]) {
  toasts = after;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status">
      {shown.map((one) => (
        <p key={one.id}>
          <Said text={one.text} />
          {one.undo === undefined ? null : (
            <button type="button" className="btn q s" onClick={() => takeUp(one)}>
              {one.undo.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
