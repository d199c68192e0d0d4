/** Something that can be done now. */
export interface Act {
  readonly command: string;
  readonly name: string;
  readonly hint?: string;
  /** Fields that are asked before it is given; without any it is one press. */
  readonly asks?: readonly string[];
  /** What stands above what is asked. */
  readonly why?: string;
  /** One of the fields is enough, and there has to be one. */
  readonly anyOf?: true;
  /** What can be written at a press, into the first field of words. */
  readonly quick?: readonly string[];
  /** What a question is answered with, in place of yes and no. */
  readonly answers?: readonly [yes: string, no: string];
  readonly warns?: true;
  /** What goes with it unasked. */
  readonly body?: Readonly<Record<string, unknown>>;
}
