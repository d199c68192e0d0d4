export { releaseRoutes } from './routes.ts';
export { RELEASES, type ReleaseLedger } from './stream.ts';
