/** Warnings to the public, for those who spread them. */
export { findWarning, listWarnings, type Warning } from './queries.ts';
export { warningReaches } from './reach.ts';
