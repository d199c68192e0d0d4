/** Who keeps courses and their banks: whoever assigns the exams of an area. */
import { tradeRight } from '../../city/people/trade-rights.ts';
import { exams } from './decisions.ts';

export const KEEPS_COURSES = tradeRight(exams, 'assign');
export const READS_COURSES = tradeRight(exams, 'read');
