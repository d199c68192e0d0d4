/** Score results 考评结果, as the server carries them. */
import { scores } from '@gridgov/domain/data/scores/decisions.ts';
import type { Scores } from '@gridgov/domain/data/scores/events.ts';
import { LIMITS, scoreLimits } from '@gridgov/domain/data/scores/limits.ts';
import { WORDS } from '@gridgov/domain/data/scores/words.ts';
import { serve } from '../../../platform/workflow/served.ts';
import { editionsOf } from './queries.ts';
import { sourceOf } from './source.ts';

const OFFICE = [
  ...['draw_score', 'enter_points', 'strike_points', 'show_results', 'answer_objection'],
  ...['withdraw', 'read'],
];
const JUDGED = ['object', 'read'];

export const SCORES = serve<Scores>({
  trade: scores,
  columns: [
    { name: 'template', type: 'text', from: (s) => s.template },
    { name: 'period', type: 'text', from: (s) => s.period },
    { name: 'edition', type: 'integer', from: (s) => s.edition },
  ],
  rights: {
    district_dispatcher: OFFICE,
    district_head: [...OFFICE, 'publish_result', 'return_draft'],
    district_deputy: ['read'],
    city_supervisor: ['read'],
    street_dispatcher: JUDGED,
    street_head: JUDGED,
    unit_handler: JUDGED,
    unit_head: JUDGED,
  },
  seats: ({ post, area }) => (post === 'district_head' ? [`head:district:${area}`] : []),
  oversee: ['city_supervisor', 'district_deputy'],
  limits: LIMITS,
  says: WORDS,
  // What a unit got is told to that unit.
  feed: 'none',
  purposes: [],
  facts: ({ calendar, fresh, limit }) => ({
    ...{ calendar, fresh, limits: scoreLimits(limit) },
    source: null,
    earlier: { published: 0, open: null },
  }),
  looks: {
    drawn: async (db, { district, body }) => {
      const asked = { district, template: String(body.template), period: String(body.period) };
      return { earlier: await editionsOf(db, asked), source: await sourceOf(db, asked) };
    },
  },
});
