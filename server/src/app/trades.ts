/** Every trade of the server, once: routes, rights, ledger, proof and feed take them from here. */

import type { Static } from 'typebox';
import Type from 'typebox';
import { RELEASES } from '../features/data/releases/public.ts';
import { SCORES } from '../features/data/scores/public.ts';
import { WHISTLES } from '../features/hands/whistles/public.ts';
import {
  ISSUES,
  type IssueDeps,
  PlaceInput,
  type PlaceSource,
  resolvePlace,
  seatName,
} from '../features/loop/issues/public.ts';
import { listFiles, otherFiles } from '../features/running/files/public.ts';
import { HELP } from '../features/safety/help/public.ts';
import { ADMISSIONS } from '../features/work/admission/public.ts';
import { ATTENDANCE } from '../features/work/attendance/public.ts';
import { dutySeatName } from '../features/work/duty/public.ts';
import { EXAMS } from '../features/work/exams/public.ts';
import { triedNoter } from '../features/work/guard/public.ts';
import { LEAVE } from '../features/work/leave/public.ts';
import { PATROLS } from '../features/work/patrols/public.ts';
import { STATEMENTS } from '../features/work/statements/public.ts';
import { TARIFFS } from '../features/work/tariffs/public.ts';
import { TRAININGS } from '../features/work/trainings/public.ts';
import { WORKERS } from '../features/work/workers/public.ts';
import type { Queryable } from '../platform/db/database.ts';
import type { FileStore } from '../platform/files/store.ts';
import type { AnyStream } from '../platform/ledger/chain.ts';
import type { Ledgers } from '../platform/ledger/ledger.ts';
import { NUMBERS } from '../platform/papers/series.ts';
import { makeForgetter } from '../platform/sealed/forget.ts';
import { notForgotten } from '../platform/sealed/queries.ts';
import { makeSeals } from '../platform/sealed/seals.ts';
import type { KindSchemas } from '../platform/workflow/body-schema.ts';
import { numbersFrom } from '../platform/workflow/numbers.ts';
import { openTrades, type TradeDeps } from '../platform/workflow/open.ts';
import { placeSaid } from '../platform/workflow/place-said.ts';
import { takeSerials } from '../platform/workflow/queries.ts';
import type { OnDuty, Served } from '../platform/workflow/served.ts';
import { streamOf } from '../platform/workflow/stream.ts';
import type { City } from './city.ts';
import type { Platform } from './platform.ts';

/** Those on the form whose routes are made from their tables. The loop is older: it has routes of its own. */
export const TRADES: readonly Served[] = [
  WHISTLES,
  HELP,
  ADMISSIONS,
  PATROLS,
  WORKERS,
  EXAMS,
  TRAININGS,
  TARIFFS,
  STATEMENTS,
  SCORES,
  ATTENDANCE,
  LEAVE,
];

/** Every stream of the ledger. */
export const streamsOf = (trades = TRADES): readonly AnyStream[] => [
  ISSUES,
  NUMBERS,
  RELEASES,
  ...trades.map(streamOf),
];

/** As `otherFiles`; of a case that was forgotten its files may be gone. */
export async function otherCaseFiles(
  db: Queryable,
  rows: Parameters<typeof otherFiles>[1],
  { store, trades = TRADES }: { store?: FileStore | undefined; trades?: readonly Served[] } = {},
): ReturnType<typeof otherFiles> {
  return notForgotten(db, await otherFiles(db, rows, store), forgetsOf(trades));
}

/** The events after which words and files of a case may be missing. */
export const forgetsOf = (trades: readonly Served[]): string[] =>
  streamsOf(trades).flatMap((stream) => stream.forgets ?? []);

export const FIELD_KINDS: KindSchemas = {
  place: (description) => Type.Object(PlaceInput.properties, { description }),
};

type Given = {
  readonly ledgers: Ledgers;
  readonly city: Pick<City, 'rules' | 'placeSource' | 'districts' | 'nameOf' | 'names'>;
  readonly issues: Pick<IssueDeps, 'checkFiles' | 'people'>;
};

/** The trades with what they work with. */
export function tradesOn(
  {
    db,
    trades,
    words,
    files,
    crypto,
    database,
    config,
    duty,
  }: Pick<Platform, 'db' | 'trades' | 'words' | 'files' | 'crypto'> & {
    readonly duty: Rosters;
    readonly database: Pick<Platform['database'], 'ownerUrl' | 'forgets'>;
    readonly config: Pick<Platform['config'], 'dataDir'>;
  },
  { ledgers, city, issues: { checkFiles, people } }: Given,
): TradeDeps {
  return {
    db,
    trades: openTrades(ledgers, trades),
    onDuty: rosterOn(duty),
    inForce: (at) => city.rules.current(at),
    numbers: numbersByTrade(db),
    districts: city.districts,
    nameOf: city.nameOf,
    seatName: (seat, language) => {
      // Whoever holds the code that was given: nobody knows more of them.
      if (seat.startsWith('person:resident:')) return language === 'zh' ? '居民' : 'A resident';
      const names = city.names.in(language);
      const duty = dutySeatName(seat, { area: city.nameOf, unit: (id) => names.unit(id) }, language);
      if (duty !== null) return duty;
      const name = seatName(seat, names, language);
      // Seats of a trade's own kind have no name yet.
      return name === seat ? null : name;
    },
    people,
    checkFiles,
    files: { about: (ids) => listFiles(db, ids), open: files.open },
    resolve: resolveOn(city.placeSource),
    words,
    seals: makeSeals(db, crypto),
    forgetter: makeForgetter({
      ...{ db, store: files, forgets: forgetsOf(trades), dataDir: config.dataDir },
      ...{ ownerUrl: database.ownerUrl, role: database.forgets },
    }),
    onRefused: triedNoter(db),
  };
}

type Rosters = Pick<Platform['duty'], 'hasRoster' | 'onDuty'>;

export const rosterOn =
  (duty: Rosters): OnDuty =>
  (seat, at) =>
    duty.hasRoster(seat) ? duty.onDuty(seat, at).map(({ personId }) => personId) : null;

/** A place is found in the city, or kept as it was said where a trade begins anywhere. */
export const resolveOn =
  (source: PlaceSource): TradeDeps['resolve'] =>
  (body, now, anywhere) => {
    if (body.place === undefined) return body;
    const place = body.place as Static<typeof PlaceInput>;
    return { ...body, place: (anywhere ? placeSaid : resolvePlace)(place, source, now) };
  };

/** Serials are taken in blocks, which are held for as long as the server runs. */
export function numbersByTrade(db: Platform['db']): TradeDeps['numbers'] {
  const made = new Map<string, ReturnType<typeof numbersFrom>>();
  return (trade) => {
    const found = made.get(trade);
    if (found !== undefined) return found;
    const numbers = numbersFrom((district, day, count) => takeSerials(db, trade, { district, day, count }));
    made.set(trade, numbers);
    return numbers;
  };
}
