/**
 * The one source of colour, size and rhythm. Feeds the CSS variables
 * `--gg-*` (`stylesheet.ts`). Hex values stand nowhere else.
 */
export type Mode = 'light' | 'dark';
export type Density = 'console' | 'large' | 'field' | 'portal' | 'elder';
export type ClockTone = 'ok' | 'soon' | 'due' | 'over' | 'paused';

/** Colours of a clock state: words on a chip, the chip, and the solid of pins and charts. */
export interface ToneColours {
  readonly text: string;
  readonly chip: string;
  readonly solid: string;
}

export interface Palette {
  readonly bg: string;
  readonly sheet: string;
  readonly raised: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly line: string;
  readonly split: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly primaryActive: string;
  readonly primaryBg: string;
  readonly onSolid: string;
  readonly link: string;
  readonly tip: string;
  readonly danger: string;
  readonly land: string;
  readonly water: string;
  readonly road: string;
  readonly block: string;
  readonly band: string;
  readonly bar: string;
  readonly clock: Readonly<Record<ClockTone, ToneColours>>;
  /** Steps 1 to 7: further is darker (in dark mode lighter); no clock hues. */
  readonly steps: readonly [string, string, string, string, string, string, string];
  /** Five levels of a choropleth, worse is stronger. */
  readonly ramp: readonly [string, string, string, string, string];
}

export const light: Palette = {
  bg: '#F4F3EF',
  sheet: '#FFFFFF',
  raised: '#FFFFFF',
  text: '#1B2026',
  text2: '#4A525C',
  text3: '#616973',
  line: '#7F8690',
  split: '#DEDCD5',
  primary: '#24507A',
  primaryHover: '#1C4168',
  primaryActive: '#153250',
  primaryBg: '#E6EDF4',
  onSolid: '#FFFFFF',
  link: '#1F5C94',
  tip: '#1B2026',
  danger: '#B3261E',
  land: '#ECEAE4',
  water: '#E6EDF4',
  road: '#FFFFFF',
  block: '#DEDCD5',
  band: '#B9CDE0',
  bar: '#83A6C8',
  clock: {
    ok: { text: '#0F6E5C', chip: '#E0F1EC', solid: '#14806B' },
    soon: { text: '#7A5200', chip: '#FCEFCB', solid: '#B57A00' },
    due: { text: '#B3261E', chip: '#FBE6E2', solid: '#C8321F' },
    over: { text: '#FFFFFF', chip: '#6B0F2A', solid: '#6B0F2A' },
    paused: { text: '#4B5168', chip: '#E9EAF0', solid: '#565B73' },
  },
  steps: ['#506EB8', '#5E6280', '#285799', '#52465D', '#0B3F77', '#1E3939', '#3D114A'],
  ramp: ['#E6EDF4', '#B9CDE0', '#83A6C8', '#4A7AA8', '#24507A'],
};

export const dark: Palette = {
  bg: '#101418',
  sheet: '#181E24',
  raised: '#212932',
  text: '#E9ECEF',
  text2: '#B4BCC5',
  text3: '#929CA7',
  line: '#6B7682',
  split: '#2C353F',
  primary: '#5A93C8',
  primaryHover: '#74A8D8',
  primaryActive: '#5089BD',
  primaryBg: '#1C3146',
  onSolid: '#0B0F13',
  link: '#8DBCE6',
  tip: '#D5DBE1',
  danger: '#F0705E',
  land: '#151B21',
  water: '#1C3146',
  road: '#2C353F',
  block: '#212932',
  band: '#2A4764',
  bar: '#4A7AA8',
  clock: {
    ok: { text: '#6CCBB4', chip: '#12332C', solid: '#45B89C' },
    soon: { text: '#F0C25A', chip: '#3A2D0C', solid: '#F0C25A' },
    due: { text: '#FF9C8E', chip: '#431C17', solid: '#F0705E' },
    over: { text: '#FFFFFF', chip: '#D12F6B', solid: '#D12F6B' },
    paused: { text: '#B6BCCB', chip: '#282C37', solid: '#8890A4' },
  },
  steps: ['#7F8AEF', '#7DABB2', '#7BB1F7', '#90C2E3', '#B1CECF', '#D6CEF7', '#B8EDED'],
  ramp: ['#24507A', '#4A7AA8', '#83A6C8', '#B9CDE0', '#E6EDF4'],
};

export const palettes: Readonly<Record<Mode, Palette>> = { light, dark };

/** Colours of the ground under a map, pale enough for lines and pins over it to be seen first. */
export interface GroundColours {
  readonly earth: string;
  readonly water: string;
  readonly green: string;
  readonly town: string;
  readonly house: string;
  readonly road: string;
  readonly edge: string;
  readonly words: string;
}

/** `sun`: for a phone in bright light, no tints but water. */
export const groundColours: Readonly<Record<Mode | 'sun', GroundColours>> = {
  light: {
    earth: '#F4F3EF',
    water: '#CFDEEC',
    green: '#DDE8D8',
    town: '#ECEAE4',
    house: '#E2DFD6',
    road: '#FFFFFF',
    edge: '#CFCBC0',
    words: '#616973',
  },
  dark: {
    earth: '#151B21',
    water: '#1B2F42',
    green: '#18261F',
    town: '#1A2129',
    house: '#232C35',
    road: '#323D48',
    edge: '#0F1317',
    words: '#929CA7',
  },
  sun: {
    earth: '#FFFFFF',
    water: '#B9CDE0',
    green: '#FFFFFF',
    town: '#FFFFFF',
    house: '#DEDCD5',
    road: '#FFFFFF',
    edge: '#4A525C',
    words: '#000000',
  },
};

/** Sizes in CSS pixels; `leading` is a factor. */
export interface Scale {
  readonly size: number;
  readonly small: number;
  readonly h1: number;
  readonly h2: number;
  readonly h3: number;
  readonly leading: number;
  readonly controlSmall: number;
  readonly control: number;
  readonly controlLarge: number;
  readonly row: number;
  readonly rowSmall: number;
  readonly radius: number;
  readonly spaceFactor: number;
}

export const densities: Readonly<Record<Density, Scale>> = {
  console: {
    size: 14,
    small: 12,
    h1: 24,
    h2: 20,
    h3: 16,
    leading: 1.57,
    controlSmall: 28,
    control: 32,
    controlLarge: 40,
    row: 40,
    rowSmall: 32,
    radius: 4,
    spaceFactor: 1,
  },
  // The console's own 大字: one step up everywhere, same layout.
  large: {
    size: 18,
    small: 16,
    h1: 28,
    h2: 24,
    h3: 20,
    leading: 1.57,
    controlSmall: 36,
    control: 40,
    controlLarge: 48,
    row: 52,
    rowSmall: 44,
    radius: 4,
    spaceFactor: 1,
  },
  field: {
    size: 17,
    small: 14,
    h1: 24,
    h2: 20,
    h3: 18,
    leading: 1.5,
    controlSmall: 44,
    control: 48,
    controlLarge: 56,
    row: 64,
    rowSmall: 64,
    radius: 8,
    spaceFactor: 1,
  },
  portal: {
    size: 16,
    small: 14,
    h1: 30,
    h2: 24,
    h3: 20,
    leading: 1.6,
    controlSmall: 40,
    control: 44,
    controlLarge: 52,
    row: 64,
    rowSmall: 64,
    radius: 6,
    spaceFactor: 1,
  },
  elder: {
    size: 22,
    small: 18,
    h1: 34,
    h2: 30,
    h3: 26,
    leading: 1.6,
    controlSmall: 60,
    control: 60,
    controlLarge: 64,
    row: 80,
    rowSmall: 80,
    radius: 8,
    spaceFactor: 1.5,
  },
};

export const spaces = [4, 8, 12, 16, 24, 32, 48] as const;
export const fontFamily =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif';
/**
 * Chinese fonts draw the quotes and the apostrophe of English as wide as a character: “city’ s”. An English page takes
 * these few signs from a font of its own script, whichever of these there is.
 */
export const latinQuotes = {
  name: 'Latin quotes',
  from: ['Segoe UI', 'Helvetica Neue', 'Roboto', 'Arial', 'Liberation Sans', 'Noto Sans', 'DejaVu Sans'],
  range: 'U+2018-2019,U+201C-201D,U+2026',
} as const;
export const shadows = { popup: '0 4px 16px rgb(0 0 0/.14)', modal: '0 12px 32px rgb(0 0 0/.22)' } as const;
/** Seconds of one unit of motion; durations are one, two and three units. */
export const motionUnit = 0.08;
/** Print and seal colours do not follow the mode: paper is white. */
export const printColours = { seal: '#B8241B', paper: '#FFFFFF', ink: '#1B2026' } as const;
