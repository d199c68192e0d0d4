/** What others may use of the objections of residents. */
export { tellAnswered } from './objections.ts';
