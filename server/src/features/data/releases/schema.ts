import Type from 'typebox';
import { Day, Moment, nullable, pageOf, pageQuery } from '../../../platform/http/shapes.ts';
import { FigureCell, FigureRow, MeasureName, RowColumns, SIDES } from '../figures/public.ts';
import { RELEASED_BY, type ReleasedBy } from './cells.ts';

const Text = Type.String({ maxLength: 400 });
const District = Type.String({ pattern: '^\\d{6}$', maxLength: 6, examples: ['990106'] });
const PeriodName = Type.String({
  pattern: '^[1-9]\\d{3}(-(Q[1-4]|0[1-9]|1[0-2]))?$',
  maxLength: 7,
  examples: ['2026-10'],
});
const By = Type.Enum(Object.keys(RELEASED_BY) as ReleasedBy[]);
const Version = Type.Integer({ minimum: 1, maximum: 10_000 });
const Count = Type.Integer({ minimum: 0, maximum: 10_000_000_000 });
const Reason = Type.String({ maxLength: 400 });

export const ReleasesQuery = Type.Object({ district: Type.Optional(District) });
export const Releases = Type.Object({
  district: District,
  districts: Type.Array(Type.Object({ code: District, title: Text }), { maxItems: 200 }),
  editions: Type.Array(
    Type.Object({
      period: PeriodName,
      version: Version,
      at: Moment,
      by: Text,
      reason: nullable(Reason),
    }),
    { maxItems: 500, description: 'Newest period first, and of a period the newest edition' },
  ),
});

export const ReleaseBody = Type.Object({
  period: PeriodName,
  district: Type.Optional(District),
  reason: Type.Optional(Reason),
});
export const ReleaseReply = Type.Object({ period: PeriodName, version: Version });

export const ReleasedQuery = Type.Object({
  district: Type.Optional(District),
  period: PeriodName,
  version: Type.Optional(Version),
  measure: Type.Optional(MeasureName),
  by: Type.Optional(By),
});
const Both = Type.Object({ released: FigureCell, now: FigureCell });
export const ReleasedReply = Type.Object({
  district: District,
  period: PeriodName,
  version: Version,
  measures: Type.Array(
    Type.Object({
      name: MeasureName,
      title: Text,
      about: Text,
      unit: Type.Enum(['percent', 'each']),
      least: Type.Integer(),
    }),
    { maxItems: 500 },
  ),
  measure: MeasureName,
  columns: RowColumns,
  by: By,
  bys: Type.Array(Type.Object({ name: By, title: Text }), { maxItems: 5 }),
  rows: Type.Array(Type.Object({ key: Type.String({ maxLength: 200 }), title: Text, cells: Both }), {
    maxItems: 20_000,
  }),
  frozen: nullable(
    Type.Integer({
      minimum: 0,
      description: 'How many spans were frozen; null: it was released before rows were',
    }),
  ),
  recount: nullable(Type.Object({ on: Day, wrong: Count, cells: Count })),
  earlier: nullable(
    Type.Object(
      { period: PeriodName, version: Version, changed: Count, more: Type.Boolean() },
      { description: 'What changed of the period before since it was released' },
    ),
  ),
  redefined: Type.Boolean({
    description: 'The measure counts otherwise by now; both columns count as it did',
  }),
});

export const RELEASED_SIDES = [...SIDES, 'changed'] as const;
export const ReleasedRowsQuery = Type.Object({
  ...ReleasedQuery.properties,
  key: Type.Optional(Type.String({ maxLength: 200 })),
  side: Type.Enum([...RELEASED_SIDES]),
  ...pageQuery,
});
const Seen = Type.Object({
  side: Type.Enum(['above', 'below', 'left', 'none']),
  n: Type.Integer({ description: 'How often it counts there' }),
});
export const ReleasedRows = pageOf(
  Type.Object({
    ...FigureRow.properties,
    change: nullable(
      Type.Object(
        { was: Seen, is: Seen, at: Moment },
        { description: 'Of what changed since; `at`: its last move' },
      ),
    ),
  }),
);
