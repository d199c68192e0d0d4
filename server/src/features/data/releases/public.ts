export { frozenFound, recountFrozenAtNight } from './recount.ts';
export { RELEASES, type ReleaseLedger } from './stream.ts';
