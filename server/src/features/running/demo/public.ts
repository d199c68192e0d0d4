/** What the application and the command line use of the demo city. */
export { CAST as DEMO_ACCOUNTS, type CastMember as DemoAccount, DEMO_PASSWORD } from './cast.ts';
export { type CityOptions, type DemoProgress, loadDemoCity } from './city.ts';
export type { Asked, Desk } from './everyday/desk.ts';
export { type DemoOptions, loadDemo, loadDemoMatters, type MattersOptions } from './load.ts';
export type { Played } from './matters/play.ts';
export { beginPart, listDemoAccounts, listDoneParts } from './queries.ts';
export { cutCity, HOME_DISTRICT, HOME_STREET } from './small.ts';
export { loadYear, YearStopped } from './year/load.ts';
export { findYear, stopYear } from './year/queries.ts';
