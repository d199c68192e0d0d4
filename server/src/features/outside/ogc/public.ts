export { OGC_ERRORS } from './errors.ts';
