export type { Open311Deps } from './deps.ts';
export { OPEN311_ERRORS } from './errors.ts';
export { fetchMedia } from './media.ts';
