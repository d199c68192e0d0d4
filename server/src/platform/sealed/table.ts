/** Sealed words as rows beside the events they came with. */
import type { Beside } from '../ledger/stream.ts';

/** The events hold digests, which are proved by opening the words (`sealed-proof.ts`): these go when they are forgotten. */
export const WORDS: Beside = {
  table: 'sealed_words',
  columns: [
    { name: 'digest', type: 'text' },
    { name: 'words', type: 'bytea' },
  ],
};
