import type { OwnMatter, PublicMatter } from '../api.ts';
import { dayWords } from '../times.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/zh.ts';

/** How it stands, as a title: 市政处正在办. */
export function headlineOf(matter: PublicMatter, now: number, words: Words): string {
  const day = matter.dueAt === null ? '' : dayWords(matter.dueAt, now, words);
  return fill(words.headline[matter.stage], { unit: matter.unit ?? words.unitUnknown, day });
}

/** The same for whoever reported it, who is also told that it comes back. */
export function ownHeadline({ matter, happened }: OwnMatter, now: number, words: Words): string {
  const turn = happened.findLast(({ kind }) => TURNS.has(kind));
  const back = turn === undefined ? 'none' : nameOf(turn);
  if (!WORKING.has(matter.stage)) return headlineOf(matter, now, words);
  const unit = matter.unit ?? words.unitUnknown;
  if (back === 'verifiedNot' || back === 'reworked') return fill(words.headline.redo, { unit });
  if (back === 'reopened') return fill(words.headline.anew, { unit });
  return headlineOf(matter, now, words);
}

const WORKING = new Set(['dispatched', 'handling']);
/** What decides how the work is called; being put off and going on does not. */
const TURNS = new Set(['dispatched', 'redispatched', 'ruled', 'verified', 'reworked', 'reopened']);

type Next = NonNullable<OwnMatter['next']>;

export const whatWords = ({ command }: Pick<Next, 'command'>, words: Words): string =>
  words.nextWhat[command as keyof Words['nextWhat']] ?? words.nextWhat.other;

export function nextWords(next: Next, words: Words): string {
  return fill(words.nextStep, { who: next.who, what: whatWords(next, words) });
}

/** Who at that desk does it; empty where nobody is known yet. */
export const personWords = ({ person }: { readonly person: string }, words: Words): string =>
  person === '' ? '' : fill(words.person, { person });

/** What happened, in a sentence. */
export function happenedWords(one: OwnMatter['happened'][number], now: number, words: Words): string {
  const table = words.happened;
  const kind = nameOf(one);
  const until = one.until === null ? '' : dayWords(one.until, now, words);
  const who = one.who === 'you' || one.who === '' ? '' : `${one.who} `;
  return fill(table[kind], { who, unit: one.unit || words.unitUnknown, text: one.text, until }).trim();
}

function nameOf({
  kind,
  yes,
  who,
}: Pick<OwnMatter['happened'][number], 'kind' | 'yes' | 'who'>): keyof Words['happened'] {
  if (kind === 'confirmed' && yes === false) return 'confirmedNot';
  if (kind === 'verified' && yes === false) return 'verifiedNot';
  if (kind === 'objection_decided' && yes === false) return 'objection_refused';
  if (kind === 'reported' && who !== 'you') return 'reportedOther';
  return kind as keyof Words['happened'];
}

/** Which of the five steps an event belongs to. */
const STEP_OF: Readonly<Record<string, number>> = {
  reported: 1,
  accepted: 2,
  confirmed: 2,
  declined: 2,
  objected: 2,
  objection_decided: 2,
  filed: 2,
  merged: 2,
  unmerged: 2,
  withdrawn: 2,
  dispatched: 3,
  redispatched: 3,
  ruled: 3,
  transferred: 3,
  extension_decided: 3,
  suspension_decided: 3,
  resumed: 3,
  reworked: 3,
  reopened: 3,
  noted: 3,
  urged: 3,
  settled: 4,
  responded: 4,
  verified: 4,
  closed: 5,
  rated: 5,
};

/** Events by step; what was said on the way stands at the step then reached. */
export function byStep(happened: OwnMatter['happened']): ReadonlyMap<number, OwnMatter['happened']> {
  const steps = new Map<number, OwnMatter['happened']>();
  let reached = 1;
  for (const one of happened) {
    const remark = one.kind === 'noted' || one.kind === 'urged';
    const step = remark ? reached : (STEP_OF[one.kind] ?? reached);
    reached = step;
    steps.set(step, [...(steps.get(step) ?? []), one]);
  }
  return steps;
}
