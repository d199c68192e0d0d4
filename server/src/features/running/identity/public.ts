/** What the app may use of sign-in by the city's identity provider. */
export type { IdentityDeps } from './deps.ts';
export { makeProvider } from './provider.ts';
