import type { Language } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';

export type DeputyDeps = {
  readonly db: Db;
  /** Milliseconds east of UTC. */
  readonly offset: number;
  readonly placeName: (code: string, language: Language) => string;
  /** What a unit of that Chinese name is called in a language; without it, the name as it stands. */
  readonly unitText?: (name: string, language: Language) => string;
  readonly districts: () => readonly string[];
  /** Called when somebody may act in another post, or no longer may. */
  readonly onChange: () => void;
};
