import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../db/database.ts';
import type { TradeDeps } from '../workflow/open.ts';
import type { Voice } from './voice.ts';

export type RingMessage = {
  readonly district: string;
  /** Each of its messages is sent once: `<key>:push:<n>`, `<key>:sms`. */
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  readonly now: number;
};

/** By what somebody is reached. */
export type Contact = {
  readonly language: Language;
  /** Of an SMS and a call; null where none is kept. */
  readonly phone: string | null;
  readonly pushes: number;
  /** Writes a push to each of their browsers and an SMS to the telephone. */
  readonly write: (tx: Queryable, message: RingMessage) => Promise<void>;
};

/** Who is called, and by what. */
export type RingerDeps = {
  readonly db: Db;
  readonly trades: TradeDeps;
  readonly districts: () => readonly string[];
  /** Who is on duty by a roster, and since when; null where none is kept. */
  readonly onDuty: (
    seat: string,
    at: number,
  ) => readonly { readonly personId: string; readonly start: number }[] | null;
  readonly holders: (seat: string, at: number) => Promise<ReadonlySet<string>>;
  readonly beats: (people: readonly string[], now: number) => Promise<ReadonlyMap<string, number>>;
  readonly contactOf: (personId: string) => Promise<Contact>;
  /** Of messages, by their keys, those of which no push arrives. */
  readonly lostPushes: (district: string, keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** A person in each of their posts, with the seats they serve now. */
  readonly actorsOf: (personId: string, now: number) => Promise<readonly Actor[]>;
  readonly voice: Voice | null;
  readonly publicUrl: string;
  readonly onError: (what: string, error: unknown) => void;
};
