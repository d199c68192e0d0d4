export { isReleasedBy, type Released } from './cells.ts';
export { freezeOf } from './frozen-queries.ts';
export { editionsOf, releasedOf } from './queries.ts';
export { frozenFound, recountFrozenAtNight, recountOf } from './recount.ts';
export { idOf, RELEASES, type ReleaseLedger } from './stream.ts';
