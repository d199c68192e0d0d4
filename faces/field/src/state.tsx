/** What all pages look at: who is signed in, tasks, outbox, rules. Read again whenever the phone's store changes. */
import { type CompiledCalendar, compileCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { liveQuery } from 'dexie';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Habit, readHabit } from './habit.ts';
import { type Item, listItems, type Owner } from './outbox/items.ts';
import { kept, type LastSync, listEnded, listReported, listTasks } from './sync.ts';
import type { Area, EndedPost, Me, Patrol, Reported, Rules, Task } from './types.ts';
import { askForSync, db, forgetPauses, ownerOf, sessionNow, type Worked, work } from './work.ts';

export interface Field {
  readonly owner: Owner;
  readonly me: Me;
  readonly actor: Actor;
  readonly verified: boolean;
  readonly tasks: readonly Task[];
  /** One's own reports, newest first. */
  readonly reported: readonly Reported[];
  readonly items: readonly Item[];
  readonly rules: Rules | null;
  readonly calendar: CompiledCalendar | null;
  readonly area: Area | null;
  readonly last: LastSync | null;
  readonly patrol: Patrol | null;
  /** The one that was ended last on this phone. */
  readonly lastPatrol: Patrol | null;
  readonly habit: Habit;
  /** Posts one worked in on this phone that are one's own no more, the latest first. */
  readonly ended: readonly EndedPost[];
}

type Loaded = { readonly state: 'loading' } | { readonly state: 'out' } | ({ readonly state: 'in' } & Field);

async function load(): Promise<Loaded> {
  const session = await sessionNow(Date.now());
  if (session === null) return { state: 'out' };
  const owner = ownerOf(session);
  const me = await kept<Me>(db, owner, 'me');
  if (me?.acting == null) return { state: 'out' };
  const [tasks, items, rules, area, last, patrol, habit, ended] = await Promise.all([
    listTasks(db, owner),
    listItems(db, owner),
    kept<Rules>(db, owner, 'rules'),
    kept<Area>(db, owner, 'area'),
    kept<LastSync>(db, owner, 'sync'),
    kept<Patrol>(db, owner, 'patrol'),
    kept<Record<string, unknown>>(db, owner, 'habit'),
    listEnded(db, owner),
  ]);
  const days = (last?.stats.days ?? 0) * 86_400_000;
  const reported = await listReported(db, owner, (last?.at ?? 0) - days);
  const { id, kind, area: code, unitId } = me.acting;
  return {
    state: 'in',
    owner,
    me,
    tasks,
    reported,
    items,
    rules,
    area,
    last,
    habit: readHabit(habit, Date.now()),
    ended: ended.sort((one, other) => other.at - one.at),
    verified: session.verified,
    patrol: patrol?.endedAt === null ? patrol : null,
    lastPatrol: patrol?.endedAt === null ? null : patrol,
    calendar: rules === null ? null : compileCalendar(rules.calendar),
    actor: actorOf({ personId: me.person?.id ?? '', postId: id, post: kind, area: code, unitId }),
  };
}

export function useLoaded(): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    const watch = liveQuery(load).subscribe(setLoaded);
    return () => watch.unsubscribe();
  }, []);
  return loaded;
}

const FieldContext = createContext<Field | null>(null);

export function FieldProvider(props: { readonly field: Field; readonly children: ReactNode }) {
  return <FieldContext value={props.field}>{props.children}</FieldContext>;
}

export function useField(): Field {
  const field = useContext(FieldContext);
  if (field === null) throw new Error('useField outside of FieldProvider');
  return field;
}

/** `unanswered`: there is a network, but the server does not answer. */
export type Net = 'online' | 'weak' | 'offline' | 'unanswered';

const poll = 60_000;

/** Works off the outbox: at once, when the net comes back, when its time has come, and every minute. */
export function useWork(): {
  readonly net: Net;
  readonly busy: boolean;
  /** There is no room on the phone for what the server gives. */
  readonly full: boolean;
  readonly now: () => void;
} {
  const [online, setOnline] = useState(navigator.onLine);
  const [busy, setBusy] = useState(false);
  const [reached, setReached] = useState(true);
  const [full, setFull] = useState(false);
  const now = useMemo(() => makeWorker(setBusy, setReached, setFull), []);
  useEffect(() => {
    const come = () => {
      setOnline(true);
      // What it thought of the network before says nothing now.
      setReached(true);
      void forgetPauses().then(now);
    };
    const gone = () => setOnline(false);
    const seen = () => document.visibilityState === 'visible' && now();
    addEventListener('online', come);
    addEventListener('offline', gone);
    document.addEventListener('visibilitychange', seen);
    const timer = setInterval(now, poll);
    // It may have gone between the first drawing and this.
    setOnline(navigator.onLine);
    now();
    return () => {
      removeEventListener('online', come);
      removeEventListener('offline', gone);
      document.removeEventListener('visibilitychange', seen);
      clearInterval(timer);
    };
  }, [now]);
  const net = !online ? 'offline' : !reached ? 'unanswered' : isWeak() ? 'weak' : 'online';
  return { net, busy, full, now };
}

function makeWorker(
  tell: (busy: boolean) => void,
  tellReached: (reached: boolean) => void,
  tellFull: (full: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    clearTimeout(timer);
    await askForSync();
    if (!navigator.onLine) return;
    tell(true);
    try {
      const worked = await work(Date.now);
      tellFull(worked.ended === 'full');
      if (worked.reached !== undefined) tellReached(worked.reached);
      const wait = waitFor(worked);
      if (wait !== null) timer = setTimeout(() => void run(), Math.min(wait, poll));
    } finally {
      tell(false);
    }
  };
  return () => void run();
}

/** How long until it is worth trying again; null where the ordinary look each minute will do. */
function waitFor({ nextAt, ended, reached }: Worked): number | null {
  // Another tab is at it; what was put in meanwhile must not wait a minute.
  if (ended === 'busy') return 1_000;
  if (reached === false) return 5_000;
  return nextAt === undefined ? null : Math.max(500, nextAt - Date.now());
}

/** Where the browser says so; most do not, and then it counts as online. */
function isWeak(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly effectiveType?: string } };
  return connection?.effectiveType === 'slow-2g' || connection?.effectiveType === '2g';
}

const WorkContext = createContext<ReturnType<typeof useWork>>({
  net: 'online',
  busy: false,
  full: false,
  now: () => undefined,
});
export const WorkProvider = WorkContext.Provider;
export const useNet = () => useContext(WorkContext);
