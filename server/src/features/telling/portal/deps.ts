import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { CheckedPaper } from '../../../platform/papers/queries.ts';
import type { Line } from '../../../platform/purposes/purposes.ts';
import type { Places } from '../../city/areas/public.ts';
import type { BaseMap } from '../../city/basemap/public.ts';
import type { IssueDeps, PaperDeps } from '../../loop/issues/public.ts';
import type { Guard } from './guard/guard.ts';

/** What the residents' portal works with; `app/routes.ts` gives it. */
export type PortalDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly store: FileStore;
  readonly issues: IssueDeps;
  readonly papers: PaperDeps;
  readonly places: Places;
  readonly districts: () => readonly string[];
  /** Name of an area, in Chinese where no language is asked for; '' is the whole city. */
  readonly nameOf: (code: string, language?: Language) => string;
  readonly publicUrl: string;
  readonly guard: Guard;
  /** The register of purposes as it stands at a moment. */
  readonly purposes: (language: Language, now: number) => readonly Line[];
  /** Departments that were called in because of a matter, and when: the names of units, never of people. */
  readonly calledTo: (
    matter: { readonly district: string; readonly id: string },
    language: Language,
  ) => Promise<readonly { readonly at: number; readonly units: readonly string[] }[]>;
  /** Until when a paper holds, and whether it does; null for papers that hold for ever. */
  readonly termOf: (
    paper: CheckedPaper,
    now: number,
  ) => Promise<{ readonly until: string; readonly valid: boolean } | null>;
  readonly baseMap: BaseMap;
  /** The built page of the app, into which the server writes; undefined where it is not built. */
  readonly shell: () => string | undefined;
};
