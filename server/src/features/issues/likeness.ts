/** What may be the same thing 可能同一件: open matters around a place, measured by the domain, each with its reason. */
import {
  type Likened,
  type Likeness,
  type LikenessRule,
  likeliest,
} from '@gridgov/domain/issues/likeness.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../platform/db/database.ts';
import { listNearWhole } from './near-queries.ts';
import type { IssueWhole } from './queries.ts';

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

/** Why: 同类，都说到“路灯不亮”，相距 30 米，同一天上报. */
export function likenessText({ kinship, words, metres, days }: Likeness, language: Language): string {
  const whole = Math.floor(days);
  if (language === 'zh') {
    const said = words.map((one) => `“${one}”`).join('、');
    return [
      { same: '同类', family: '同一大类', none: '' }[kinship],
      said === '' ? '' : `都说到${said}`,
      `相距 ${metres} 米`,
      whole === 0 ? '上报不到一天之差' : `上报相差 ${whole} 天`,
    ]
      .filter((part) => part !== '')
      .join('，');
  }
  const said = words.map((one) => `“${one}”`).join(', ');
  return [
    { same: 'same class', family: 'class of the same family', none: '' }[kinship],
    said === '' ? '' : `both say ${said}`,
    `${metres} m apart`,
    whole === 0 ? 'reported within a day' : `reported ${whole} days apart`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
