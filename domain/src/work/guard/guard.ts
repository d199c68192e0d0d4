/**
 * The guard of the duty list 准入硬闸: what is given to a grid worker names an item in force at that place and time, or is
 * refused. It holds for every trade and every post; whoever gives work asks it.
 */
import { asIs, Refusal, say, type Value } from '../../refusal.ts';
import type { List } from '../admission/events.ts';

/** An item of the list; one from before there were admissions has no end. */
export type DutyItem = {
  readonly id: string;
  readonly title: string;
  readonly list: List;
  /** It covers this class and those below it; null: only work that names the item. */
  readonly classCode: string | null;
  /** Streets where it holds, by their codes; none: in the whole district. */
  readonly streets: readonly string[];
  readonly from: number;
  readonly until: number | null;
};

/** The list of a district as a command sees it: none where nobody looked, so that nothing passes unseen. */
export type Duty = {
  readonly items: readonly DutyItem[];
  /** What forbids anything else: the city's article in force. */
  readonly article: Value;
};

/** Nobody looked: no grid worker is given anything. */
export const UNLISTED: Duty = {
  items: [],
  article: say('网格事项准入规定', 'the rules of admission'),
};

/** A list that covers every class: for whoever foretells without knowing the list. */
export const EVERY_CLASS: Duty = {
  items: [{ id: 'any', title: '', list: 'lawful', classCode: '', streets: [], from: 0, until: null }],
  article: asIs(''),
};

/** What the work is about: the class of the matter, or an item that is named by its id. */
export type Work = { readonly classCode: string | null; readonly item?: string | undefined };

/** A grid stands for whoever walks it; a person who does is given as `grid:<code>`. */
export const isGrid = (target: string): boolean => target.startsWith('grid:');

const isInForce = ({ from, until }: DutyItem, now: number) => from <= now && (until === null || now < until);
const holdsAt = ({ streets }: DutyItem, target: string) =>
  streets.length === 0 || streets.some((street) => target.startsWith(`grid:${street}`));
const covers = ({ classCode }: DutyItem, code: string) => classCode !== null && code.startsWith(classCode);

/** The item under which work may be given to a grid now; null: under none. The negative list goes before the others. */
export function itemFor(
  { classCode, item }: Work,
  { items }: Duty,
  now: number,
  grid: string,
): DutyItem | null {
  const inForce = items.filter((one) => isInForce(one, now) && holdsAt(one, grid));
  const forbids = (one: DutyItem) => one.list === 'negative';
  const about = (code: string) => inForce.filter((one) => covers(one, code));
  const named = inForce.find(({ id }) => id === item) ?? null;
  const code = classCode ?? named?.classCode ?? null;
  const covering = code === null ? [] : about(code);
  if (covering.some(forbids)) return null;
  const found = item === undefined ? nearest(covering) : named;
  return found === null || forbids(found) ? null : found;
}

/** Of several, what is said most closely; of these the newest. */
function nearest(items: readonly DutyItem[]): DutyItem | null {
  const length = ({ classCode }: DutyItem) => classCode?.length ?? 0;
  return items.toSorted((a, b) => length(b) - length(a) || b.from - a.from)[0] ?? null;
}

const CLASS = '@class.';
/** A class among the details of a refusal: it is called as the city calls it. */
const refClass = (code: string) => `${CLASS}${code}` as const;
/** The code of such a class; null: no class was known. */
export const classIn = (reference: string): string | null =>
  reference.startsWith(CLASS) ? reference.slice(CLASS.length) : null;

/**
 * The item under which the targets (units, seats, units of parts) are given work; null where no grid worker is among them.
 * @throws Refusal `not-on-duty-list`, with the article and the way to apply, where no item in force covers the work
 */
export function guardWorkers(
  targets: readonly string[],
  work: Work,
  duty: Duty,
  now: number,
): DutyItem | null {
  const items = targets.filter(isGrid).map((grid) => itemFor(work, duty, now, grid));
  if (!items.includes(null)) return items[0] ?? null;
  const unsaid = work.item === undefined ? '@word.noClass' : say('所指的事项', 'the item named');
  const wanted = work.classCode === null ? unsaid : refClass(work.classCode);
  throw new Refusal('not-on-duty-list', { class: wanted, article: duty.article });
}

/** The item of the duty list under which a grid worker was given work, as its event names it. */
export type UnderItem = { item?: { id: string; title: string } | undefined };

/** What the event says of it; nothing where no grid worker is among the targets. @throws Refusal as `guardWorkers` */
export function underItem(targets: readonly string[], work: Work, duty: Duty, now: number): UnderItem {
  const item = guardWorkers(targets, work, duty, now);
  return item === null ? {} : { item: { id: item.id, title: item.title } };
}

/** Whether whoever has the work may keep it, or get it back. */
export const mayKeep = (target: string, work: Work, duty: Duty, now: number): boolean =>
  !isGrid(target) || itemFor(work, duty, now, target) !== null;

/** Where the city keeps the article, as dated words: the name of its regulation, the number of the article, its text. */
export const ARTICLE_LIST = 'duty_article';
type Choice = { readonly code: string; readonly zh: string; readonly en: string };

/** A city that names no regulation has the text alone, and one without a text a plain sentence. */
export function articleIn(choices: readonly Choice[]): Value {
  const called = (code: string) => choices.find((choice) => choice.code === code);
  const said = called('not_listed');
  if (said === undefined) return UNLISTED.article;
  const [name, article] = [called('regulation'), called('article')];
  if (name === undefined || article === undefined) return say(said.zh, said.en);
  return say(`${name.zh}${article.zh}：${said.zh}`, `${name.en}, ${article.en}: ${said.en}`);
}
