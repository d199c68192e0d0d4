export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Between two lines of the axis. */
  readonly step: number;
}

/** As hundredths, so that sums of them are whole. */
const STEPS = [2, 5, 10, 20];
const LINES = 5;
const WHOLE: Scale = { low: 0, high: 1, step: 0.2 };

/** Room for all of the shares, a tenth at least, from 0 to 1, in whole steps that are few. */
export function range(values: readonly (number | null)[]): Scale {
  const known = values.filter((value) => value !== null).map((value) => value * 100);
  if (known.length === 0) return WHOLE;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  for (const step of STEPS) {
    const high = Math.min(100, step * Math.max(Math.ceil(rounded(most / step)), Math.ceil(10 / step)));
    const low = Math.max(
      0,
      Math.min(step * Math.floor(rounded(least / step)), high - step * Math.ceil(10 / step)),
    );
    if ((high - low) / step <= LINES) return { low: low / 100, high: high / 100, step: step / 100 };
  }
  return WHOLE;
}

/** Without what is left over from reckoning in twos. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
