/** Looks of pages that keep themselves up to date: of one who looks at one thing the first of each hour is logged. */
const HOUR = 3_600_000;
const MOST = 10_000;

export type Looks = {
  readonly wasLogged: (who: string, subject: string, now: number) => boolean;
  readonly logged: (who: string, subject: string, now: number) => void;
};

export function makeLooks(): Looks {
  const last = new Map<string, number>();
  const keyOf = (who: string, subject: string) => `${who} ${subject}`;
  return {
    wasLogged: (who, subject, now) => now - (last.get(keyOf(who, subject)) ?? -HOUR) < HOUR,
    logged: (who, subject, now) => {
      const key = keyOf(who, subject);
      // Taken out first, so that the newest stand last.
      last.delete(key);
      last.set(key, now);
      const [oldest] = last.size > MOST ? last.keys() : [];
      if (oldest !== undefined) last.delete(oldest);
    },
  };
}
