/** From a point, an address or the code of an area to the place of a matter. */
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { type AreaSnapshot, findPlaces, type Point } from '../../city/areas/public.ts';
import { fault, refuse } from './errors.ts';
import type { Form } from './form.ts';

/** A fix off the quay or a road at the city's edge still means the grid beside it. Metres. */
const NEAR = 200;
const LONGEST = 200;

type City = { readonly areas: AreaSnapshot; readonly home: string; readonly at: number };

/** @throws HttpProblem where there is no place in it, or none inside the city */
export function placeOf(form: Form, city: City): PlaceValue {
  const point = pointOf(form);
  const address = form.value('address_string');
  if (address !== undefined && address.length > LONGEST) {
    throw refuse(fault('address_string', '太长', 'is too long', `≤ ${LONGEST}`));
  }
  if (point !== undefined) return placeAt(point, address, city);
  const code = form.value('address_id');
  if (code !== undefined) return placeNamed(code, address, city);
  if (address !== undefined) return placeCalled(address, city);
  throw refuse(fault('lat', '没有地点', 'there is no place', 'lat + long, address_string, address_id'));
}

function pointOf(form: Form): Point | undefined {
  const [lat, lon] = [degrees(form, 'lat', 90), degrees(form, 'long', 180)];
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined) {
    const missing = lat === undefined ? 'lat' : 'long';
    throw refuse(fault(missing, '缺少此项', 'is missing', 'lat + long'));
  }
  return { lat, lon };
}

function degrees(form: Form, name: 'lat' | 'long', most: number): number | undefined {
  const text = form.value(name);
  if (text === undefined) return undefined;
  const value = /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(value) <= most) return value;
  throw refuse(fault(name, '不是有效的坐标', 'is no coordinate', `-${most} … ${most}`));
}

function placeAt(point: Point, address: string | undefined, { areas, at }: City): PlaceValue {
  const near = areas.gridNear(point, at, NEAR);
  if (near === null) {
    throw refuse(fault('lat', '不在本市范围内', 'lies outside the city', 'WGS-84'));
  }
  return placed(near.code, address ?? areas.pathOf(near.code, at).slice(0, -1).join(' '), point);
}

function placeNamed(code: string, address: string | undefined, { areas, at }: City): PlaceValue {
  const area = areas.find(code, at);
  if (area === undefined || area.level === 'city') {
    throw refuse(fault('address_id', '没有这个代码', 'is not known', 'code of an area or grid'));
  }
  return placed(code, address ?? areas.pathOf(code, at).join(' '), null);
}

/**
 * The narrowest area that the address names. Where it names none, the matter goes to the desk of the sender's area,
 * where people know their streets: nothing is turned away for a house number nobody has surveyed.
 */
function placeCalled(address: string, { areas, home, at }: City): PlaceValue {
  for (const words of [address, ...address.split(/[\s,，]+/)]) {
    const [found] = words === '' ? [] : findPlaces(areas, words, home, 1, { at, language: 'zh' });
    if (found !== undefined && found.level !== 'city') return placed(found.code, address, null);
  }
  return placed(home, address, null);
}

function placed(code: string, text: string, point: Point | null): PlaceValue {
  const [street, community, grid] = [9, 12, 15].map((digits) =>
    code.length >= digits ? code.slice(0, digits) : '',
  );
  return {
    district: code.slice(0, 6),
    street: street ?? '',
    community: community ?? '',
    grid: grid ?? '',
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    text,
  };
}
