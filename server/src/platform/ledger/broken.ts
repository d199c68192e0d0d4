/** What `verify` finds, by name. */

export const PROBLEMS = [
  // A stream: an event changed, one missing between two, the row not what follows from them, one without the other.
  'hash',
  'gap',
  'row',
  'missing',
  'evolve',
  // A row that follows from the state, such as one of the to-do, is changed, missing, or nobody's.
  'standing',
  // What was written beside an event (text, file, contact); the used command.
  'beside',
  'command',
  // Sealed words beside an event are missing though nobody forgot them, or are not those that were sealed.
  'sealed',
  // Something nobody wrote; something that is under no seal and waits for none.
  'stray',
  'unsealed',
  'seal',
  'signature',
  'access',
  // Older than a head kept outside the database.
  'anchor',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export type Broken = { stream: string; version: number | null; problem: Problem };

export type Proof = {
  streams: number;
  events: number;
  seals: number;
  /** Rows of the access log. */
  looks: number;
  /** The newest signed head; null before the first. */
  signed: { number: number; at: number; keyId: string } | null;
  /** Since when seals are signed and the access log comes under them. */
  since: number | null;
  /** Events from before they said what lies beside them. */
  older: number;
  /** Rows of an older shape, which wait to be made anew: of these only the events are proved. */
  waiting: number;
  /** Anchors from outside that were proved against. */
  anchors: number;
  /** Whether sealed contacts were opened and compared; left out where nobody could. */
  contacts?: boolean;
  broken: Broken[];
};

export const emptyProof = (): Proof => ({
  streams: 0,
  events: 0,
  seals: 0,
  looks: 0,
  signed: null,
  since: null,
  older: 0,
  waiting: 0,
  anchors: 0,
  broken: [],
});
