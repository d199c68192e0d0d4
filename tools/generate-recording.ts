import { readFileSync, writeFileSync } from 'node:fs';
import { linesOf, recordMatters } from '@gridgov/server/testing/recording.ts';

const root = new URL('..', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
const folder = new URL('server/src/testing/recorded/', root);
writeFileSync(new URL(`${version}.jsonl`, folder), linesOf(version, recordMatters()));
