/** What the server says about one command for this viewer, reduced to what the bar draws. */
export interface BarAction {
  readonly command: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly primary?: boolean;
  readonly destructive?: boolean;
  readonly key?: string;
  readonly refusal?: Refusal;
}

export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly instead?: { readonly text: string; readonly command?: string };
  readonly who?: string;
}

export interface BarPlan {
  readonly primary: BarAction | null;
  readonly plain: readonly BarAction[];
  readonly rest: readonly BarAction[];
  readonly refused: readonly BarAction[];
}

const plainPlaces = 2;

/**
 * One primary where it moves the matter on, two plain, the rest behind 更多; what is refused becomes a sentence with a way out, never a dead
 * button. The server's order is kept: it puts first what is likely next. Destructive ones stand apart, last.
 */
export function planBar(actions: readonly BarAction[]): BarPlan {
  const open = actions.filter((action) => action.allowed);
  const gentle = open.filter((action) => action.destructive !== true);
  const primary = gentle.find((action) => action.primary === true) ?? null;
  const others = gentle.filter((action) => action !== primary);
  return {
    primary,
    plain: others.slice(0, plainPlaces),
    rest: [...others.slice(plainPlaces), ...open.filter((action) => action.destructive === true)],
    refused: actions.filter((action) => !action.allowed && action.refusal !== undefined),
  };
}
