import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { RunningImports } from '../../../platform/imports/upload.ts';
import type { MovePersonal } from './handover.ts';
import type { PlaceName } from './views.ts';

export type PeopleDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly running: RunningImports;
  readonly newId: () => string;
  /** The areas there are at a moment, for rosters. */
  readonly areas: (at: number) => Promise<Iterable<{ readonly code: string; readonly name: string }>>;
  /** Name of an area; that of the city for ''. */
  readonly placeName: PlaceName;
  readonly movePersonal?: MovePersonal;
  /** Called when somebody's posts have changed, so that rights follow at once. */
  readonly onPosts?: (personIds: readonly string[] | 'all') => void;
  /** Milliseconds east of UTC. */
  readonly offset: number;
};
