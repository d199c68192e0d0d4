import type { Db } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { MayRead } from './public.ts';

export type FileDeps = {
  readonly db: Db;
  readonly store: FileStore;
  readonly mayRead: MayRead;
};
