import type { IconName } from '@gridgov/ui/icons.ts';
import type { Wording } from '../wording.ts';

/** An entry of the navigation. */
export interface NavEntry {
  readonly name: string;
  /** Here and not in a catalogue: it is seen before the area and its words are fetched. */
  readonly title: Wording;
  readonly icon: IconName;
  /** Address of the page, as in its route. */
  readonly to: string;
  /** The entry appears when the post at hand has one of these rights; with none of its own, for everybody. */
  readonly rights: readonly string[];
  /** Others may read the page too, when they follow an address to it. */
  readonly readable?: true;
  /** Address of the trade whose cases stand on the page: whoever has the page needs no other list of them. */
  readonly stands?: string;
  /** The system it is of, where that is told by no right: gone where a city does not use it. */
  readonly system?: string;
  /** Stands at the lower end, apart from the daily work. */
  readonly end?: true;
}

/** Whether somebody with these rights is shown the entry. */
export function mayEnter(entry: Pick<NavEntry, 'rights'>, rights: readonly string[]): boolean {
  return entry.rights.length === 0 || entry.rights.some((right) => rights.includes(right));
}
