/** Shapes of any trade on the wire. Words are in the reader's language. */
import { SIGHTS } from '@gridgov/domain/workflow/form.ts';
import { TURNS } from '@gridgov/domain/workflow/pages.ts';
import Type from 'typebox';
import { largestFile } from '../files/kinds.ts';
import { pageOf, Uuid } from '../http/shapes.ts';
import { CaseId } from './body-schema.ts';
import { ClockView } from './clock-view.ts';

const text = (maxLength = 400) => Type.String({ maxLength });
const nullable = <const S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const Instant = Type.String({ format: 'date-time', maxLength: 30, examples: ['2026-11-24T09:12:00.000Z'] });
const Name = text(40);
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });

export const CaseParams = Type.Object({ id: CaseId });

const most = (maximum: number) => Type.Integer({ minimum: 1, maximum });
export const AttachmentLimits = Type.Object({
  pages: most(200),
  photoMb: most(30),
  pdfMb: most(50),
});

const Option = Type.Object({ value: text(200), label: text(200) });
const FieldView = Type.Object({
  name: Name,
  kind: Name,
  label: text(60),
  optional: Type.Boolean(),
  onlyIf: Type.Optional(
    Type.Object(
      { field: Name, is: Type.Boolean() },
      { description: 'Asked only with this answer to a yes-or-no field of the same command' },
    ),
  ),
  options: Type.Optional(
    Type.Array(Option, { maxItems: 500, description: 'Codes of a list; lanes that can be meant' }),
  ),
  attachments: Type.Optional(
    Type.Object(AttachmentLimits.properties, { description: 'How much a field of pages takes' }),
  ),
});
export const CommandView = Type.Object({
  command: Name,
  label: text(60),
  does: text(),
  allowed: Type.Boolean(),
  effect: Type.Optional(
    Type.Enum(['moves', 'notes'], {
      description:
        'It moves the case or one of its lanes on, or only adds a note; left out: it changes what the case holds',
    }),
  ),
  atOnce: Type.Optional(Type.Boolean({ description: 'Asks nothing: given in place, without a form' })),
  lane: Type.Optional(Type.String({ maxLength: 40, description: 'Name of the lanes it acts on' })),
  fields: Type.Array(FieldView, { maxItems: 40 }),
  refusal: Type.Optional(Type.Object({ code: Name, text: text(), instead: Type.Object({ text: text() }) })),
});

const StageView = Type.Object({ stage: Name, label: text(60), open: Type.Boolean() });
export const TradesView = Type.Object({
  items: Type.Array(
    Type.Object({
      name: Name,
      label: text(60),
      path: text(60),
      rings: { ...Type.Boolean(), description: 'Something of it may ring: `/ringing`' },
      stages: Type.Array(StageView, { maxItems: 60 }),
      begins: Type.Array(CommandView, { maxItems: 20 }),
      districts: Type.Array(Option, {
        maxItems: 200,
        description: 'Where a case may be begun; of several one is named in the query of the command',
      }),
    }),
    { maxItems: 100 },
  ),
});

const TimerView = Type.Object({ timer: Name, label: text(60), runs: Type.Boolean(), clock: ClockView });
const Member = Type.Object({
  name: Name,
  label: text(60),
  text: text(4000),
  sealed: Type.Optional(
    Type.Boolean({ description: 'The words are kept apart, under the route of sealed words' }),
  ),
});
const Sight = Type.Enum(SIGHTS.filter((sight) => sight !== 'nothing'));
const head = {
  id: CaseId,
  number: text(40),
  label: text(200),
  stage: Name,
  stageLabel: text(60),
  open: Type.Boolean(),
  clock: nullable({ ...ClockView, description: 'The promise that breaks first; null where no clock runs' }),
  imported: {
    ...nullable(Type.Object({ number: text(100), begun: text(10), ended: nullable(text(10)) })),
    description: 'Of an old case that was brought in: its number and its days as they were claimed',
  },
  /** Whether the reader's post has to move. */
  mine: Type.Boolean(),
  sight: Sight,
};
const about = {
  ...nullable(text(100)),
  description: 'Name of the one of the staff it is about, where it is about one and the reader may know',
};
export const CasePage = pageOf(Type.Object({ ...head, about }));

const PageView = Type.Object({
  file: Uuid,
  turn: Type.Enum([...TURNS], { description: 'Degrees clockwise; pictures come turned' }),
  name: text(200),
  type: text(100),
  bytes: Type.Integer({ minimum: 0, maximum: largestFile }),
});
export const Attached = Type.Object({
  name: Name,
  label: text(60),
  pages: Type.Array(PageView, { maxItems: 200, description: 'In their order' }),
});

const Anything = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());
export const CaseDetail = Type.Object({
  ...head,
  about,
  trade: Name,
  district: text(15),
  following: Type.Boolean({ description: 'The reader follows it' }),
  next: {
    ...nullable(Type.Object({ who: text(200), what: text(60) })),
    description: 'Whose turn it is, and what moves the case on',
  },
  clocks: Type.Array(TimerView, { maxItems: 60 }),
  state: { ...Anything, description: 'Members of the case that the reader may see' },
  members: Type.Array(Member, { maxItems: 60, description: 'Those of them that have words' }),
  lanes: Type.Array(
    Type.Object({
      lane: Name,
      label: text(60),
      key: text(60),
      holder: { ...nullable(text(100)), description: 'Who answers, in words; null where nobody does yet' },
      stage: Name,
      stageLabel: text(60),
      open: Type.Boolean(),
      mine: Type.Boolean(),
      clocks: Type.Array(TimerView, { maxItems: 20 }),
    }),
    { maxItems: 500 },
  ),
  timeline: Type.Array(
    Type.Object({
      version: Version,
      at: Instant,
      event: text(80),
      label: text(60),
      who: text(200),
      machine: Type.Boolean({ description: 'Done by the system, because a clock ran out' }),
      stage: nullable(Name),
      members: Type.Array(Member, { maxItems: 60 }),
      attached: Type.Array(Attached, { maxItems: 20, description: 'Pages that came with it' }),
    }),
    { maxItems: 200, description: 'The newest first, as far as the reader may see' },
  ),
  sealed: {
    ...nullable(Type.Enum(['open', 'reason'])),
    description: 'Whether the reader may open sealed words of this case, and says why when they do',
  },
  commands: Type.Array(CommandView, { maxItems: 60 }),
});

export const CaseWords = Type.Object({
  forgotten: Type.Boolean({ description: 'Deleted for good, with the key they were sealed under' }),
  items: Type.Array(
    Type.Object({
      version: { ...nullable(Version), description: 'The event they came with; null: one before the newest' },
      command: text(60),
      name: Name,
      label: text(60),
      text: text(4000),
    }),
    { maxItems: 1000 },
  ),
});

export const CaseAnswer = Type.Object({
  id: CaseId,
  number: text(40),
  version: Version,
  stage: Name,
  stageLabel: text(60),
  events: Type.Array(text(80), { maxItems: 20 }),
  /** What happened, in words. */
  text: text(),
});
