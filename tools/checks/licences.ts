import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRecord, type Problems, readRecord } from './sources.ts';

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Each with the reason it may stay although its licence is not on the list above. */
const exceptions: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  {
    name: /^@img\/sharp-(libvips-)?[\w-]+$/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips, loaded as a shared library that anybody may replace (docs/decisions/0005)',
  },
  {
    name: /^web-push$/,
    licence: 'MPL-2.0',
    why: 'a library of the server, used unchanged; its own files stay under their licence (docs/decisions/0007)',
  },
  {
    name: /^(lightningcss(-[\w-]+)?|axe-core)$/,
    licence: 'MPL-2.0',
    why: 'used unchanged to build and to test; no part of what is delivered (docs/decisions/0005)',
  },
];

/** Licences as the lock file notes them for every package, also those of other operating systems. */
export function checkLicences(root: string): Problems {
  const lock = readRecord(root, 'package-lock.json');
  if (!isRecord(lock.packages)) return ['package-lock.json: lists no packages'];
  return Object.entries(lock.packages).flatMap(([place, entry]) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
    if (name === undefined || !isRecord(entry) || entry.link === true) return [];
    const licence = entry.license ?? licenceInstalled(root, place);
    const said = typeof licence === 'string' ? licence : '';
    if (isPermissive(said) || isException(name, said)) return [];
    return [`package-lock.json: ${name} is under "${said || 'no licence'}", which is not on the list`];
  });
}

/** Older packages write `licenses: [{ type }]`, which the lock file does not carry over. */
function licenceInstalled(root: string, place: string): string | undefined {
  const file = path.join(place, 'package.json');
  if (!existsSync(path.join(root, file))) return undefined;
  const { license, licenses } = readRecord(root, file);
  if (typeof license === 'string') return license;
  if (isRecord(license)) return String(license.type);
  if (!Array.isArray(licenses)) return undefined;
  return licenses.map((item) => (isRecord(item) ? String(item.type) : String(item))).join(' OR ');
}

/** `A OR B` leaves the choice to us; of `A AND B` both must do. */
function isPermissive(expression: string): boolean {
  const plain = expression.replace(/^\(|\)$/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.has(one.trim())));
}

function isException(name: string, licence: string): boolean {
  return exceptions.some((exception) => exception.name.test(name) && licence.includes(exception.licence));
}
