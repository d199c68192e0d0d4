/** `prepare.mjs` as far as programs in TypeScript use it. */
export function facesBuilt(): Promise<boolean>;

/** Flags of Node that keep the heap near what is in use. */
export function heapFlags(use: 'server' | 'command'): string[];
/** Of glibc, for a server: see prepare.mjs. */
export const sparing: Readonly<Record<string, string>>;
