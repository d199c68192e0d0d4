/** Names in other languages: read and given one by one where the thing is kept, and imported as a table. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import type { Right } from '@gridgov/domain/city/people/rights.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import {
  ImportReply,
  importQuery,
  type RunningImports,
  TableBody,
} from '../../../platform/imports/upload.ts';
import { giveNames, importNames } from './import.ts';
import { NAME_COLUMNS, type NameKind, OTHER_LANGUAGES } from './name.ts';
import type { ChineseNames, Names } from './names.ts';
import { listNamesOf, listUnitKeys, touchNames } from './queries.ts';
import { NameBody, NamesOf } from './schema.ts';

export type NameDeps = {
  readonly db: Db;
  readonly running: RunningImports;
  readonly names: Names;
  /** Looks for changed names now, so that whoever gave one sees it. */
  readonly refresh: () => Promise<void>;
  /** Milliseconds east of UTC. */
  readonly offset: number;
};

/** What a person calls things by in addresses, who may read and give their names, and which rows a table of them has. */
const SUBJECTS = {
  areas: {
    kind: 'area',
    read: 'area.read',
    right: 'area.import',
    kinds: ['area', 'place'],
    example: '990106012',
  },
  units: {
    kind: 'unit',
    read: 'unit.read',
    right: 'unit.import',
    kinds: ['unit'],
    example: '0192d3a0-7b1c-7000-8000-0123456789ab',
  },
  classes: {
    kind: 'class',
    read: 'rules.read',
    right: 'rules.edit',
    kinds: ['class', 'condition'],
    example: 'E-01-02',
  },
} as const satisfies Record<
  string,
  { kind: NameKind; read: Right; right: Right; kinds: readonly NameKind[]; example: string }
>;
type Subject = keyof typeof SUBJECTS;
const NAMES: readonly Subject[] = ['areas', 'units', 'classes'];

const Code = Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) });

export function nameRoutes(deps: NameDeps): Route[] {
  const each = NAMES.flatMap((subject) => [readRoute(deps, subject), giveRoute(deps, subject)]);
  return [...each, importRoute(deps)];
}

const named = (prefix: string, subject: Subject) =>
  `${prefix}${subject[0]?.toUpperCase()}${subject.slice(1)}`;

function readRoute({ db, names }: NameDeps, subject: Subject): Route {
  const { kind, read, example } = SUBJECTS[subject];
  return defineRoute({
    method: 'GET',
    path: `/names/${subject}/:code`,
    operationId: named('listNamesOf', subject),
    summary: `What one of the ${subject} is and was called in other languages`,
    tag: 'names',
    right: read,
    audit: { none: 'names of areas, units and classes are public' },
    examples: { code: example },
    schema: { params: Code, reply: { 200: NamesOf } },
    async run(ask) {
      const { code } = ask.params;
      return namesOf(db, names, kind, code);
    },
  });
}

function giveRoute({ db, names, refresh, offset }: NameDeps, subject: Subject): Route {
  const { kind, right, example } = SUBJECTS[subject];
  return defineRoute({
    method: 'PUT',
    path: `/names/${subject}/:code`,
    operationId: named('giveNameTo', subject),
    summary: `Say what one of the ${subject} is called in another language from a day on`,
    tag: 'names',
    right,
    audit: { access: 'change' },
    examples: { code: example },
    schema: { params: Code, body: NameBody, reply: { 200: NamesOf } },
    async run(ask) {
      const { code } = ask.params;
      const { language = OTHER_LANGUAGES[0], name, from = dayTextAt(ask.now, offset) } = ask.body;
      const chinese = chineseOf(names, kind, code);
      const area = kind === 'class' ? '' : await areaOf(db, kind, code);
      if (!coversArea(ask.actor, area)) throw new Refusal('outside-area');
      await db.transaction(async (tx) => {
        await touchNames(tx);
        await giveNames(tx, [{ kind, code, language, chinese, name: name.trim(), source: 'given' }], from);
        await ask.record({ subject: `name:${kind}/${code}`, details: { language, from } }, tx);
      });
      await refresh();
      return namesOf(db, names, kind, code);
    },
  });
}

async function namesOf(db: Db, names: Names, kind: NameKind, code: string) {
  const chinese = chineseOf(names, kind, code);
  const rows = await listNamesOf(db, kind, code);
  const shown = calledIn(names.in('en'), kind, code);
  return { chinese, shown, names: rows.map(({ kind: _, code: __, ...name }) => name) };
}

function calledIn(names: ChineseNames, kind: NameKind, code: string): string {
  if (kind === 'area') return names.area(code);
  return kind === 'unit' ? names.unit(code) : names.classOf(code);
}

/** @throws Refusal where there is none of that code */
function chineseOf(names: ChineseNames, kind: NameKind, code: string): string {
  const name = calledIn(names, kind, code);
  if (name === code) throw new Refusal('not-found', { what: `@word.${kind}` });
  return name;
}

async function areaOf(db: Db, kind: NameKind, code: string): Promise<string> {
  if (kind === 'area') return code;
  return (await listUnitKeys(db)).find(({ id }) => id === code)?.area ?? '';
}

function importRoute({ db, running, names, refresh, offset }: NameDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/names/import',
    operationId: 'importNames',
    summary: 'Import a table of names in other languages: of areas, units, classes, conditions',
    description:
      'A row names a thing by its code, or by its Chinese name wherever it stands, or both. The same file twice changes nothing; what it leaves out stays.',
    tag: 'names',
    right: 'rules.edit',
    audit: { access: 'import' },
    rate: 'heavy',
    schema: { query: Type.Object(importQuery), body: TableBody, reply: { 200: ImportReply } },
    async run(ask) {
      return running.run(ask, Object.keys(NAME_COLUMNS), async (file, map, options) => {
        const request = { subject: 'names', source: file, known: NAME_COLUMNS, required: ['name'], map };
        const table = await openMapped(db, { ...request, signal: options.signal });
        const day = ask.query.from ?? dayTextAt(ask.now, offset);
        const className = (code: string) => (names.classOf(code) === code ? null : names.classOf(code));
        const kinds = kindsFor(ask.actor.rights);
        const context = { day, kinds, within: ask.actor.area, className };
        const result = await importNames(db, table.rows, context, options);
        if (map !== undefined) await rememberMapping(db, 'names', table, ask.now);
        const { read, added, changed, refused, applied } = result;
        await ask.record({
          subject: 'names',
          details: { read, added, changed, refused, applied },
        });
        if (applied) await refresh();
        return tableReply(file, table, result);
      });
    },
  });
}

/** What a post may name: what it may import or edit. */
function kindsFor(rights: Pick<ReadonlySet<Right>, 'has'>): NameKind[] {
  const held = NAMES.filter((subject) => rights.has(SUBJECTS[subject].right));
  return held.flatMap((subject) => SUBJECTS[subject].kinds);
}
