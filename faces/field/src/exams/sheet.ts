/** A paper on this phone, with what was answered so far: sealed in the phone's store, and there after a dead battery. */
import { writeAnswers } from '@gridgov/domain/work/exams/paper.ts';
import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { uuidv7 } from '../ids.ts';
import { useField } from '../state.tsx';
import { useKeeping } from '../store/keeping.ts';
import { keep, kept } from '../sync.ts';
import { db } from '../work.ts';
import { EXAMS } from './trade.ts';

export type Question = {
  readonly kind: 'single' | 'several' | 'judge';
  readonly text: string;
  readonly points: number;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly right: string | null;
  readonly basis: string | null;
};
export type Paper = {
  readonly attempt: number;
  readonly endsAt: number;
  readonly score: number | null;
  readonly full: number;
  readonly needed: number;
  readonly items: readonly Question[];
};
export type Sheet = {
  readonly paper: Paper;
  readonly answers: readonly string[];
  readonly marked: readonly number[];
  readonly at: number;
  /** When the last answer was given, by the server's time. */
  readonly lastAt: number;
};

export type Loaded =
  | { readonly state: 'asking' | 'failed' }
  | { readonly state: 'there'; readonly sheet: Sheet; readonly resumed: boolean };

const saveEveryMs = 60_000;

/** The paper of an attempt, from this phone or the server; changes are kept at once and sent now and then. */
export function useSheet(id: string, attempt: number, now: number) {
  const { owner, actor } = useField();
  const [loaded, setLoaded] = useState<Loaded>({ state: 'asking' });
  const { keeping, keepNewest } = useKeeping((sheet: Sheet) => keep(db, owner, 'paper', id, sheet));
  const latest = useRef<Sheet | null>(null);
  useEffect(() => {
    let stopped = false;
    const load = async () => {
      const before = await kept<Sheet>(db, owner, 'paper', id);
      if (before?.paper.attempt === attempt) return { sheet: before, resumed: true };
      const headers = { 'x-post': actor.postId };
      const { status, body } = await call({ method: 'GET', path: `/exams/${id}/paper`, headers });
      if (status !== 200) return null;
      const paper = body as unknown as Paper;
      const answers = paper.items.map(({ chosen }) => chosen);
      const sheet = { paper, answers, marked: [], at: 0, lastAt: 0 };
      await keep(db, owner, 'paper', id, sheet);
      return { sheet, resumed: answers.some((letters) => letters !== '') };
    };
    void load().then((found) => {
      if (stopped) return;
      latest.current = found?.sheet ?? null;
      setLoaded(found === null ? { state: 'failed' } : { state: 'there', ...found });
    });
    return () => {
      stopped = true;
    };
  }, [owner, actor.postId, id, attempt]);
  useEffect(() => {
    let sent = '';
    const save = async () => {
      const answers = writeAnswers(latest.current?.answers ?? []);
      if (answers === '' || answers === sent || !navigator.onLine) return;
      const headers = { 'idempotency-key': uuidv7(Date.now()), 'x-post': actor.postId };
      const path = `/${EXAMS.path}/${id}/commands/save_answers`;
      const { status } = await call({ method: 'POST', path, body: { answers }, headers });
      if (status === 200) sent = answers;
    };
    const timer = setInterval(() => void save(), saveEveryMs);
    return () => clearInterval(timer);
  }, [actor.postId, id]);
  const change = (some: Partial<Omit<Sheet, 'paper'>>) => {
    if (latest.current === null) return;
    const lastAt = some.answers === undefined ? latest.current.lastAt : now;
    const sheet = { ...latest.current, ...some, lastAt };
    latest.current = sheet;
    setLoaded((was) => ({ state: 'there', sheet, resumed: was.state === 'there' && was.resumed }));
    keepNewest(sheet);
  };
  return { loaded, keeping, change };
}

/** The marked paper; what was fetched before where there is no signal. */
export function useResult(id: string, attempt: number): Paper | null {
  const { owner, actor } = useField();
  const [paper, setPaper] = useState<Paper | null>(null);
  useEffect(() => {
    let stopped = false;
    const load = async () => {
      const headers = { 'x-post': actor.postId };
      const { status, body } = await call({ method: 'GET', path: `/exams/${id}/paper`, headers });
      const found = status === 200 ? (body as unknown as Paper) : null;
      if (found === null) return (await kept<Sheet>(db, owner, 'paper', id))?.paper ?? null;
      await keep(db, owner, 'paper', id, { paper: found, answers: [], marked: [], at: 0, lastAt: 0 });
      return found;
    };
    void load().then((found) => {
      if (!stopped && found?.attempt === attempt && found.score !== null) setPaper(found);
    });
    return () => {
      stopped = true;
    };
  }, [owner, actor.postId, id, attempt]);
  return paper;
}
