/** Every trade with the invented city in which it is walked at random. */
import type { CompiledCalendar } from './calendar/calendar.ts';
import { scores } from './data/scores/decisions.ts';
import { castOn as castOfScores } from './data/scores/walking.ts';
import { whistles } from './hands/whistles/decisions.ts';
import { castOn as castOfWhistles } from './hands/whistles/walking.ts';
import { loop } from './loop/issues/loop.ts';
import { castOn as castOfLoop } from './loop/issues/walking.ts';
import { explainRefusal, type Refusal } from './refusal.ts';
import { help } from './safety/help/decisions.ts';
import { castOn as castOfHelp } from './safety/help/walking.ts';
import { wordsOf } from './trades.ts';
import { admissions } from './work/admission/decisions.ts';
import { castOn as castOfAdmissions } from './work/admission/walking.ts';
import { attendance } from './work/attendance/decisions.ts';
import { castOn as castOfAttendance } from './work/attendance/walking.ts';
import { exams } from './work/exams/decisions.ts';
import { castOn as castOfExams } from './work/exams/walking.ts';
import { leave } from './work/leave/decisions.ts';
import { castOn as castOfLeave } from './work/leave/walking.ts';
import { patrols } from './work/patrols/decisions.ts';
import { castOn as castOfPatrols } from './work/patrols/walking.ts';
import { statements } from './work/statements/decisions.ts';
import { castOn as castOfStatements } from './work/statements/walking.ts';
import { tariffs } from './work/tariffs/decisions.ts';
import { castOn as castOfTariffs } from './work/tariffs/walking.ts';
import { trainings } from './work/trainings/decisions.ts';
import { castOn as castOfTrainings } from './work/trainings/walking.ts';
import { workers } from './work/workers/decisions.ts';
import { castOn as castOfWorkers } from './work/workers/walking.ts';
import type { Trade, Types } from './workflow/form.ts';
import type { Attempt, Cast, Walked, WalkOptions } from './workflow/proof/cast.ts';
import { faultsOf } from './workflow/proof/faults.ts';
import { walkCases } from './workflow/proof/walk.ts';

/** What the tables of a trade hold, and what came of a walk through it. */
export type Proof = Walked & {
  readonly name: string;
  readonly stages: number;
  readonly commands: number;
  readonly events: number;
};

/** Case by case what was tried, and at last what came of the walk. */
export type Walking = (
  calendar: CompiledCalendar,
  options: WalkOptions,
) => Generator<readonly Attempt<Types>[], Proof>;

const proofOf = <T extends Types>(
  trade: Trade<T>,
  castOn: (calendar: CompiledCalendar) => Cast<T>,
): Walking =>
  function* (calendar, options) {
    const unsaid = new Set<string>();
    const onRefusal = (refusal: Refusal) => {
      for (const sentence of unsaidIn(trade, refusal)) unsaid.add(sentence);
      options.onRefusal?.(refusal);
    };
    const cases = walkCases(trade, castOn(calendar), { ...options, onRefusal });
    // Whoever tries them again knows them by the names of their table alone.
    const walked = yield* cases as unknown as Generator<readonly Attempt<Types>[], Walked>;
    const size = (table: object) => Object.keys(table).length;
    return {
      name: trade.name,
      stages: size(trade.stages),
      commands: size(trade.commands),
      events: size(trade.events),
      ...walked,
      broken: [...faultsOf(trade), ...walked.broken, ...unsaid],
    };
  };

const REFERENCE = /@|\b[a-z]\w*\.[a-z]|[{}]|undefined/;
const CHINESE = /\p{Script=Han}/u;

/** Sentences of a refusal that are not whole: with a reference in them, or with Chinese in the English. */
function unsaidIn<T extends Types>(trade: Trade<T>, { code, details }: Refusal): string[] {
  const words = wordsOf([trade]);
  // What somebody typed and names of the city are the same in every language.
  const said = Object.entries(details).map(([name, value]) => [
    name,
    String(value).startsWith('@') ? value : 1,
  ]);
  return (['zh', 'en'] as const).flatMap((language) =>
    Object.values(explainRefusal(code, Object.fromEntries(said), language, words))
      .filter((sentence) => REFERENCE.test(sentence) || (language === 'en' && CHINESE.test(sentence)))
      .map((sentence) => `the refusal ${code} is no whole sentence: ${sentence}`),
  );
}

/** Walks of the trades, by name. */
export const WALKS: Readonly<Record<string, Walking>> = {
  issue: proofOf(loop, castOfLoop),
  help: proofOf(help, castOfHelp),
  whistle: proofOf(whistles, castOfWhistles),
  admission: proofOf(admissions, castOfAdmissions),
  patrol: proofOf(patrols, castOfPatrols),
  worker: proofOf(workers, castOfWorkers),
  exam: proofOf(exams, castOfExams),
  training: proofOf(trainings, castOfTrainings),
  tariff: proofOf(tariffs, castOfTariffs),
  statement: proofOf(statements, castOfStatements),
  score: proofOf(scores, castOfScores),
  attendance: proofOf(attendance, castOfAttendance),
  leave: proofOf(leave, castOfLeave),
};
