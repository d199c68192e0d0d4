/** Levels of the organisation and kinds of posts. */

export const LEVELS = ['city', 'district', 'street', 'community', 'grid'] as const;
export type Level = (typeof LEVELS)[number];

/** Kinds of posts 岗位. The Chinese names are the ones people are called by. */
export const POST_KINDS = {
  grid_worker: { zh: '网格员', en: 'Grid worker', level: 'grid' },
  grid_assistant: { zh: '网格助理员', en: 'Grid assistant', level: 'grid' },
  grid_leader: { zh: '网格长', en: 'Grid leader', level: 'community' },
  grid_guide: { zh: '网格指导员', en: 'Grid guide', level: 'street' },
  street_dispatcher: { zh: '镇街派遣员', en: 'Street dispatcher', level: 'street' },
  street_head: { zh: '镇街网格中心主任', en: 'Head of the street grid centre', level: 'street' },
  district_dispatcher: { zh: '区级派遣员', en: 'District dispatcher', level: 'district' },
  district_head: { zh: '区级值班长', en: 'District duty head', level: 'district' },
  district_deputy: { zh: '分管区领导', en: 'District leader in charge', level: 'district' },
  city_supervisor: { zh: '市级督办员', en: 'City supervisor', level: 'city' },
  unit_handler: { zh: '单位经办人', en: 'Unit handler', level: 'district' },
  unit_head: { zh: '单位负责人', en: 'Unit head', level: 'district' },
  hotline_seat: { zh: '热线坐席', en: 'Hotline seat', level: 'district' },
  rules_keeper: { zh: '规则管理员', en: 'Rules keeper', level: 'city' },
  system_admin: { zh: '系统管理员', en: 'System administrator', level: 'city' },
  security_admin: { zh: '安全管理员', en: 'Security administrator', level: 'city' },
  audit_admin: { zh: '审计管理员', en: 'Audit administrator', level: 'city' },
  resident: { zh: '居民', en: 'Resident', level: 'city' },
  system: { zh: '系统', en: 'System', level: 'city' },
} as const satisfies Record<string, { zh: string; en: string; level: Level }>;

export type PostKind = keyof typeof POST_KINDS;
