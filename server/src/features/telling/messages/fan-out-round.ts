/** What a round of turning notices into messages works with. */

import type { Language } from '@gridgov/domain/refusal.ts';
import type { Choices } from '@gridgov/domain/telling/choices.ts';
import type { Quiet } from '@gridgov/domain/telling/hours.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import type { UnusedAt } from '../../../platform/workflow/unused.ts';
import type { Channel, PushTarget } from './channels.ts';
import type { HoursRow } from './settings-queries.ts';

/** One way to one reporter of a matter. */
export type ReporterWay = {
  readonly channel: Channel;
  readonly to: string | PushTarget;
  readonly language: Language;
  /** Their own hours of rest; those of the city where there are none. */
  readonly quiet?: Quiet;
  /** By class of urgency; the city's where there are none. */
  readonly choices?: Choices;
};

export type FanOutDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly districts: () => readonly string[];
  /** People who serve a seat now. */
  readonly holders: (seat: string, at: number) => Promise<ReadonlySet<string>>;
  /** The language each of our people chose for what is sent to them; Chinese where nobody chose. */
  readonly languagesOf: (personIds: readonly string[]) => Promise<ReadonlyMap<string, Language>>;
  /** The telephone of one of our people; null where none is kept. */
  readonly phoneOf: (personId: string) => Promise<string | null>;
  /**
   * Everybody who reported a matter and left an address, and whom they are told as: `about` is the same for a
   * matter and for those merged into it, each time it comes to an end.
   */
  readonly reporters: (
    district: string,
    streamId: string,
  ) => Promise<{ readonly about: string; readonly ways: readonly ReporterWay[] }>;
  /** Of these matters those of which `reporters` may know a way to somebody; the others are not asked for. */
  readonly withReporters: (district: string, streamIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Systems of which nobody is told at a moment. */
  readonly unusedAt?: UnusedAt;
  /** Trades on the form, whose tables say what a message of theirs reads. */
  readonly trades?: readonly Served[];
  readonly publicUrl: string;
  readonly offset: number;
};

/** Kept from round to round to spare looks; forgotten with the server it does no harm. */
export type Memory = {
  /** Notices this server has turned into messages already, by district, in the order of the ids. */
  readonly heard: Map<string, Set<string>>;
  /** Who serves a seat, and until when that is believed. */
  readonly seats: Map<string, { readonly people: ReadonlySet<string>; readonly until: number }>;
};
export const newMemory = (): Memory => ({ heard: new Map(), seats: new Map() });

export type Round = {
  readonly district: string;
  readonly hours: HoursRow;
  readonly now: number;
  readonly memory: Memory;
  readonly count: { wanted: number };
};

/** A queue, served by whoever holds it; the others are people. */
export const isSeat = (key: string) => key !== 'reporter' && !key.startsWith('person:');
