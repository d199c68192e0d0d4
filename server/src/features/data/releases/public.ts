export { isReleasedBy, type Released } from './cells.ts';
export { type FrozenSum, freezeOf, frozenSums } from './frozen-queries.ts';
export { openedOf } from './opened.ts';
export { editionsOf, releasedOf } from './queries.ts';
export { recountFrozenAtNight } from './recount.ts';
export { frozenFound, recountOf } from './recount-queries.ts';
export { idOf, RELEASES, type ReleaseLedger } from './stream.ts';
