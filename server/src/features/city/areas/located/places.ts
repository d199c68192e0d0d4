import type { Db } from '../../../../platform/db/database.ts';
import { currentRevision } from '../queries.ts';
import { AreaSnapshot, type OtherNames } from './snapshot.ts';

/** How long a server may go on with areas that another server has changed. Milliseconds. */
const LOOK_EVERY = 2_000;

/**
 * Gives the areas of the newest revision, loaded once and shared by everyone who asks. A revision that came
 * in from elsewhere is noticed within two seconds; until the new one is loaded the old one answers.
 */
export class Places {
  private readonly db: Db;
  private readonly now: () => number;
  private readonly others: OtherNames;
  private loaded: AreaSnapshot | null = null;
  private loading: Promise<AreaSnapshot> | null = null;
  private lookedAt = -Infinity;

  /** @param others names in other languages; without it areas are called by their Chinese names */
  constructor(db: Db, now: () => number, others: OtherNames = () => null) {
    this.db = db;
    this.now = now;
    this.others = others;
  }

  async snapshot(): Promise<AreaSnapshot> {
    const { loaded } = this;
    if (loaded === null) return this.reload();
    if (this.now() - this.lookedAt < LOOK_EVERY) return loaded;
    this.lookedAt = this.now();
    return (await currentRevision(this.db)) === loaded.revision ? loaded : this.reload();
  }

  /** Called after an import by this server, so that its own user sees the result at once. */
  async reload(): Promise<AreaSnapshot> {
    this.loading ??= AreaSnapshot.load(this.db, this.others).finally(() => {
      this.loading = null;
    });
    this.loaded = await this.loading;
    this.lookedAt = this.now();
    return this.loaded;
  }
}
