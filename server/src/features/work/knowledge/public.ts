/** What other features may use of the hotline's knowledge. */
export { loadDemoKnowledge } from './demo.ts';
