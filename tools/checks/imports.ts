import { cycles, type Import, importsOf } from './graph.ts';
import { isTest, isTestSupport, type Problems, parse } from './sources.ts';

type Rule = { readonly says: string; readonly broken: (edge: Import) => boolean };

const isProduction = (file: string): boolean => !isTestSupport(file);
/** A feature lies in its room: `features/<room>/<noun>/`. */
const feature = (file: string): string | undefined =>
  /^server\/src\/features\/([^/]+\/[^/]+)\//.exec(file)?.[1];
/** The console's areas lie in rooms as well; those of the portal are few. */
const area = (file: string): string | undefined =>
  (/^faces\/console\/src\/areas\/([^/]+\/[^/]+)\//.exec(file) ??
    /^faces\/[^/]+\/src\/areas\/([^/]+)\//.exec(file))?.[1];
const face = (file: string): string | undefined => /^faces\/([^/]+)\//.exec(file)?.[1];
/** Code that reaches a browser; the build's own settings run under Node. */
const inBrowser = (file: string): boolean => /^faces\/[^/]+\/src\//.test(file) && isProduction(file);
const startsWith =
  (...starts: string[]) =>
  (file: string): boolean =>
    starts.some((start) => file.startsWith(start));
const inPlatform = startsWith('server/src/platform/');
const isQueries = (file: string): boolean =>
  /\/features\/[^/]+\/[^/]+\/(?:.+\/)?(?:[\w-]+-)?queries\.ts$/.test(file);
const isRoutes = (file: string): boolean => /\/(?:[\w-]+-)?routes\.ts$/.test(file);

/** `architecture.md` 5, rule by rule. */
const rules: readonly Rule[] = [
  {
    says: 'domain reaches nothing outside itself',
    broken: ({ from, to, kind }) =>
      from.startsWith('domain/') && isProduction(from) && (kind !== 'file' || !to.startsWith('domain/')),
  },
  {
    says: 'tests of domain need nothing but Node and domain',
    broken: ({ from, to, kind }) =>
      from.startsWith('domain/') &&
      !isProduction(from) &&
      (kind === 'package' || (kind === 'file' && !to.startsWith('domain/'))),
  },
  {
    says: 'platform knows no feature and no app',
    broken: ({ from, to }) =>
      inPlatform(from) && isProduction(from) && startsWith('server/src/features/', 'server/src/app/')(to),
  },
  {
    says: 'features know no app',
    broken: ({ from, to }) =>
      feature(from) !== undefined && isProduction(from) && to.startsWith('server/src/app/'),
  },
  {
    says: 'features meet only at public.ts',
    broken: ({ from, to }) =>
      feature(from) !== undefined &&
      feature(to) !== undefined &&
      feature(from) !== feature(to) &&
      isProduction(from) &&
      !to.endsWith('/public.ts'),
  },
  {
    says: 'kysely and pg only in queries.ts and platform',
    broken: ({ from, to, kind }) =>
      kind === 'package' &&
      (to === 'kysely' || to === 'pg') &&
      isProduction(from) &&
      !inPlatform(from) &&
      !isQueries(from) &&
      !startsWith('bench/')(from),
  },
  {
    says: 'fastify only in routes.ts, platform/http and app',
    broken: ({ from, to, kind }) =>
      kind === 'package' &&
      (to === 'fastify' || to.startsWith('@fastify/')) &&
      isProduction(from) &&
      !isRoutes(from) &&
      !startsWith('server/src/platform/http/', 'server/src/app/', 'bench/')(from),
  },
  {
    says: 'browsers import neither the server, nor the database, nor Node',
    broken: ({ from, to, kind }) =>
      inBrowser(from) && (kind === 'node' || startsWith('server/', 'database/')(to)),
  },
  {
    says: 'faces do not import one another, ui apart',
    broken: ({ from, to, kind }) =>
      kind === 'file' &&
      face(from) !== undefined &&
      face(to) !== undefined &&
      face(from) !== face(to) &&
      face(to) !== 'ui',
  },
  {
    says: 'areas of a face are independent of one another, addresses apart',
    broken: ({ from, to }) =>
      area(from) !== undefined &&
      area(to) !== undefined &&
      area(from) !== area(to) &&
      !to.endsWith('/paths.ts'),
  },
  {
    says: 'addresses of an area import nothing',
    broken: ({ from }) => area(from) !== undefined && from.endsWith('/paths.ts'),
  },
  {
    says: 'ui knows neither domain, nor api, nor an app',
    broken: ({ from, to, kind }) => kind === 'file' && face(from) === 'ui' && face(to) !== 'ui',
  },
  {
    says: 'production files import no test and nothing made for tests',
    broken: ({ from, to, kind }) =>
      kind === 'file' && isProduction(from) && isTestSupport(to) && !startsWith('bench/', 'tools/')(from),
  },
];

export function checkImports(root: string): Problems {
  const { files, imports } = importsOf(root);
  const broken = imports.flatMap((edge) =>
    rules.filter((rule) => rule.broken(edge)).map((rule) => `${edge.from}: imports ${edge.to}; ${rule.says}`),
  );
  const circles = cycles(imports).map((group) => `${group[0]}: imports go in a circle: ${group.join(', ')}`);
  return [
    ...broken,
    ...circles,
    ...barrels(root, files),
    ...mounting(files, imports),
    ...orphans(files, imports),
  ];
}

function barrels(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => /(^|\/)index\.tsx?$/.test(file))
    .filter((file) => {
      const { staticExports } = parse(root, file).result.module;
      return staticExports.some((item) => item.entries.some((entry) => entry.moduleRequest !== null));
    })
    .map((file) => `${file}: an index that re-exports hides where things are`);
}

/** What starts a program, or is read by a tool, is imported by nobody. */
const entry =
  /^(?:server\/src\/app\/main-|server\/src\/testing\/keeper\.ts|tools\/(?:[\w-]+\.mjs|check\.ts|generate-[\w-]+\.ts)|bench\/|e2e\/|api\/example\/|faces\/[^/]+\/(?:(?:gallery\/)?vite\.config\.ts|gallery\/main\.tsx|tools\/|src\/(?:main\.tsx|vite-env\.d\.ts|sw\.ts)))/;

/** The unused-code check takes a package's whole `exports` for entries; this one does not. */
function orphans(files: readonly string[], imports: readonly Import[]): string[] {
  const usedBy = new Map<string, string[]>();
  for (const { from, to } of imports) usedBy.set(to, [...(usedBy.get(to) ?? []), from]);
  return files
    .filter((file) => !entry.test(file) && !isTest(file))
    .filter((file) => (usedBy.get(file) ?? []).length === 0)
    .map((file) => `${file}: an orphan, imported by nobody`);
}

function mounting(files: readonly string[], imports: readonly Import[]): string[] {
  // Before there is an app there is nothing to mount in.
  if (!files.some((file) => file.startsWith('server/src/app/'))) return [];
  return files
    .filter((file) => feature(file) !== undefined && isRoutes(file))
    .flatMap((file) => {
      const by = imports
        .filter(({ from, to }) => to === file && !isTestSupport(from))
        .map(({ from }) => from);
      const inApp = by.filter((from) => from.startsWith('server/src/app/'));
      const inOwn = by.filter((from) => feature(from) === feature(file) && isRoutes(from));
      if (inApp.length + inOwn.length === 1 && by.length === 1) return [];
      return [`${file}: mounted ${by.length} times (${by.join(', ')}); once, in app, is right`];
    });
}
