/** Where a case of a trade is that begins anywhere, as far as anybody knows: nobody is refused for not knowing it better. */
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';

/** What a caller, a seat or a button says of the place. */
export type PlaceSaid = {
  readonly text?: string | undefined;
  /** Of a grid, a community, a street or a district. */
  readonly area?: string | undefined;
  readonly grid?: string | undefined;
  readonly community?: string | undefined;
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
};
const LONGEST = 200;

type Places = {
  readonly gridAt: (lon: number, lat: number, at: number) => string | null;
  readonly exists: (code: string, at: number) => boolean;
};

/** The narrowest area that is in force; what is not known of it is empty. `district`: where it is otherwise. */
export function placeSaid(said: PlaceSaid, places: Places, at: number, district = ''): PlaceValue {
  const { lon, lat, text = '' } = said;
  const hasPoint = lon !== undefined && lat !== undefined;
  const point = hasPoint ? places.gridAt(lon, lat, at) : null;
  const named = [said.grid, point, said.community, said.area].flatMap((code) => code ?? []);
  const code = named.find((one) => /^\d{6}(\d{3}){0,3}$/.test(one) && places.exists(one, at)) ?? district;
  const upTo = (digits: number) => (code.length >= digits ? code.slice(0, digits) : '');
  return {
    district: upTo(6),
    street: upTo(9),
    community: upTo(12),
    grid: upTo(15),
    lon: hasPoint ? lon : null,
    lat: hasPoint ? lat : null,
    text: text.trim().slice(0, LONGEST),
  };
}
