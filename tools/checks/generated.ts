import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { listFiles, type Problems, read } from './sources.ts';

/** Whatever a generator writes lies in api/, docs/ or the catalogues; each generator is one of these scripts. */
const generators = ['tools/generate-api.ts', 'tools/generate-workflow.ts'];
const written = /^(api\/|docs\/|faces\/console\/src\/.*\.gen\.tsx?$)/;

/** Generates again and compares: what is in the repository must be what the sources make today. */
export async function checkGenerated(root: string): Promise<Problems> {
  const before = contents(root);
  await regenerate(root);
  const after = contents(root);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: was not what the sources make; it is now, look at it and commit it`);
}

export async function regenerate(root: string): Promise<void> {
  for (const script of generators) {
    if (!existsSync(path.join(root, script))) continue;
    const result = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`${script} failed:\n${result.stdout}${result.stderr}`);
  }
}

function contents(root: string): Map<string, string> {
  const files = listFiles(root).filter((file) => written.test(file));
  return new Map(files.map((file) => [file, read(root, file)]));
}
