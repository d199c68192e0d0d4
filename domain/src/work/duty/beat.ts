/** The field app of whoever is on duty says every half minute that it is there, and never where. */
export const BEAT_EVERY = 30_000;
/** So long without a beat, and whoever calls for them does not wait: the next is called. */
export const SILENT_AFTER = 90_000;

export const SIGNALS = {
  online: { zh: '在线', en: 'Online' },
  silent: { zh: '无回应', en: 'No answer' },
} as const;
export type Signal = keyof typeof SIGNALS;

/** `last`: the last beat; null where there was none. */
export const signalAt = (last: number | null, now: number): Signal =>
  last !== null && now - last <= SILENT_AFTER ? 'online' : 'silent';
