/** Who may do what 谁能做什么: kinds of posts and their rights, made from the tables, by system. */
import type { Language } from '../../refusal.ts';
import { TRADES } from '../../trades.ts';
import type { Words } from '../../workflow/form.ts';
import type { Tables } from '../../workflow/words.ts';
import { POST_KINDS, type PostKind } from './post-kinds.ts';
import { REACHES, RIGHT_ROWS } from './right-rows.ts';
import { RIGHTS_BY_POST } from './rights.ts';
import { SYSTEMS } from './systems.ts';

export type RightLine = {
  readonly right: string;
  readonly name: string;
  /** How far it reaches, in words. */
  readonly reach: string;
  /** Of a command: where a case has to stand, and how whoever gives it stands to the case. */
  readonly from: readonly string[];
  readonly who: readonly string[];
  readonly posts: readonly PostKind[];
};
export type SystemLines = {
  readonly system: string;
  readonly name: string;
  readonly rights: readonly RightLine[];
};
type Held = Readonly<Record<PostKind, ReadonlySet<string>>>;
type Command = Tables['commands'][string];

const ANYWHERE = {
  new: { zh: '新办', en: 'a new case' },
  open: { zh: '未了结的', en: 'any that is open' },
  any: { zh: '任一状态', en: 'any' },
} as const;
const IMPORT = { zh: '导入旧案：', en: 'import old cases: ' } as const;
const READ = { zh: '查看', en: 'read: ' } as const;
/** The trade whose rights stand in the table of rights beside those of its commands. */
const LOOP = 'issue';

/** Rights that no post holds are left out, and systems without any. */
export function whoMay(
  language: Language,
  held: Held = RIGHTS_BY_POST,
  trades: readonly Tables[] = TRADES,
): SystemLines[] {
  const kinds = Object.keys(POST_KINDS) as PostKind[];
  const posts = (right: string) => kinds.filter((kind) => held[kind].has(right));
  const systems = Object.entries(SYSTEMS).map(([system, words]) => ({
    system,
    name: words[language],
    rights: [...plainLines(system, language), ...(system === 'loop' ? loopLines(trades, language) : [])],
  }));
  const others = trades
    .filter(({ name }) => name !== LOOP)
    .map((trade) => ({ system: trade.name, name: trade[language], rights: tradeLines(trade, language) }));
  return [...systems, ...others]
    .map((one) => ({
      ...one,
      rights: one.rights
        .map((line) => ({ ...line, posts: posts(line.right) }))
        .filter((line) => line.posts.length > 0),
    }))
    .filter(({ rights }) => rights.length > 0);
}

type Bare = Omit<RightLine, 'posts'>;

function plainLines(system: string, language: Language): Bare[] {
  return Object.entries(RIGHT_ROWS)
    .filter(([, row]) => row.system === system)
    .map(([right, row]) => ({
      right,
      name: row[language],
      reach: REACHES[row.reaches][language],
      from: [],
      who: [],
    }));
}

const loopLines = (trades: readonly Tables[], language: Language): Bare[] =>
  trades.filter(({ name }) => name === LOOP).flatMap((loop) => commandLines(loop, language));

function tradeLines(trade: Tables, language: Language): Bare[] {
  const reach = REACHES.area[language];
  const own = (right: string, words: Words) => ({
    right: `${trade.name}.${right}`,
    name: `${words[language]}${trade[language]}`,
    reach,
    from: [],
    who: [],
  });
  return [own('read', READ), own('import', IMPORT), ...commandLines(trade, language)];
}

function commandLines(trade: Tables, language: Language): Bare[] {
  return Object.entries(trade.commands).map(([command, row]) => ({
    right: `${trade.name}.${command}`,
    name: row[language],
    reach: REACHES.own[language],
    from: [...stagesOf(trade, row, language), ...lanesOf(trade, row, language)],
    who: row.who.map((relation) => trade.relations[relation]?.[language] ?? relation),
  }));
}

/** All open stages are one word. */
function stagesOf({ stages }: Tables, { from }: Command, language: Language): string[] {
  if (typeof from === 'string') return [ANYWHERE[from][language]];
  const names = Object.keys(stages);
  const open = names.filter((name) => stages[name]?.open);
  if (names.every((name) => from.includes(name))) return [ANYWHERE.any[language]];
  if (from.length === open.length && open.every((name) => from.includes(name)))
    return [ANYWHERE.open[language]];
  return from.map((name) => stages[name]?.[language] ?? name);
}

function lanesOf({ lanes }: Tables, { lane }: Command, language: Language): string[] {
  const row = lane === undefined ? undefined : lanes[lane.name];
  if (lane === undefined || row === undefined) return [];
  const mark = language === 'zh' ? '：' : ': ';
  return lane.from.map((stage) => `${row[language]}${mark}${row.stages[stage]?.[language] ?? stage}`);
}
