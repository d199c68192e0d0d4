/** What the app uses of the one search. */
export { cityFinders, matterFinder } from './nouns.ts';
