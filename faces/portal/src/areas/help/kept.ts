/** Requests for help that were sent from this browser. */
import { keptList } from '../../parts/keptList.ts';
import type { Sent } from './api.ts';

export const { find: findHelp, keep: keepHelp } = keptList<Sent>('gridgov.portal.helps', 10);
