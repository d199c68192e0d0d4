/** `prepare.mjs` as far as programs in TypeScript use it. */
export function facesBuilt(): Promise<boolean>;
