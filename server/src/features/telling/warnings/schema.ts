/** Shapes of warnings on the wire; the codes are those of the Common Alerting Protocol 1.2. */
import Type from 'typebox';
import {
  AreaCode,
  KnownArea,
  Moment,
  nullable,
  Reason,
  ShortText,
  Uuid,
} from '../../../platform/http/shapes.ts';

const codes = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], maxLength: 20 });

const Category = codes(
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
);
const Urgency = codes('Immediate', 'Expected', 'Future', 'Past', 'Unknown');
const Severity = codes('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown');
const Certainty = codes('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown');
const Headline = Type.String({ minLength: 2, maxLength: 160 });
const Words = Type.String({ minLength: 2, maxLength: 2_000 });
const MOST_AREAS = 50;
const Name = Type.String({ maxLength: 200 });

/** What is said in a request and to everybody alike. */
const said = {
  category: Category,
  urgency: Urgency,
  severity: Severity,
  certainty: Certainty,
  event: ShortText,
  headline: Headline,
  description: Words,
};

export const NewWarning = Type.Object({
  ...said,
  instruction: Type.Optional(Words),
  exercise: Type.Optional(Type.Boolean()),
  areas: Type.Array(KnownArea, { minItems: 1, maxItems: MOST_AREAS }),
  onsetAt: Type.Optional(Moment),
  expiresAt: Moment,
});

/** What everybody may read of a warning. */
export const PublicWarning = Type.Object({
  id: Uuid,
  ...said,
  instruction: Type.String({ maxLength: 2_000 }),
  exercise: Type.Boolean(),
  areas: Type.Array(Type.Object({ code: AreaCode, name: Name }), { maxItems: MOST_AREAS }),
  sentAt: Moment,
  onsetAt: Moment,
  expiresAt: Moment,
});

export const EndKind = codes('lifted', 'revoked');
export const WarningView = Type.Object({
  ...PublicWarning.properties,
  endedAt: nullable(Moment),
  endKind: nullable(EndKind),
  endReason: nullable(Type.String({ maxLength: 500 })),
  /** Whether the caller may end it: it holds, and all of it lies in their area. */
  mayEnd: Type.Boolean(),
});

export const Ending = Type.Object({ kind: EndKind, reason: Reason });
