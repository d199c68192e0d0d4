/**
 * Where a key leads in a tree whose visible items have these levels: up, down, first, last, to the parent
 * (left) or the first child (right). Null where it leads nowhere.
 */
export function targetOf(key: string, at: number, levels: readonly number[]): number | null {
  const last = levels.length - 1;
  switch (key) {
    case 'ArrowDown':
      return at < last ? at + 1 : null;
    case 'ArrowUp':
      return at > 0 ? at - 1 : null;
    case 'Home':
      return last < 0 ? null : 0;
    case 'End':
      return last < 0 ? null : last;
    case 'ArrowLeft':
      return parentAt(at, levels);
    case 'ArrowRight':
      return (levels[at + 1] ?? 0) > (levels[at] ?? 0) ? at + 1 : null;
    default:
      return null;
  }
}

function parentAt(at: number, levels: readonly number[]): number | null {
  for (let above = at - 1; above >= 0; above -= 1) {
    if ((levels[above] ?? 0) < (levels[at] ?? 0)) return above;
  }
  return null;
}
