/** A street with a day and a night shift, its people, and all routes of duties. */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { chineseNames } from '../features/city/names/public.ts';
import { makePeopleNames } from '../features/city/people/public.ts';
import { noticeRoutes } from '../features/telling/notices/routes.ts';
import { DutyBook } from '../features/work/duty/public.ts';
import { dutyRoutes } from '../features/work/duty/routes.ts';
import { Beats } from '../features/work/own-duty/public.ts';
import { ownDutyRoutes } from '../features/work/own-duty/routes.ts';
import { rosterRoutes } from '../features/work/roster/routes.ts';
import { swapRoutes } from '../features/work/swaps/routes.ts';
import { RunningImports } from '../platform/imports/upload.ts';
import { CAST, enrolCast, member } from './cast.ts';
import { testDatabase } from './database.ts';
import { serverOn } from './server.ts';

export const STREET = 'duty:street:370602001';
export const COMMUNITY = 'duty:community:370602001002';

export const DUTY_CAST = {
  ...CAST,
  fanying: member(20, '帆影', ['street_head', '370602001']),
  zhulin: member(21, '竹林', ['grid_leader', '370602001002']),
};
type Name = keyof typeof DUTY_CAST;

const calendar = compileCalendar({
  id: 'test',
  version: 1,
  offset: SHANGHAI_OFFSET,
  windows: [{ from: '2018-01-01', spans: [['08:00', '18:00']] }],
  exceptions: { '2026-10-01': false },
  knownYears: [2026, 2026],
  workdayMode: 'window',
});

const NIGHT = '0192d3a0-7b1c-7000-8000-000000000001';
const DAY = '0192d3a0-7b1c-7000-8000-000000000002';

export async function openDuty(t: { after(fn: () => Promise<void>): void }) {
  // Before the database, which it reads until it is closed.
  let closeBook = async () => {};
  t.after(() => closeBook());
  const database = await testDatabase(t);
  await enrolCast(database.owner, DUTY_CAST);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-duty-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const by = DUTY_CAST.fanying.personId;
  await database.owner.query(
    `insert into duty_shift (id, seat, name, begins, ends, days, places, valid_from, at, by_person) values
      ($1, $3, '夜班', '20:00', '08:00', 'all', '{主班,副班}', '2026-01-01', now(), $4),
      ($2, $3, '白班', '08:00', '20:00', 'workday', '{主班}', '2026-01-01', now(), $4)`,
    [NIGHT, DAY, STREET, by],
  );
  const book = new DutyBook(database.db);
  closeBook = () => book.close();
  let clock = { now: 0 };
  const server = await serverOn(t, database, DUTY_CAST, ({ db, publicUrl }) => {
    const heart = new Beats(db, book);
    const area = (code: string) => code || '测试市';
    const deps = {
      ...{ db, book, heart, publicUrl },
      running: new RunningImports(folder),
      newId: () => randomUUID(),
      people: makePeopleNames(db),
      calendar: () => calendar,
      names: { area, unit: (id: string) => id },
      areasOfUnits: async () => new Map<string, string>(),
      areasIn: (code: string) => (code === '370602001' ? [{ code: '370602001002' }] : []),
      unitsNamed: async () => [],
      districts: () => ['370602'],
      beats: (people: readonly string[], now: number) => heart.of(people, now),
    };
    const names = chineseNames({ area, unit: (id) => id, classOf: (code) => code });
    return [
      ...dutyRoutes(deps),
      ...rosterRoutes(deps),
      ...swapRoutes(deps),
      ...ownDutyRoutes(deps),
      ...noticeRoutes({ db, districts: () => ['370602'], names }),
    ];
  });
  clock = server.clock;
  await book.open({
    now: () => clock.now,
    calendar: () => calendar,
    isUsed: () => true,
    onError: (_, error) => {
      throw error;
    },
  });
  /** Goes on to a moment at which everybody is still signed in. */
  const goTo = async (moment: number) => {
    clock.now = moment;
    const seen = [new Date(moment), new Date(moment + 3_600_000)];
    await database.owner.query('update session set seen_at = $1, expires_at = $2', seen);
    server.identity.forgetAll();
    await book.refresh();
  };
  return {
    ...server,
    goTo,
    database,
    book,
    night: NIGHT,
    day: DAY,
    postOf: (name: Name) => DUTY_CAST[name].posts[0]?.id ?? '',
    personOf: (name: Name) => DUTY_CAST[name].personId,
  };
}
