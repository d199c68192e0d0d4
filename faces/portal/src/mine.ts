/** What was reported from this browser. */
import { keptList } from './parts/keptList.ts';

export type Kept = {
  readonly id: string;
  readonly number: string;
  readonly secret: string;
  readonly title: string;
};

const MATTERS = keptList<Kept>('gridgov.portal.mine', 30);

export const { list: listKept, find: findKept, keep: keepMatter, forget: forgetMatter } = MATTERS;
