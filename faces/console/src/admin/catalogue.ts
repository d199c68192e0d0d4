/** What the English catalogue of an area must hold: the keys of the Chinese one. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
