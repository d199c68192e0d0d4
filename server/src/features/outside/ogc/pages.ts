/** The documents of the interface: landing page, conformance, collections, and pages of items with their links. */
import { cityDay } from '../../city/areas/public.ts';
import { AREA_COLLECTIONS, MATTERS } from './collections.ts';
import { CRS_URIS, CRS84 } from './crs.ts';
import type { ItemsPage, OgcDeps } from './items.ts';
import { type Extent, extentOf } from './queries.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const GEO_TYPE = 'application/geo+json; charset=utf-8';
export const API_TYPE = 'application/vnd.oai.openapi+json;version=3.0';

export type Link = {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
};

export const CONFORMS_TO = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
];

export const baseOf = ({ publicUrl }: Pick<OgcDeps, 'publicUrl'>) => `${publicUrl}/ogc`;

export function landingPage(deps: OgcDeps, cityName: string) {
  const base = baseOf(deps);
  const links: Link[] = [
    { href: `${base}/`, rel: 'self', type: 'application/json', title: '本页' },
    { href: `${base}/api`, rel: 'service-desc', type: API_TYPE, title: '接口描述' },
    { href: `${base}/api`, rel: 'service-desc', type: 'application/vnd.oai.openapi+json', title: '接口描述' },
    { href: `${base}/conformance`, rel: 'conformance', type: 'application/json', title: '符合的标准' },
    { href: `${base}/collections`, rel: 'data', type: 'application/json', title: '数据集' },
  ];
  return {
    title: `${cityName}网格与公开案件`,
    description: '区市、镇街、社区、网格的边界和可以公开的案件',
    links,
  };
}

export function conformance() {
  return { conformsTo: CONFORMS_TO };
}

type Described = { readonly id: string; readonly title: string; readonly description: string };

async function collectionView(deps: OgcDeps, one: Described, now: number) {
  const base = `${baseOf(deps)}/collections/${one.id}`;
  const digits = AREA_COLLECTIONS.find(({ id }) => id === one.id)?.digits ?? 6;
  const extent: Extent = (await extentOf(deps.db, digits, cityDay(now))) ?? [-180, -90, 180, 90];
  const links: Link[] = [
    { href: base, rel: 'self', type: 'application/json', title: one.title },
    { href: `${base}/items`, rel: 'items', type: 'application/geo+json', title: one.title },
  ];
  const interval = one.id === MATTERS.id ? { temporal: { interval: [[null, null]] } } : {};
  return {
    id: one.id,
    title: one.title,
    description: one.description,
    links,
    extent: { spatial: { bbox: [extent], crs: CRS84 }, ...interval },
    itemType: 'feature',
    crs: CRS_URIS,
    storageCrs: CRS84,
  };
}

export async function collections(deps: OgcDeps, now: number) {
  const base = `${baseOf(deps)}/collections`;
  const links: Link[] = [{ href: base, rel: 'self', type: 'application/json', title: '数据集' }];
  const all = await Promise.all([...AREA_COLLECTIONS, MATTERS].map((one) => collectionView(deps, one, now)));
  return { links, crs: CRS_URIS, collections: all };
}

/** Undefined where there is none of that name. */
export async function collection(deps: OgcDeps, id: string, now: number) {
  const one = [...AREA_COLLECTIONS, MATTERS].find((known) => known.id === id);
  return one === undefined ? undefined : collectionView(deps, one, now);
}

/** `query` as it was asked, which the next page repeats with its cursor. */
export function itemsBody(
  deps: OgcDeps,
  id: string,
  query: Readonly<Record<string, string>>,
  page: ItemsPage,
  now: number,
): string {
  const base = `${baseOf(deps)}/collections/${id}`;
  const address = (given: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams(given).toString();
    return `${base}/items${search === '' ? '' : `?${search}`}`;
  };
  const links: Link[] = [
    { href: address(query), rel: 'self', type: 'application/geo+json' },
    ...(page.next === null
      ? []
      : [{ href: address({ ...query, cursor: page.next }), rel: 'next', type: 'application/geo+json' }]),
    { href: base, rel: 'collection', type: 'application/json' },
  ];
  const head = {
    type: 'FeatureCollection',
    numberMatched: page.matched,
    numberReturned: page.features.length,
    timeStamp: new Date(now).toISOString(),
    links,
  };
  const features = page.features.map((feature) => `${feature}}`).join(',');
  return `${JSON.stringify(head).slice(0, -1)},"features":[${features}]}`;
}

export function itemBody(deps: OgcDeps, id: string, feature: string, fid: string): string {
  const base = `${baseOf(deps)}/collections/${id}`;
  const links: Link[] = [
    { href: `${base}/items/${encodeURIComponent(fid)}`, rel: 'self', type: 'application/geo+json' },
    { href: base, rel: 'collection', type: 'application/json' },
  ];
  return `${feature},"links":${JSON.stringify(links)}}`;
}
