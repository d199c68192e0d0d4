/** What may be the same thing 可能同一件: open matters around a place, measured by the domain, each with its reason. */
import {
  type Likened,
  type Likeness,
  type LikenessRule,
  likeliest,
} from '@gridgov/domain/loop/issues/likeness.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { IssueWhole } from '../queries.ts';
import { listNearWhole } from './near-queries.ts';

const DEGREE = 111_320;

export type LikelySame = IssueWhole & { readonly like: Likened; readonly likeness: Likeness };

/** A matter as it is compared; null without a point. */
export function likenedOf({
  state,
  description,
  placeText,
}: Pick<IssueWhole, 'state' | 'description' | 'placeText'>): Likened | null {
  const { lon, lat, text } = state.place;
  if (lon === null || lat === null) return null;
  return {
    classes: state.classCode === null ? [] : [state.classCode],
    text: `${state.title} ${description}`,
    place: `${text} ${placeText}`,
    lon,
    lat,
    at: state.reportedAt,
  };
}

/** Open matters of a district near enough to be compared: a bounded number, the nearest. */
export function matterAround(
  db: Queryable,
  district: string,
  { lon, lat }: Pick<Likened, 'lon' | 'lat'>,
  { metres }: Pick<LikenessRule, 'metres'>,
): Promise<IssueWhole[]> {
  // As far across as up: a degree of longitude is shorter the further north.
  const degrees = metres / DEGREE / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return listNearWhole(db, district, { lon, lat, degrees });
}

/** The likeliest of them; `alike` says how one is compared, null where it must not be told of. */
export function sameAmong(
  one: Likened,
  around: readonly IssueWhole[],
  rule: LikenessRule,
  alike: (whole: IssueWhole) => Likened | null = likenedOf,
): LikelySame[] {
  const others = around.flatMap((whole) => {
    const like = alike(whole);
    return like === null ? [] : [{ ...whole, like }];
  });
  return likeliest(one, others, rule);
}
