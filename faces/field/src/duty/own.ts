/** One's own duties as the server gave them, kept sealed so that they are there without a signal. */
import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { useField } from '../state.tsx';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import { waitAfter } from './wait.ts';

export interface OwnDuties {
  readonly onDutyUntil: number | null;
  readonly duties: readonly {
    readonly seatName: string;
    readonly shift: string;
    readonly place: string;
    readonly start: number;
    readonly end: number;
    readonly standsFor: string | null;
  }[];
  readonly swaps: readonly {
    readonly id: string;
    readonly asker: string;
    readonly given: { readonly start: number };
  }[];
}

type Seen = { readonly own: OwnDuties | null; readonly isOld: boolean; readonly again: () => void };

export function useOwnDuties(): Seen {
  const { owner } = useField();
  const [own, setOwn] = useState<OwnDuties | null>(null);
  const [isOld, setIsOld] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const before = await kept<OwnDuties>(db, owner, 'duty');
      if (!gone && before !== null && asked === 0) setOwn(before);
      const { status, body } = await call({ method: 'GET', path: '/me/duties' });
      if (gone) return;
      setIsOld(status !== 200);
      if (status !== 200) return;
      const fresh = body as unknown as OwnDuties;
      setOwn(fresh);
      await keep(db, owner, 'duty', '', fresh);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [owner, asked]);
  return { own, isOld, again: () => setAsked((n) => n + 1) };
}

/** While somebody is on duty their phone says every half minute that it is there; it says nothing else. */
export function useBeat(): void {
  const { owner } = useField();
  const latest = useRef(owner);
  latest.current = owner;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const beat = async () => {
      const { status, body } = await call({ method: 'POST', path: '/me/duty-beat' });
      const until = status === 200 ? (body.onDutyUntil as number | null) : undefined;
      // Whoever may have no duty at all is not asked again each half minute.
      const answered = status === 401 || status === 403 || status === 404 ? null : until;
      const known = await kept<OwnDuties>(db, latest.current, 'duty');
      const starts = known?.duties.map(({ start }) => start) ?? [];
      if (!gone) timer = setTimeout(() => void beat(), waitAfter(answered, starts, Date.now()));
    };
    void beat();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
}
