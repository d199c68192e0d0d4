import { tradeRight } from '../../city/people/trade-rights.ts';
import { workers } from './decisions.ts';

/** Of whoever gives and ends posts of grid workers in the street. */
export const GIVES_POSTS = tradeRight(workers, 'take_up');
