/** What others may use of certificates. */
export { standingOf } from './standing.ts';
export { tellCertificates } from './tell.ts';
