/** What others may use of certificates. */
export { standingOf } from './standing.ts';
export { sweepTold, tellCertificates } from './tell.ts';
