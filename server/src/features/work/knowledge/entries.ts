import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { standing } from '../../../platform/dated/dated.ts';
import type { Db } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { findUnit } from '../../city/units/public.ts';
import { tsqueryOf, tsvectorOf } from '../../loop/issues/public.ts';
import { type Entry, type Kind, listEntries, listVersions, nameOfUnits, saveVersion } from './queries.ts';
import type { EntryBody } from './schema.ts';

export type KnowledgeDeps = {
  readonly db: Db;
  readonly placeName: (code: string, language: Language) => string;
  /** What a unit of that Chinese name is called in a language; without it, the name as it stands. */
  readonly unitText?: (name: string, language: Language) => string;
  /** Milliseconds east of UTC. */
  readonly offset: number;
};

type Body = Static<typeof EntryBody>;
type Look = { readonly today: string; readonly language: Language };
const asItStands = (name: string) => name;
const MOST = 200;

/** Entries by words and kind; those in force on the day, or all of them for whoever edits. */
export async function findEntries(
  deps: KnowledgeDeps,
  actor: Actor,
  ask: { text: string; about: string; kind: Kind | null; all: boolean } & Look,
) {
  const query = tsqueryOf(ask.text);
  const about = ask.about.trim() === '' ? null : ask.about;
  const day = ask.all ? null : ask.today;
  const search = { query, about, kind: ask.kind, day, area: actor.area, limit: MOST };
  return viewsOf(deps, actor, await listEntries(deps.db, search), ask);
}

/** Every version of an entry, newest first. @throws Refusal where there is none */
export async function historyOf(deps: KnowledgeDeps, actor: Actor, id: string, look: Look) {
  const versions = await listVersions(deps.db, id);
  if (versions.length === 0) throw new Refusal('not-found', { what: say('知识条目', 'The entry') });
  return viewsOf(deps, actor, versions, look);
}

async function viewsOf(
  { db, placeName, unitText = asItStands }: KnowledgeDeps,
  actor: Actor,
  rows: readonly Entry[],
  { today, language }: Look,
) {
  const units = await nameOfUnits(
    db,
    rows.flatMap(({ ownerUnit }) => ownerUnit ?? []),
  );
  return rows.map(({ ownerUnit, byPerson: _, ...entry }) => ({
    ...entry,
    owner:
      ownerUnit === null ? null : { id: ownerUnit, name: unitText(units.get(ownerUnit) ?? '', language) },
    place: placeName(entry.area, language),
    reviewDue: entry.reviewOn < today,
    state: standing(entry, today),
    mayEdit: mayEdit(actor, { ownerUnit, area: entry.area }),
  }));
}

/** The rules keeper all in their area, a unit's head what the unit owns. */
function mayEdit(actor: Actor, { ownerUnit, area }: Pick<Entry, 'ownerUnit' | 'area'>): boolean {
  if (!actor.rights.has('knowledge.edit')) return false;
  return actor.unitId === null ? coversArea(actor, area) : ownerUnit === actor.unitId;
}

function notTheirs(): Refusal {
  return new Refusal('not-yours', {
    command: say('修改这个知识条目', 'Changing this entry'),
    who: say('条目的责任单位负责人或规则管理员', 'the head of the unit it belongs to or the keeper of rules'),
  });
}

/**
 * Saves an entry as its next version. @throws Refusal where it is not the actor's to edit or a day is wrong,
 * HttpProblem where somebody else saved meanwhile
 */
export async function saveEntry(
  { db }: KnowledgeDeps,
  actor: Actor,
  id: string,
  body: Body,
  now: number,
): Promise<number> {
  const entry = entryOf(id, body, actor, now);
  checkDays(entry);
  if (entry.kind === 'not_accepted' && entry.sendTo === '')
    throw new Refusal('field-missing', { field: sayField('sendTo', '由谁办理', 'Who handles it') });
  if (!mayEdit(actor, entry)) throw notTheirs();
  if (entry.ownerUnit !== null && (await findUnit(db, entry.ownerUnit)) === null)
    throw new Refusal('not-found', { what: say('责任单位', 'The unit in charge') });
  const [before] = await listVersions(db, id);
  if (before !== undefined && !mayEdit(actor, before)) throw notTheirs();
  const words = tsvectorOf(entry.title, entry.keywords, entry.body, entry.sendTo);
  const saved = await db.transaction((tx) => saveVersion(tx, entry, words));
  if (!saved) throw new HttpProblem('conflict');
  return entry.version;
}

function entryOf(id: string, body: Body, actor: Actor, now: number): Entry {
  const { kind, title, from, reviewOn, to = null, ownerUnit = actor.unitId, area = actor.area } = body;
  const { keywords = '', sendTo = '', phone = '' } = body;
  return {
    id,
    version: body.version + 1,
    kind,
    title: title.trim(),
    body: body.body.trim(),
    keywords: keywords.trim(),
    sendTo: sendTo.trim(),
    phone: phone.trim(),
    ownerUnit,
    area,
    from,
    to,
    reviewOn,
    at: now,
    byPerson: actor.personId,
  };
}

function checkDays({ from, to, reviewOn }: Entry): void {
  if (to !== null && to <= from)
    throw wrongField(
      sayField('to', '失效日期', 'First day out of force'),
      say('不晚于生效日期', 'it is not after the first day in force'),
      say('生效之后的一天', 'a day after the first one'),
    );
  if (reviewOn < from)
    throw wrongField(
      sayField('reviewOn', '复核日期', 'Day of review'),
      say('早于生效日期', 'before the entry is in force'),
      say('生效当天或之后', 'the first day in force or later'),
    );
}
