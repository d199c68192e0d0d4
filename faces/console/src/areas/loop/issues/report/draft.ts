import type { PlaceCandidate } from '../../../../forms/placeQueries.ts';

/** What has been written of a report, kept on this machine until it is sent. Photos are not kept. */
export interface Draft {
  readonly place: PlaceCandidate | null;
  readonly text: string;
  readonly classCode: string | null;
  /** Name of the class, which heads the matter. */
  readonly className: string;
  /** Where the report came from; empty is the post's usual one. */
  readonly channel: string;
  readonly nature: string;
  readonly phone: string;
  /** What the caller is called; only where a call is taken. */
  readonly callerName: string;
  /** Epoch milliseconds. */
  readonly savedAt: number | null;
}

export const emptyDraft: Draft = {
  place: null,
  text: '',
  classCode: null,
  className: '',
  channel: '',
  nature: '',
  phone: '',
  callerName: '',
  savedAt: null,
};
const key = 'gridgov.report-draft';

interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function loadDraft(store: Store): Draft {
  try {
    return { ...emptyDraft, ...(JSON.parse(store.getItem(key) ?? '{}') as Partial<Draft>) };
  } catch {
    // A damaged draft cannot be read by anybody.
    return emptyDraft;
  }
}

/** Saves and tells when, or null when this machine does not keep it. A reporter's telephone is not kept. */
export function saveDraft(store: Store, draft: Draft, now: number): number | null {
  try {
    store.setItem(key, JSON.stringify({ ...draft, phone: '', callerName: '', savedAt: now }));
    return now;
  } catch {
    return null;
  }
}

export function dropDraft(store: Store): void {
  store.removeItem(key);
}

export type ReportProblem = 'missingPlace' | 'missingText' | 'missingClass' | 'badPhone';

/** Problems of a report, in the order of the form. */
export function checkReport(draft: Draft): ReportProblem[] {
  return [
    ...(draft.place === null ? (['missingPlace'] as const) : []),
    ...(draft.text.trim() === '' ? (['missingText'] as const) : []),
    ...(draft.classCode === null ? (['missingClass'] as const) : []),
    ...(draft.phone.trim() === '' || /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(draft.phone.trim())
      ? []
      : (['badPhone'] as const)),
  ];
}
