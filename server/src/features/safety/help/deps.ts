import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { TradeDeps } from '../../../platform/workflow/open.ts';
import type { PlaceSource } from '../../loop/issues/public.ts';
import type { PushTarget } from '../../telling/messages/public.ts';
import type { Guard } from '../../telling/portal/public.ts';
import type { Voice } from './voice.ts';

type Language = 'zh' | 'en';
export type HelpDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly trades: TradeDeps;
  readonly guard: Pick<Guard, 'count'>;
  readonly places: PlaceSource;
  readonly districts: () => readonly string[];
  /** Of a duty seat, a unit; an area by its code. */
  readonly seatName: (seat: string, language: Language) => string;
  readonly areaName: (code: string, language: Language) => string;
  /** An actor with what the trades add to their post. */
  readonly acting: (actor: Actor) => Actor;
  /** Somebody else is on duty at the seat: it does not ring here. */
  readonly isAnothers: (seat: string, personId: string, at: number) => boolean;
  /** Whoever looks at what rings is there. */
  readonly beat: (personId: string, at: number) => Promise<unknown>;
  /** The key a gateway of calls and this server know; null: there is none. */
  readonly voiceKey: string | null;
  readonly actorsOf: RingerDeps['actorsOf'];
  readonly onError: RingerDeps['onError'];
  readonly publicUrl: string;
};

/** Whom a request rings, and by what. */
export type RingerDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly trades: TradeDeps;
  readonly districts: () => readonly string[];
  /** Who is on duty by a roster, and since when; null where none is kept. */
  readonly onDuty: (
    seat: string,
    at: number,
  ) => readonly { readonly personId: string; readonly start: number }[] | null;
  readonly holders: (seat: string, at: number) => Promise<ReadonlySet<string>>;
  readonly beats: (people: readonly string[], now: number) => Promise<ReadonlyMap<string, number>>;
  readonly targetsOf: (owners: readonly string[]) => Promise<ReadonlyMap<string, readonly PushTarget[]>>;
  readonly phoneOf: (personId: string) => Promise<string | null>;
  readonly languagesOf: (people: readonly string[]) => Promise<ReadonlyMap<string, Language>>;
  readonly areaName: (code: string, language: Language) => string;
  /** A person in each of their posts, with the seats they serve now. */
  readonly actorsOf: (personId: string, now: number) => Promise<readonly Actor[]>;
  readonly voice: Voice | null;
  readonly publicUrl: string;
  readonly onError: (what: string, error: unknown) => void;
};
