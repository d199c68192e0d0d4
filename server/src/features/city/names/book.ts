import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import { fillNames } from './fill.ts';
import { ANYWHERE, type NameKind } from './name.ts';
import { type HeldName, listNamesOn, type Revisions, readRevisions } from './queries.ts';

type Entry = { readonly chinese: string; readonly name: string; readonly made: boolean };

/** Names of one kind in one language. */
type Kind = {
  readonly codes: Map<string, Entry[]>;
  /** By what is rendered, wherever it stands. */
  readonly anywhere: Map<string, string>;
  /** By the Chinese text alone, and names put together from others; made where they are asked for. */
  texts: ReadonlyMap<string, Entry> | null;
  readonly composed: Map<string, string | null>;
};

type Held = {
  readonly revisions: Revisions;
  readonly day: string;
  readonly kinds: ReadonlyMap<string, Kind>;
};

export type NameBookOptions = {
  readonly db: Db;
  /** The city's calendar day now. */
  readonly today: () => string;
  readonly onError: (error: unknown) => void;
  /** How often to look whether names, areas or units have changed; default 2 s. */
  readonly pollMs?: number;
};

/**
 * Names in other languages in memory, of one day and one revision. Where areas or units have changed, what has no name
 * yet is romanised, once for all servers.
 */
export class NameBook {
  readonly #options: NameBookOptions;
  readonly #timer: NodeJS.Timeout;
  #held: Held = { revisions: { names: 0, areas: 0, units: 0 }, day: '', kinds: new Map() };
  #looking: Promise<void> = Promise.resolve();

  private constructor(options: NameBookOptions) {
    this.#options = options;
    this.#timer = setInterval(
      () => void this.refresh().catch((error: unknown) => options.onError(error)),
      options.pollMs ?? 2_000,
    );
    this.#timer.unref();
  }

  static async open(options: NameBookOptions): Promise<NameBook> {
    const book = new NameBook(options);
    await book.refresh();
    return book;
  }

  /** Looks now. A look under way is not joined but waited for: it may be too early. */
  refresh(): Promise<void> {
    const look = () => this.#look();
    this.#looking = this.#looking.then(look, look);
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { db, today } = this.#options;
    const before = await readRevisions(db);
    const held = this.#held;
    const ground = before.areas !== held.revisions.areas || before.units !== held.revisions.units;
    if (!ground && before.names === held.revisions.names && held.day === today()) return;
    const filled = ground ? await fillNames(db) : 0;
    // Whatever changes from here on is seen at the next look.
    const revisions = filled > 0 ? { ...before, names: (await readRevisions(db)).names } : before;
    const day = today();
    this.#held = { revisions, day, kinds: grouped(await listNamesOn(db, day)) };
  }

  /** The name of one thing while it is called `chinese`; null where there is none in the language. */
  find(language: Language, kind: NameKind, code: string, chinese: string): string | null {
    const names = this.#held.kinds.get(keyOf(language, kind));
    if (names === undefined) return null;
    const own = names.codes.get(code)?.find((entry) => entry.chinese === chinese);
    if (own !== undefined && !own.made) return own.name;
    const given = names.anywhere.get(chinese);
    if (given !== undefined) return given;
    return (kind === 'unit' ? this.#composed(language, names, chinese) : null) ?? own?.name ?? null;
  }

  /** A unit that is called by its area and by what the city’s list has a name for: 东湾区 and 水务局. */
  #composed(language: Language, names: Kind, chinese: string): string | null {
    const known = names.composed.get(chinese);
    if (known !== undefined) return known;
    const made = this.#compose(language, names, chinese);
    names.composed.set(chinese, made);
    return made;
  }

  #compose(language: Language, { anywhere }: Kind, chinese: string): string | null {
    for (let at = chinese.length; at > 1; at -= 1) {
      const rest = at === chinese.length ? '' : anywhere.get(chinese.slice(at));
      if (rest === undefined) continue;
      const area = this.said(language, 'area', chinese.slice(0, at));
      if (area !== null) return rest === '' ? area : `${area} ${rest}`;
    }
    return null;
  }

  /** The name of whatever of that kind is called `chinese`: for texts that were kept without a code. */
  said(language: Language, kind: NameKind, chinese: string): string | null {
    const names = this.#held.kinds.get(keyOf(language, kind));
    if (names === undefined) return null;
    const given = names.anywhere.get(chinese);
    if (given !== undefined) return given;
    names.texts ??= byText(names);
    const own = names.texts.get(chinese);
    if (own !== undefined && !own.made) return own.name;
    return (kind === 'unit' ? this.#composed(language, names, chinese) : null) ?? own?.name ?? null;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled([this.#looking]);
  }
}

const keyOf = (language: Language, kind: NameKind) => `${language} ${kind}`;

/** Given names come first, so that `find` meets them before those that were made. */
function grouped(rows: readonly HeldName[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { kind, code, language, chinese, name, source } of rows) {
    const key = keyOf(language, kind);
    const names = kinds.get(key) ?? {
      codes: new Map(),
      anywhere: new Map(),
      texts: null,
      composed: new Map(),
    };
    kinds.set(key, names);
    const entry = { chinese, name, made: source === 'romanised' };
    const entries = names.codes.get(code);
    if (code === ANYWHERE) names.anywhere.set(chinese, name);
    else if (entries === undefined) names.codes.set(code, [entry]);
    else entries.push(entry);
  }
  return kinds;
}

function byText({ codes }: Kind): Map<string, Entry> {
  const texts = new Map<string, Entry>();
  for (const entry of [...codes.values()].flat()) {
    if (!entry.made || !texts.has(entry.chinese)) texts.set(entry.chinese, entry);
  }
  return texts;
}
