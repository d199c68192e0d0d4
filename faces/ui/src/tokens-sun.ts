/** Sun mode of the field app: black on white, no tints (design.md section 4); over the light tokens. */
const values: Readonly<Record<string, string>> = {
  bg: '#FFFFFF',
  sheet: '#FFFFFF',
  raised: '#FFFFFF',
  text: '#000000',
  'text-2': '#000000',
  'text-3': '#000000',
  line: '#000000',
  split: '#000000',
  primary: '#0A2E4F',
  'primary-hover': '#0A2E4F',
  'primary-active': '#000000',
  'primary-bg': '#FFFFFF',
  link: '#0A2E4F',
  danger: '#8E1209',
  ok: '#00513F',
  'ok-chip': '#FFFFFF',
  'ok-solid': '#00513F',
  soon: '#000000',
  'soon-chip': '#FFFFFF',
  'soon-solid': '#000000',
  due: '#8E1209',
  'due-chip': '#FFFFFF',
  'due-solid': '#8E1209',
  over: '#FFFFFF',
  'over-chip': '#8E1209',
  'over-solid': '#8E1209',
  paused: '#000000',
  'paused-chip': '#FFFFFF',
  'paused-solid': '#000000',
};

/** Added to the stylesheet of the face that has the mode. */
export function sunStylesheet(): string {
  const declarations = Object.entries(values).map(([name, value]) => `--gg-${name}:${value}`);
  return `[data-mode=sun]{${declarations.join(';')}}\n`;
}
