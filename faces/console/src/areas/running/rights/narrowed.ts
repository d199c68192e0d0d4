import type { Reply } from '../../../apiTypes.ts';

type System = Reply<'/rights', 'get'>['systems'][number];

/** What the table is narrowed to; an empty text narrows nothing. */
export interface Narrowed {
  readonly q: string;
  readonly kind: string;
  readonly system: string;
}

/** The systems with the rights that fit; what is looked for may stand in any column, names of posts too. */
export function narrowed(
  systems: readonly System[],
  { q, kind, system }: Narrowed,
  names: ReadonlyMap<string, string>,
): readonly System[] {
  const wanted = q.toLowerCase();
  return systems
    .filter((one) => system === '' || one.system === system)
    .map((one) => ({
      ...one,
      rights: one.rights.filter(({ right, name, from, who, posts }) => {
        const held = posts.map((post) => names.get(post) ?? post);
        const text = [right, name, ...from, ...who, ...held].join(' ').toLowerCase();
        return (kind === '' || posts.includes(kind)) && text.includes(wanted);
      }),
    }))
    .filter(({ rights }) => rights.length > 0);
}
