import path from 'node:path';
import { isNode, isScript, isTestSupport, listFiles, type Problems, parse, read, visit } from './sources.ts';

type Kind = 'trade' | 'register';
const layers = ['domain', 'server', 'console', 'field', 'portal'] as const;
type Layer = (typeof layers)[number];

/** Domain, features and the console's areas are grouped as the trade speaks: a noun lies in one of these rooms. */
const rooms = [
  ...[
    'loop',
    'city',
    'work',
    'disputes',
    'hands',
    'services',
    'safety',
    'data',
    'telling',
    'outside',
    'running',
  ],
  // What every trade stands on lies beside the rooms.
  '',
];

/** Where a noun lies unless it says otherwise: the same name in every layer. */
const homes: Readonly<Record<Layer, string>> = {
  domain: 'domain/src/',
  server: 'server/src/features/',
  console: 'faces/console/src/areas/',
  field: 'faces/field/src/',
  portal: 'faces/portal/src/areas/',
};

interface Noun {
  readonly kind: Kind;
  /** Below the home of the layer, where they are not called like the noun; one that ends in `*` begins names. */
  readonly at?: Readonly<Partial<Record<Layer, readonly string[]>>>;
  /** How many, where no table of the form says it. */
  readonly commands?: number;
  /** Files in its folders that are another's. */
  readonly without?: readonly string[];
  /** Lines on the day budgets began, for what was over its budget then. May only be lowered, and goes once it fits. */
  readonly recorded?: number;
}

/** What of the page of grids draws plans and leads them through. */
const DRAWING = [
  ...['Consents.tsx', 'CornerTable.tsx', 'DraftButton.tsx', 'Findings.tsx', 'PenPanel.tsx', 'Plan*'],
  ...['cut.ts', 'draft.ts', 'pen.ts', 'shapes.ts', 'steps.ts', 'useDraft.ts'],
].map((name) => `grids/${name}`);

/** What of the page of the roster says who is there. */
const PRESENCE = ['AttendForm.tsx', 'PlaceDialog.tsx', 'Presence.tsx'].map(
  (name) => `faces/console/src/areas/work/roster/${name}`,
);

/** What of the page of courses is of courses and their materials. */
const OF_COURSES = ['Bank.tsx', 'course.ts', 'CourseCells.tsx', 'MaterialDialog.tsx', 'Materials.tsx'].map(
  (name) => `faces/console/src/areas/work/exams/${name}`,
);

/** A trade on the form needs no line here: a folder of a room of the domain with `tables.ts` is one, under its own name. */
const nouns: Readonly<Record<string, Noun>> = {
  issues: {
    kind: 'trade',
    at: {
      server: ['issues', 'queues', 'intake'],
      console: ['issues', 'workflow'],
      field: ['pages', 'outbox'],
      portal: ['report', 'follow', 'matters'],
    },
    recorded: 26_880,
  },
  plans: {
    kind: 'trade',
    at: { domain: ['areas/plan.ts'], server: ['areas/plans'], console: DRAWING },
    commands: 8,
    recorded: 3094,
  },
  deputies: { kind: 'register', at: { domain: ['people/deputies.ts'] }, recorded: 727 },
  // Who is on duty, keeping the rosters, swaps and absences, one's own duties: decision 0555.
  duty: { kind: 'register', recorded: 798 },
  roster: { kind: 'register', at: { domain: [] }, without: PRESENCE, recorded: 1856 },
  // Who checked in for their duty; it stands on the page of the roster.
  attendance: {
    kind: 'trade',
    at: { console: PRESENCE.map((file) => file.replace(/^.*areas\/work\//, '')) },
  },
  swaps: { kind: 'register', at: { domain: [] }, recorded: 1150 },
  courses: {
    kind: 'register',
    at: { console: ['exams/Bank.tsx', 'exams/course.ts', 'exams/CourseCells.tsx'] },
  },
  // Its page lies with the courses; on the phone it stands on the pages of exams and trainings.
  'course-materials': {
    kind: 'register',
    at: { console: ['exams/MaterialDialog.tsx', 'exams/Materials.tsx'], field: ['materials'] },
  },
  exams: { kind: 'trade', without: OF_COURSES },
  'own-duty': { kind: 'register', at: { domain: [], field: ['duty', 'pages/DutyPage.tsx'] } },
  // What grid workers may be given: asked by every trade, and the tries that were refused.
  guard: { kind: 'register' },
  // Of residents, to what is posted of the duty list: by a code, without an account.
  objections: { kind: 'register' },
  // No certificate, no patrol; what is shown of it stands on the page of a patrol.
  certificates: { kind: 'register', at: { console: ['patrols/certified.ts'] } },
  patrols: { kind: 'trade', without: ['faces/console/src/areas/work/patrols/certified.ts'] },
  // Call buttons; their page lies with the desk they call.
  buttons: { kind: 'register' },
  knowledge: { kind: 'register' },
  // Their page lies with the board of patrols.
  'patrol-plans': { kind: 'register' },
  // With the block that it is the first to use: its commands stand there.
  statements: {
    kind: 'trade',
    at: { domain: ['statements', 'workflow/statement.ts', 'workflow/statement-changes.ts'] },
  },
  // Rules of a score: what counts how much, published with who and why.
  'score-templates': { kind: 'register' },
  // What grid workers did, as the ledger holds it: statements are made of it.
  'paid-work': { kind: 'register' },
  shifts: { kind: 'register' },
  // Who looks after vacant grids; shown on the page of the workforce.
  'stand-ins': { kind: 'register' },
  warnings: { kind: 'register', recorded: 681 },
};

const budgets = { trade: 400, command: 90, page: 250, register: 600 };

type Size = {
  readonly name: string;
  readonly kind: Kind;
  readonly total: number;
  readonly commands: number;
  readonly pages: number;
  readonly budget: number;
} & Readonly<Record<Layer, number>>;

/** Lines of code of every noun over all layers, beside what it may cost. */
export function nounSizes(root: string): readonly Size[] {
  const files = listFiles(root).filter(isCounted);
  const sizes = [...nounsOf(files)].map(([name, noun]) => sizeOf(root, files, name, noun));
  return sizes.filter(({ total }) => total > 0);
}

export function checkNouns(root: string): Problems {
  return nounSizes(root).flatMap(({ name, total, budget }) => {
    const recorded = nouns[name]?.recorded;
    const lines = `${name}: ${total} lines of code over all layers`;
    if (recorded === undefined) return total > budget ? [`${lines}, its budget is ${budget}`] : [];
    if (total > recorded) return [`${lines}; it began with ${recorded}, which may only fall`];
    return total <= budget ? [`${lines} fit its budget of ${budget}, so its recorded number goes`] : [];
  });
}

/** Tests are never counted; words, demo data, papers, walks and what is counted of it are no code of the noun (0573). */
function isCounted(file: string): boolean {
  const apart = /(^|\/)(words|demo|papers|walking)(\/|\.tsx?$)/;
  return isScript(file) && !isTestSupport(file) && !apart.test(file);
}

function nounsOf(files: readonly string[]): ReadonlyMap<string, Noun> {
  const found = new Map(Object.entries(nouns));
  for (const file of files) {
    const name = /^domain\/src\/(?:[^/]+\/)?([^/]+)\/tables\.ts$/.exec(file)?.[1];
    if (name !== undefined && !found.has(name)) found.set(name, { kind: 'trade' });
  }
  return found;
}

function sizeOf(root: string, all: readonly string[], name: string, noun: Noun): Size {
  const of = (layer: Layer) => {
    const places = (noun.at?.[layer] ?? [name]).flatMap((place) =>
      rooms.map((room) => path.posix.join(homes[layer], room, place)),
    );
    return all.filter(
      (file) => places.some((place) => lies(file, place)) && noun.without?.includes(file) !== true,
    );
  };
  const files = {
    domain: of('domain'),
    server: of('server'),
    console: of('console'),
    field: of('field'),
    portal: of('portal'),
  };
  const lines = (layer: Layer) => files[layer].reduce((sum, file) => sum + codeLines(read(root, file)), 0);
  const size = {
    domain: lines('domain'),
    server: lines('server'),
    console: lines('console'),
    field: lines('field'),
    portal: lines('portal'),
  };
  const commands = noun.commands ?? commandsOf(root, files.domain, files.server);
  const pages = layers.flatMap((layer) => files[layer]).filter((file) => file.endsWith('Page.tsx')).length;
  return {
    name,
    kind: noun.kind,
    ...size,
    total: layers.reduce((sum, layer) => sum + size[layer], 0),
    commands,
    pages,
    budget:
      noun.kind === 'register'
        ? budgets.register
        : budgets.trade + budgets.command * commands + budgets.page * pages,
  };
}

function lies(file: string, place: string): boolean {
  if (place.endsWith('*')) return file.startsWith(place.slice(0, -1));
  return file === place || file.startsWith(`${place}/`);
}

function codeLines(source: string): number {
  return source.split('\n').filter((line) => line.trim() !== '').length;
}

/** Rows of the form that say what they do; what has none is changed by its own addresses. */
function commandsOf(root: string, domain: readonly string[], server: readonly string[]): number {
  const rows = domain.reduce((sum, file) => sum + members(root, file, 'does', () => true), 0);
  if (rows > 0) return rows;
  const writes = (value: unknown) => typeof value === 'string' && value !== 'GET';
  return server.reduce((sum, file) => sum + members(root, file, 'method', writes), 0);
}

/** Members of object literals with this name and such a value. */
function members(root: string, file: string, name: string, such: (value: unknown) => boolean): number {
  let count = 0;
  visit(parse(root, file).result.program, (node) => {
    if (node.type !== 'Property' || !isNode(node.key) || node.key.name !== name) return;
    if (isNode(node.value) && such(node.value.value)) count += 1;
  });
  return count;
}
