/** One alert in the Common Alerting Protocol 1.2 (OASIS): the newest warning in force, or that there is none. */
import { dayStartAt, secondTextAt } from '@gridgov/domain/calendar/zone.ts';
import { el, type Xml, xmlDocument } from '../../../platform/xml/xml.ts';
import { cityDay, findBoundary } from '../../city/areas/public.ts';
import { listWarnings, type Warning } from '../../telling/warnings/public.ts';
import type { FeedDeps } from './deps.ts';
import { endWord } from './entries.ts';

const DAY = 86_400_000;

type Area = { readonly name: string; readonly code: string; readonly rings: readonly Ring[] };
type Ring = readonly (readonly [lon: number, lat: number])[];

export async function currentAlert(deps: FeedDeps, now: number): Promise<string> {
  const [warning] = await listWarnings(deps.db, now, now - DAY);
  return warning === undefined ? quiet(deps, now) : alertOf(deps, warning, now);
}

/** One warning as it stands: given, or ended by a person. */
export async function alertOf(deps: FeedDeps, warning: Warning, now: number): Promise<string> {
  const codes = warning.areas.flatMap((code) => (isCity(code) ? deps.districts() : [code]));
  const areas = await Promise.all([...new Set(codes)].map((code) => areaOf(deps, code, now)));
  return alert(deps, warning, areas);
}

/** The city has no boundary of its own: its districts are drawn. */
const isCity = (code: string) => code.length === 6 && code.endsWith('00');

function alert(deps: FeedDeps, warning: Warning, areas: readonly Area[]): string {
  const { endedAt, sentAt, exercise } = warning;
  const sender = senderOf(deps);
  const cancelled = endedAt !== null;
  const note = cancelled
    ? `${endWord(warning)}：${warning.endReason ?? ''}`
    : exercise
      ? '演练，请勿惊慌'
      : '';
  const info = [
    ...infoHead(warning.category, warning.event, cancelled ? 'AllClear' : 'Monitor', warning),
    el('effective', secondTextAt(sentAt)),
    el('onset', secondTextAt(warning.onsetAt)),
    el('expires', secondTextAt(warning.expiresAt)),
    ...infoText(deps, warning.headline, warning.description, warning.instruction),
    ...areas.map(areaXml),
  ];
  return document([
    el('identifier', cancelled ? `${warning.id}-end` : warning.id),
    el('sender', sender),
    el('sent', secondTextAt(endedAt ?? sentAt)),
    el('status', exercise ? 'Exercise' : 'Actual'),
    el('msgType', cancelled ? 'Cancel' : 'Alert'),
    el('scope', 'Public'),
    ...(note === '' ? [] : [el('note', note)]),
    ...(cancelled ? [el('references', `${sender},${warning.id},${secondTextAt(sentAt)}`)] : []),
    el('info', info),
  ]);
}

type Levels = Pick<Warning, 'urgency' | 'severity' | 'certainty'>;

function infoHead(
  category: string,
  event: string,
  response: string,
  { urgency, severity, certainty }: Levels,
): Xml[] {
  return [
    el('language', 'zh-CN'),
    el('category', category),
    el('event', event),
    el('responseType', response),
    el('urgency', urgency),
    el('severity', severity),
    el('certainty', certainty),
  ];
}

function infoText(deps: FeedDeps, headline: string, description: string, instruction: string): Xml[] {
  return [
    el('senderName', `${deps.cityName()}网格中心`),
    el('headline', headline),
    el('description', description),
    ...(instruction === '' ? [] : [el('instruction', instruction)]),
    el('web', `${deps.publicUrl}/portal/notices`),
  ];
}

/** Systems that poll want an answer also on quiet days; status `Test` tells them to do nothing. One a day. */
async function quiet(deps: FeedDeps, now: number): Promise<string> {
  const begin = dayStartAt(now);
  const areas = await Promise.all(deps.districts().map((code) => areaOf(deps, code, now)));
  const levels = { urgency: 'Past', severity: 'Minor', certainty: 'Unlikely' };
  const info = [
    ...infoHead('Other', '无预警', 'AllClear', levels),
    el('effective', secondTextAt(begin)),
    el('expires', secondTextAt(begin + DAY)),
    ...infoText(deps, '当前没有生效的预警', '当前没有生效的预警。本条用于检测接口，无需采取行动。', ''),
    ...areas.map(areaXml),
  ];
  return document([
    el('identifier', `gridgov-none-${cityDay(now)}`),
    el('sender', senderOf(deps)),
    el('sent', secondTextAt(begin)),
    el('status', 'Test'),
    el('msgType', 'Alert'),
    el('scope', 'Public'),
    el('info', info),
  ]);
}

function document(content: readonly Xml[]): string {
  return xmlDocument(el('alert', content, { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' }));
}

function senderOf({ publicUrl }: FeedDeps): string {
  return `gridgov@${new URL(publicUrl).hostname}`;
}

/** Corners of a ring at most: receivers are small, and a warning is no survey. */
const MOST_CORNERS = 300;

async function areaOf({ db, nameOf }: FeedDeps, code: string, now: number): Promise<Area> {
  const row = await findBoundary(db, code, cityDay(now));
  const polygons = row === undefined ? [] : (JSON.parse(row.coordinates) as Ring[][]);
  // Islets of a few houses would make the alert many times longer and are in the area's name.
  const rings = polygons
    .map(([outer]) => outer ?? [])
    .filter((ring) => ring.length > 3)
    .sort((one, other) => other.length - one.length)
    .slice(0, 5);
  return { name: nameOf(code), code, rings };
}

function areaXml({ name, code, rings }: Area): Xml {
  return el('area', [
    el('areaDesc', name),
    ...rings.map((ring) => el('polygon', polygonText(ring))),
    el('geocode', [el('valueName', 'GB/T 2260'), el('value', code)]),
  ]);
}

/** Latitude first, closed. */
function polygonText(ring: Ring): string {
  const step = Math.ceil(ring.length / MOST_CORNERS);
  const corners = ring.slice(0, -1).filter((_, at) => at % step === 0);
  const [first] = corners;
  return (first === undefined ? corners : [...corners, first])
    .map(([lon, lat]) => `${lat.toFixed(6)},${lon.toFixed(6)}`)
    .join(' ');
}
