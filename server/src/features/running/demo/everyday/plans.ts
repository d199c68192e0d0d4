/** Two plans of grids the home street has in hand: one waits for the district, one came back. */
import { HOME } from '../cast.ts';
import type { Asked, Calendar, Desk } from './desk.ts';

type Ring = [number, number][];
type Grid = {
  readonly code: string | null;
  readonly community: string;
  readonly name: string;
  readonly kind: string;
  readonly coordinates: Ring[][];
};

const RETURNED = '名称里不写位置，按社区名加序号；确需区分的请改划界线再报。';
const WHO = { account: 'street' };
const [CUT, RENAMED] = [HOME.community, `${HOME.street}003`];

export async function gridPlans(desk: Desk, calendar: Calendar): Promise<void> {
  const [first, second] = [calendar.ago(11, '10:20'), calendar.ago(4, '15:40')];
  const renamed = await gridsOf(desk, RENAMED, first);
  const named = renamed.map((one, n) => (n === 0 ? { ...one, name: `${one.name}（学校周边）` } : one));
  await draw(desk, { key: 'plan 1', at: first, title: '学校周边网格改名', grids: named, back: RETURNED });
  const cut = await gridsOf(desk, CUT, second);
  await draw(desk, { key: 'plan 2', at: second, title: '海云里住户增多，拆分一个网格', grids: halved(cut) });
}

/** One after the other: each call stands at one moment. */
async function gridsOf(desk: Desk, community: string, at: number): Promise<Grid[]> {
  const get = (path: string) => desk.ask({ at, who: WHO, method: 'GET', path, key: path });
  type Area = { readonly code: string; readonly name: string; readonly kind: string | null };
  const grids: Grid[] = [];
  // As said above.
  for (const { code, name, kind } of (await get(`/areas?parent=${community}`)) as readonly Area[]) {
    const feature = (await get(`/areas/${code}/boundary`)) as { geometry: { coordinates: Ring[][] } };
    grids.push({
      code,
      community,
      name,
      kind: kind ?? 'general',
      coordinates: feature.geometry.coordinates,
    });
  }
  return grids;
}

type Plan = {
  readonly key: string;
  readonly at: number;
  readonly title: string;
  readonly grids: readonly Grid[];
  /** What the district did not agree to. */
  readonly back?: string;
};

async function draw(desk: Desk, { key, at, title, grids, back }: Plan): Promise<void> {
  if (grids.length === 0) return;
  const drawn: Asked = { at, who: WHO, method: 'POST', path: '/grid-plans', key };
  const unless = { path: '/grid-plans', says: title };
  await desk.ask({ ...drawn, body: (id) => ({ id, street: HOME.street, title, grids }), unless });
  const step = (name: string, who: Asked['who'], later: number, body?: object): Asked => ({
    at: at + later,
    who,
    method: 'POST',
    path: `/grid-plans/{${key}}/${name}`,
    key: `${key} ${name}`,
    ...(body === undefined ? {} : { body }),
    orElse: [409, 422],
  });
  await desk.ask(step('submit', WHO, 20 * MINUTE));
  if (back !== undefined)
    await desk.ask(step('return', { account: 'districthead' }, 5 * 60 * MINUTE, { reason: back }));
}

const MINUTE = 60_000;

/** The grid with the most corners is cut from one corner to the one across; its second half gets the next number. */
function halved(grids: readonly Grid[]): Grid[] {
  const [most] = grids
    .filter(({ coordinates }) => coordinates.length === 1 && coordinates[0]?.length === 1)
    .sort((a, b) => cornersOf(b).length - cornersOf(a).length);
  const corners = most === undefined ? [] : cornersOf(most);
  if (most === undefined || corners.length < 4 || !isConvex(corners)) return [...grids];
  const half = Math.floor(corners.length / 2);
  const closed = (ring: Ring): Ring[][] => [[[...ring, ring[0] ?? [0, 0]]]];
  const next = Math.max(...grids.map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0))) + 1;
  const added: Grid = {
    ...most,
    code: null,
    name: most.name.replace(/\d+$/, String(next).padStart(2, '0')),
    coordinates: closed([...corners.slice(half), corners[0] ?? [0, 0]]),
  };
  const kept = { ...most, coordinates: closed(corners.slice(0, half + 1)) };
  return [...grids.map((one) => (one === most ? kept : one)), added];
}

/** Without the last one, which is the first again. */
function cornersOf({ coordinates }: Grid): Ring {
  const ring = coordinates[0]?.[0] ?? [];
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring.slice(0, -1) : [...ring];
}

function isConvex(corners: Ring): boolean {
  const turns = corners.map(([x, y], n) => {
    const [a, b] = corners[(n + 1) % corners.length] ?? [0, 0];
    const [c, d] = corners[(n + 2) % corners.length] ?? [0, 0];
    return (a - x) * (d - b) - (b - y) * (c - a);
  });
  return turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0);
}
