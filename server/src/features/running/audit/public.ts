/** What other features and the command line may use of the audit. */
export { type AnchorDeps, newestAnchor, sendDaily } from './anchors.ts';
export { insertSent, lastSent } from './proof-queries.ts';
