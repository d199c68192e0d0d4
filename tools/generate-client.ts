import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes the client as a package for the registry into a folder (api/dist): JavaScript with declarations, for programs
 * that do not run TypeScript. In this repository it is used from its sources, without a build.
 */
const root = path.resolve(import.meta.dirname, '..');
const out = path.resolve(process.argv[2] ?? path.join(root, 'api/dist'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
compile();
copyFileSync(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
for (const file of ['README.md', 'openapi.json'])
  copyFileSync(path.join(root, 'api', file), path.join(out, file));
writeFileSync(path.join(out, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
process.stdout.write(`${path.relative(process.cwd(), out) || '.'}\n`);

function compile(): void {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const entries = ['client', 'problem', 'events'].map((name) => path.join(root, 'api/src', `${name}.ts`));
  const options = [
    ...['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable,dom.asynciterable'],
    ...['--module', 'nodenext', '--moduleResolution', 'nodenext', '--types', ''],
    ...['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--verbatimModuleSyntax'],
    ...['--allowImportingTsExtensions', '--rewriteRelativeImportExtensions', '--declaration'],
    ...['--rootDir', path.join(root, 'api/src'), '--outDir', out, '--ignoreConfig'],
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...options, ...entries], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The client does not compile:\n${stdout}${stderr}`);
  // The compiler rewrites the names of files in what runs, not in declarations.
  for (const name of readdirSync(out).filter((file) => file.endsWith('.d.ts'))) {
    const text = readFileSync(path.join(out, name), 'utf8');
    writeFileSync(path.join(out, name), text.replaceAll(/(from '\.\/[\w.]+)\.ts'/g, "$1.js'"));
  }
}

/** What is the package's own is said in api/package.json; what lies where, here. */
function manifest(): object {
  const { name, version, description, license, type } = JSON.parse(
    readFileSync(path.join(root, 'api/package.json'), 'utf8'),
  ) as Record<string, string>;
  const entry = (file: string) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  return {
    name,
    version,
    description,
    license,
    type,
    keywords: ['gridgov', '网格化', 'openapi'],
    engines: { node: '>=20' },
    sideEffects: false,
    exports: {
      '.': entry('client'),
      './problem': entry('problem'),
      './events': entry('events'),
      './openapi.json': './openapi.json',
      './package.json': './package.json',
    },
    types: './client.d.ts',
    files: ['*.js', '*.d.ts', 'openapi.json', 'README.md', 'LICENSE'],
  };
}
