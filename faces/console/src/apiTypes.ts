import type { paths } from '@gridgov/api/schema.gen.ts';
import type { StepNumber } from '@gridgov/ui/steps.ts';

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : never;
type Good = 200 | 201 | 202;

/** What the API's description says a call answers. */
export type Reply<P extends string, M extends string> = `/api/v1${P}` extends keyof paths
  ? M extends keyof paths[`/api/v1${P}`]
    ? paths[`/api/v1${P}`][M] extends { responses: infer R }
      ? Json<R[Good & keyof R]>
      : never
    : never
  : never;

/** Our narrower words (a step is 1 to 7, lists are not changed) as the description has them. */
export type Wire<T> = T extends StepNumber
  ? number
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Wire<E>[]
      : { readonly [K in keyof T]: Wire<T[K]> };

/** Our shape, where what the server answers has everything in it; otherwise the compiler says what is missing. */
export type Agrees<Ours, _Served extends Wire<Ours>> = Ours;
