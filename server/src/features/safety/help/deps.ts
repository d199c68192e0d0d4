import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { TradeDeps } from '../../../platform/workflow/open.ts';
import type { PlaceSource } from '../../loop/issues/public.ts';
import type { Guard } from '../../telling/portal/public.ts';

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
  readonly publicUrl: string;
};
