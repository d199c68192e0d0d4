import Type from 'typebox';
import { UUID } from '../../../platform/http/shapes.ts';

const text = (maxLength = 200) => Type.String({ maxLength });
const Instant = Type.String({ format: 'date-time', maxLength: 30 });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

export const MOST = 100;

export const DUE_SPANS = ['over', 'today'] as const;
export const TodoQuery = Type.Object({
  trade: Type.Optional(Type.String({ maxLength: 40, description: 'Only of this trade, such as `issue`' })),
  stage: Type.Optional(Type.String({ maxLength: 40, description: 'Only at this stage of a case or lane' })),
  due: Type.Optional(
    Type.Enum([...DUE_SPANS], { description: 'Only what is over its limit, or comes due before midnight' }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST, default: 50 })),
});

const Clock = Type.Object({
  state: Type.Enum(['ok', 'soon', 'due', 'over', 'paused', 'none', 'met', 'late']),
  remainingMinutes: Type.Union([Type.Integer({ minimum: -100_000_000, maximum: 100_000_000 }), Type.Null()]),
  unitClock: Type.Enum(['urgent', 'working', 'natural']),
  dayMinutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  dueAt: Type.Union([Instant, Type.Null()]),
  pausedUntil: Type.Optional(text(10)),
});

const Task = Type.Object({
  case: Type.String({ pattern: `^\\d{6}\\.${UUID}$`, maxLength: 43 }),
  trade: text(40),
  tradeName: text(60),
  /** In addresses of its pages; empty where the trade has pages of its own, as the loop has. */
  path: text(40),
  /** Whose turn it is in the case itself: null; else the lane, such as a part, with its key. */
  lane: Type.Union([Type.Object({ name: text(40), key: text(100) }), Type.Null()]),
  stage: text(40),
  stageName: text(60),
  number: text(60),
  title: text(),
  place: text(),
  help: Type.Boolean(),
  /** What is to be done next, in words; empty where the trade does not say. */
  next: text(60),
  /** Who has to move. */
  holder: text(100),
  clock: Clock,
  since: Instant,
  dueAt: Type.Union([Instant, Type.Null()]),
});

export const TodoPage = Type.Object({
  ready: Type.Boolean({ description: 'False while the list of an older city is still being filled in' }),
  items: Type.Array(Task, { maxItems: MOST }),
  next: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
  counts: Type.Object(
    {
      total: Count,
      over: Count,
      today: Count,
      more: Type.Boolean({ description: 'More than are counted' }),
      kinds: Type.Array(
        Type.Object({ trade: text(40), tradeName: text(60), stage: text(40), stageName: text(60), n: Count }),
        { maxItems: 500 },
      ),
    },
    { description: 'Over all trades and stages, whatever the page is narrowed to' },
  ),
});
