/**
 * The clock of a test run, loaded before every program of it (see moments.mjs). Each test file begins at the moment of
 * the run, and time runs on from there, alike in all that the file starts: servers, commands, pages and their workers.
 */

/** Moves the clock of a whole realm. Stands alone: its text is also what pages and workers are given. */
export function shiftClock(shift: number): void {
  const Real = Date;
  const realNow = Real.now;
  // Whoever puts another `Date.now` in its place has it everywhere.
  Real.now = () => realNow() + shift;
  const Shifted = new Proxy(Real, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [target.now()] : given, made),
    apply: (target) => new target(target.now()).toString(),
  });
  Real.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}

/** What a script of a page or worker begins with to have this program's clock. */
export function clockScript(): string {
  return shift === 0 ? '' : `(${String(shiftClock)})(${shift});\n`;
}

function shiftHere(): number {
  const { GRIDGOV_TEST_MOMENT: moment, GRIDGOV_TEST_SHIFT: given, NODE_TEST_CONTEXT: file } = process.env;
  if (given !== undefined) return Number(given);
  // The runner keeps the real clock: each of its files begins at the moment.
  if (moment === undefined || file === undefined) return 0;
  const own = Date.parse(moment) - Date.now();
  process.env.GRIDGOV_TEST_SHIFT = String(own);
  return own;
}

const shift = shiftHere();
if (shift !== 0) shiftClock(shift);
