/** The trades of a running server: each with its stream and its ledger, and what their commands and pages work with. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { NameReader, OnCase } from '@gridgov/domain/city/people/naming.ts';
import { say, type Words } from '@gridgov/domain/refusal.ts';
import type { FieldFacts } from '@gridgov/domain/workflow/check-fields.ts';
import type { EventOf, Limit, Types } from '@gridgov/domain/workflow/form.ts';
import type { AttachmentLimits } from '@gridgov/domain/workflow/pages.ts';
import type { Db } from '../db/database.ts';
import type { FileStore } from '../files/store.ts';
import type { Ledger, Ledgers } from '../ledger/ledger.ts';
import type { Forgetter } from '../sealed/forget.ts';
import type { Seals } from '../sealed/seals.ts';
import type { Digests } from './file-rows.ts';
import type { Numbers } from './numbers.ts';
import type { CheckInSetting, OnDuty, Served } from './served.ts';
import { type CaseStream, streamOf } from './stream.ts';

export type OpenTrade = {
  readonly served: Served;
  readonly stream: CaseStream;
  readonly ledger: Ledger<Types['State'], EventOf<Types>>;
};

/** A choice of a dated code list, in both languages. */
export type Choice = { readonly code: string; readonly zh: string; readonly en: string };

/** What is in force at a moment, from memory. */
export type InForce = FieldFacts & {
  readonly calendar: CompiledCalendar;
  readonly codes: (list: string) => readonly Choice[];
  readonly classOf?: (code: string) => { readonly name: string } | null;
  /** How long a named limit of a trade is. @throws where the city has none */
  readonly tradeLimit: (trade: string, name: string) => Limit;
  /** Of the city's settings: the systems it does not use, what an attachment may be, how near a check-in has to be. */
  readonly policy?: {
    readonly unused?: readonly string[];
    readonly attachments?: AttachmentLimits;
    readonly checkIn?: CheckInSetting;
    readonly certifiedPatrols?: boolean;
  };
};

/** What is kept of a file that can be a page. */
export type FileAbout = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly hash: Buffer;
};
export type CaseFiles = {
  /** In no order of their own; unknown ids are left out. */
  readonly about: (ids: readonly string[]) => Promise<readonly FileAbout[]>;
  readonly open: FileStore['open'];
};

export type TradeDeps = {
  readonly db: Db;
  readonly trades: readonly OpenTrade[];
  readonly inForce: (at: number) => InForce;
  readonly numbers: (trade: string) => Numbers;
  /** Left out where no rosters are kept. */
  readonly onDuty?: OnDuty;
  readonly districts: () => readonly string[];
  readonly nameOf: (area: string, language: 'zh' | 'en') => string;
  /** Of a queue: a grid centre, a grid, a unit; null where it is called nothing. */
  readonly seatName: (seat: string, language: 'zh' | 'en') => string | null;
  readonly people: (
    ids: readonly string[],
    reader: NameReader,
    onCase?: OnCase,
  ) => Promise<ReadonlyMap<string, string>>;
  /** Refuses files that do not exist or that somebody else sent in; tells what each was, for its event. */
  readonly checkFiles: (ids: readonly string[], personId: string) => Promise<Digests>;
  readonly files: CaseFiles;
  /** What people give in a body becomes what the domain knows: a place is found, or kept as it was said (`anywhere`). */
  readonly resolve: (
    body: Record<string, unknown>,
    now: number,
    anywhere: boolean,
  ) => Readonly<Record<string, unknown>>;
  readonly words: Words;
  /** Words of sealed fields, and what deletes them. */
  readonly seals: Seals;
  readonly forgetter: Forgetter;
  /** Hears of a command that the domain refused, before whoever gave it does. */
  readonly onRefused?: (error: unknown, refused: Refused) => Promise<void>;
};
/** What was refused, where and to what kind of post. */
export type Refused = {
  readonly district: string;
  readonly id: string;
  readonly street: string;
  readonly trade: string;
  readonly command: string;
  readonly post: string;
  readonly now: number;
};

export function openTrades(ledgers: Ledgers, trades: readonly Served[]): OpenTrade[] {
  return trades.map((served) => {
    const stream = streamOf(served);
    return { served, stream, ledger: ledgers(stream) };
  });
}

export const noRoster: OnDuty = () => null;

/** What a trade is called among the details of a refusal. */
export const nameOfTrade = ({ trade: { zh, en } }: Pick<Served, 'trade'>) => say(zh, en);
