/** The people of the demo city one can sign in as, and where they work. */
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';

/** Published: it satisfies the rules for passwords and protects nothing. Demo mode listens on loopback only. */
export const DEMO_PASSWORD = 'Haiyun-2026';

/** Where the drawn pages are set. */
export const HOME = {
  cityName: '海云市',
  district: '990106',
  street: '990106012',
  community: '990106012015',
  grid: '990106012015003',
} as const;

export type CastPost = { readonly kind: PostKind; readonly area?: string; readonly unit?: string };
export type CastMember = {
  readonly account: string;
  /** Plainly invented: made of words, none of them a surname. */
  readonly name: string;
  readonly posts: readonly CastPost[];
};

/** A property firm, which the templates of units do not have. */
export const PROPERTY = {
  code: `${HOME.community}-WY`,
  name: '海云物业服务公司（演示）',
  kind: 'property',
  area: HOME.community,
  roles: '物业企业',
} as const;

export const CAST: readonly CastMember[] = [
  { account: 'worker', name: '渔小满', posts: [{ kind: 'grid_worker', area: HOME.grid }] },
  {
    account: 'leader',
    name: '堤望春',
    posts: [
      { kind: 'grid_leader', area: HOME.community },
      { kind: 'unit_handler', unit: `${HOME.community}-JW` },
    ],
  },
  { account: 'street', name: '帆知远', posts: [{ kind: 'street_dispatcher', area: HOME.street }] },
  { account: 'streethead', name: '礁听涛', posts: [{ kind: 'street_head', area: HOME.street }] },
  { account: 'district', name: '塔照海', posts: [{ kind: 'district_dispatcher', area: HOME.district }] },
  { account: 'districthead', name: '港初晴', posts: [{ kind: 'district_head', area: HOME.district }] },
  { account: 'city', name: '浪问潮', posts: [{ kind: 'city_supervisor', area: '' }] },
  { account: 'unit', name: '篷拾叶', posts: [{ kind: 'unit_handler', unit: `${HOME.district}-HW` }] },
  { account: 'property', name: '檐归燕', posts: [{ kind: 'unit_handler', unit: PROPERTY.code }] },
  { account: 'water', name: '涧清泉', posts: [{ kind: 'unit_handler', unit: `${HOME.district}-GS` }] },
  { account: 'hotline', name: '铃慢慢', posts: [{ kind: 'hotline_seat', area: HOME.district }] },
  { account: 'rules', name: '尺若衡', posts: [{ kind: 'rules_keeper', area: '' }] },
  { account: 'system', name: '轮半夏', posts: [{ kind: 'system_admin', area: '' }] },
  { account: 'security', name: '锁念安', posts: [{ kind: 'security_admin', area: '' }] },
  { account: 'audit', name: '镜留白', posts: [{ kind: 'audit_admin', area: '' }] },
  { account: 'waterhead', name: '源照影', posts: [{ kind: 'unit_head', unit: `${HOME.district}-GS` }] },
];
