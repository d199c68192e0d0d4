/** Simple drawings as SVG: a ground, a thing, and what is wrong with it or was mended. */

export type Scene = {
  readonly name: string;
  /** Beginnings of the codes of classes it is used for. */
  readonly classes: readonly string[];
  readonly before: string;
  readonly after: string;
};

const cover = (inside: string) =>
  `<ellipse cx="480" cy="500" rx="150" ry="62" fill="#3a3f44"/><ellipse cx="480" cy="494" rx="138" ry="54" fill="${inside}"/>`;
const cones =
  '<path d="M280 540l28-90 28 90zM640 540l28-90 28 90z" fill="#d9572b"/><path d="M294 500h28M654 500h28" stroke="#fff" stroke-width="10"/>';
const tree =
  '<rect x="462" y="300" width="36" height="250" fill="#6b5138"/><circle cx="480" cy="230" r="130" fill="#5e8a4a"/><circle cx="400" cy="290" r="80" fill="#6d9a57"/><circle cx="570" cy="280" r="90" fill="#557f43"/>';
const lamp = (light: string) =>
  `<path d="M470 600V160h140" stroke="#4b5358" stroke-width="16" fill="none"/><rect x="590" y="150" width="70" height="26" rx="8" fill="${light}"/>`;
const bags =
  '<path d="M330 560q-20-110 60-120 80 10 70 120zM450 570q-10-90 60-100 80 20 60 100zM560 566q0-70 50-76 60 16 46 76z" fill="#50565c"/><rect x="300" y="540" width="60" height="34" fill="#b98d52"/>';
const house =
  '<rect x="180" y="150" width="600" height="430" fill="#cfc6b8"/><path d="M240 210h90v90h-90zM420 210h90v90h-90zM600 210h90v90h-90zM240 370h90v90h-90zM600 370h90v90h-90z" fill="#7f93a3"/><rect x="420" y="380" width="100" height="200" fill="#6b5a49"/>';
const door = (things: string) => `${house}${things}`;
const shop =
  '<rect x="150" y="170" width="660" height="400" fill="#d8cbb4"/><path d="M150 170h660v80H150z" fill="#a04b3c"/><rect x="210" y="290" width="240" height="280" fill="#8aa0ad"/><rect x="500" y="290" width="110" height="280" fill="#6d5c4c"/>';
const river = '<path d="M0 430q240-50 480 0t480 0v290H0z" fill="#6f9bb0"/>';
const rail = (gap: boolean) =>
  `<path d="M60 330h${gap ? 300 : 840}M60 390h${gap ? 300 : 840}${gap ? 'M600 330h300M600 390h300' : ''}" stroke="#e6e1d5" stroke-width="18"/><path d="M100 310v120M230 310v120M360 310v120M600 310v120M730 310v120M860 310v120" stroke="#cfc8b8" stroke-width="16"/>`;
const fence = (tilt: number) =>
  `<g transform="rotate(${tilt} 480 560)"><rect x="140" y="320" width="680" height="240" fill="#4f7fa3"/><path d="M270 320v240M410 320v240M550 320v240M690 320v240" stroke="#3c647f" stroke-width="8"/></g>`;
const bikes = (tilt: number) =>
  [260, 420, 580]
    .map(
      (x) =>
        `<g transform="rotate(${tilt} ${x} 540)"><circle cx="${x - 46}" cy="540" r="44" fill="none" stroke="#333" stroke-width="9"/><circle cx="${x + 60}" cy="540" r="44" fill="none" stroke="#333" stroke-width="9"/><path d="M${x - 46} 540l40-80h60l6 80-66 0-34-80" fill="none" stroke="#2f7d6d" stroke-width="10"/></g>`,
    )
    .join('');
const pole = '<path d="M220 620V130M740 620V130" stroke="#5a5048" stroke-width="20"/>';
const line = '<path d="M180 560h600" stroke="#e9e4d8" stroke-width="12" stroke-dasharray="60 40"/>';

export const SCENES: readonly Scene[] = [
  {
    name: '路面',
    classes: ['E-01-04', 'E-01-10', 'E-01-12', 'E-05-05'],
    before: `${line}<path d="M360 470l60-40 90 10 70 50-40 60-120 20-70-40z" fill="#2c2f31"/>`,
    after: `${line}<path d="M340 450h260v130H340z" fill="#4a4e52"/>`,
  },
  {
    name: '井盖',
    classes: ['C-01-0', 'C-01-11'],
    before: cover('#101214'),
    after: `${cover('#7c838a')}<path d="M380 494h200M480 450v90" stroke="#5c6268" stroke-width="8"/>`,
  },
  {
    name: '路灯',
    classes: ['C-01-18', 'C-01-16', 'C-02-10', 'C-02-09'],
    before: lamp('#59605f'),
    after: `${lamp('#ffe9a3')}<path d="M600 180l-90 400h260l-90-400z" fill="#ffe9a3" opacity=".35"/>`,
  },
  {
    name: '垃圾',
    classes: ['E-01-02', 'E-01-03', 'E-01-06', 'E-01-08', 'C-03'],
    before: bags,
    after: '<path d="M620 560V400h120v160z" fill="#3f7a5b"/><path d="M604 400h152v-24H604z" fill="#2f5c44"/>',
  },
  {
    name: '树木',
    classes: ['C-04'],
    before: `${tree}<path d="M500 330l220 170" stroke="#6b5138" stroke-width="22"/><circle cx="740" cy="520" r="60" fill="#6d9a57"/>`,
    after: tree,
  },
  {
    name: '水边',
    classes: ['C-05-07', 'E-01-05', 'C-02-11'],
    before: river + rail(true),
    after: river + rail(false),
  },
  {
    name: '店铺',
    classes: ['E-04-0', 'E-04-15', 'E-01-17', 'E-01-20', 'E-02', 'C-03-07'],
    before: `${shop}<path d="M520 600h250v-60H520zM540 540h80v-50h-80zM650 540h80v-50h-80z" fill="#c48a3a"/>`,
    after: shop,
  },
  { name: '工地', classes: ['E-03', 'S-01-04'], before: fence(9), after: fence(0) },
  { name: '单车', classes: ['E-04-10', 'E-04-09'], before: bikes(62), after: bikes(0) },
  {
    name: '楼道',
    classes: ['S-0', 'C-01-26', 'C-05-01', 'E-01-01'],
    before: door('<path d="M300 580v-80h90v80zM540 580v-120h70v120zM620 580v-60h80v60z" fill="#b07c4a"/>'),
    after: door(''),
  },
  {
    name: '积水',
    classes: ['E-05-01', 'E-05-02', 'E-05-03', 'E-05-04', 'E-05-06', 'E-05-07', 'C-01-13'],
    before: `${line}<ellipse cx="480" cy="520" rx="300" ry="90" fill="#7ba3b5" opacity=".9"/><ellipse cx="470" cy="512" rx="200" ry="54" fill="#a8c6d2"/>`,
    after: line + cones,
  },
  {
    name: '线缆',
    classes: ['E-05-08', 'C-02-03', 'S-02-02', 'E-01-15'],
    before: `${pole}<path d="M220 170q260 520 520 0" stroke="#22262a" stroke-width="8" fill="none"/>`,
    after: `${pole}<path d="M220 170q260 50 520 0" stroke="#22262a" stroke-width="8" fill="none"/>`,
  },
];

const GROUNDS = [
  ['#cfd8de', '#8d9194'],
  ['#dcd6c8', '#7f7a70'],
  ['#b9c6d0', '#6f767c'],
  ['#e3d9cf', '#8a8580'],
] as const;

/** Where whoever took it stood: no two pictures of a kind are the same one in other colours. */
const VIEWS = [
  'translate(0 0)',
  'translate(960 0) scale(-1 1)',
  'translate(-130 -120) scale(1.27)',
  'translate(880 90) scale(-0.84 0.84)',
] as const;

/** 示意 in strokes of our own, since a machine may have no Chinese font. */
const MARK = `<g transform="translate(120 640)"><rect width="124" height="52" rx="4" fill="#fff" opacity=".88"/>
<g stroke="#333" stroke-width="3.4" fill="none" stroke-linecap="round">
<path d="M22 13h22M14 22h38M33 22v20l-6-4M23 28l-8 10M43 28l8 10"/>
<path d="M90 7v4M76 12h28M83 14l2 4M97 14l-2 4M72 19h36M80 23h20v10H80zM80 28h20M77 38l-4 6M83 37q2 8 8 8h8l1-4M91 36l3 4M102 37l4 5"/></g></g>`;

/** @param name of a scene  @param palette which of the grounds @throws Error for a name that is none */
export function drawing(
  name: string,
  after: boolean,
  palette: number,
  [width, height]: readonly [number, number],
): string {
  const scene = SCENES.find((one) => one.name === name);
  if (scene === undefined) throw new Error(`There is no drawing of ${name}`);
  const [sky, ground] = GROUNDS[palette % GROUNDS.length] ?? GROUNDS[0];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 960 720">
<rect width="960" height="720" fill="${sky}"/><path d="M0 420h960v300H0z" fill="${ground}"/>
<g transform="${VIEWS[palette % VIEWS.length]}">${after ? scene.after : scene.before}</g>${MARK}</svg>`;
}
