import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { calledTo } from '../features/hands/whistles/queries.ts';
import { makeGuard, type PortalDeps } from '../features/telling/portal/public.ts';
import { certificateStanding } from '../features/work/workers/papers/data.ts';
import type { Context } from './context.ts';
import { purposesOf } from './purposes.ts';

/** The residents' portal on the parts of a context. */
export function portalDepsOf({ config, db, crypto, files, settings, product }: Context): PortalDeps {
  const { city, issues, papers, baseMap } = product;
  return {
    db,
    crypto,
    store: files,
    issues,
    papers,
    places: city.places,
    districts: city.districts,
    nameOf: city.nameOf,
    publicUrl: settings.publicUrl,
    guard: makeGuard(crypto, db),
    purposes: purposesOf(product),
    calledTo: async ({ district, id }, language) => {
      const called = await calledTo(db, district, `${district}.${id}`);
      const names = city.names.in(language);
      return called.map(({ at, units }) => ({ at, units: units.map((unit) => names.unit(unit)) }));
    },
    termOf: (paper, now) => certificateStanding(db, paper, now),
    baseMap,
    shell: portalShell(config.root),
  };
}

/** Read anew where it was built anew: its scripts have other names then. */
export function portalShell(root: string): () => string | undefined {
  let kept: { readonly at: number; readonly text: string } | undefined;
  return () => {
    const file = path.join(root, 'faces/portal/dist/index.html');
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined) return undefined;
    if (kept?.at !== at) kept = { at, text: readFileSync(file, 'utf8') };
    return kept.text;
  };
}
