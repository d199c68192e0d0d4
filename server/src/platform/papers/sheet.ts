/** What the process that sets papers is asked, and what it answers. */
export type Sheet = {
  /** Templates by name; `main.typ` is the one that is set, and may import the others. */
  readonly sources: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
  /** Pictures, by the names under which the data speaks of them. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The moment the paper says it was made at. */
  readonly at: number;
};
export type Asked = Sheet & { readonly id: number; readonly as: 'pdf' | 'svg' };
export type Made = {
  readonly content: Buffer;
  readonly pages: number;
  /** Signs that no font has, as U+20BB7. */
  readonly missing: readonly string[];
  /** The most memory the process had so far. */
  readonly peakKb: number;
};
export type Answer = { readonly id: number } & (Made | { readonly error: string });
