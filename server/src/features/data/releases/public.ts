export { RELEASES, type ReleaseLedger } from './stream.ts';
