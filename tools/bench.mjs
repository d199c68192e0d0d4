import { buildFaces, ensureInstalled, handOver } from './prepare.mjs';

// Without a name all benches run, one after the other, so that none disturbs another's figures.
const given = process.argv.slice(2);
const named = given.filter((word) => !word.startsWith('-'));
const flags = given.filter((word) => word.startsWith('-'));
ensureInstalled();
await buildFaces();
// One after the other: each has the machine to itself.
for (const name of named.length > 0 ? named : ['loop', 'lists', 'places', 'import']) {
  const code = await handOver(['server/src/app/main-cli.ts', 'bench', name, ...flags]);
  if (code !== 0) process.exitCode = code;
}
