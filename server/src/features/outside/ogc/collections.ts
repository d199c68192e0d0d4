/** What the interface offers: the city's areas by level, and its public matters. */
export type AreaCollection = {
  readonly id: 'districts' | 'streets' | 'communities' | 'grids';
  readonly title: string;
  readonly description: string;
  /** Digits of its codes. */
  readonly digits: 6 | 9 | 12 | 15;
};

export const AREA_COLLECTIONS: readonly AreaCollection[] = [
  { id: 'districts', title: '区市', description: '本市各区市的边界', digits: 6 },
  { id: 'streets', title: '镇街', description: '各镇街的边界', digits: 9 },
  { id: 'communities', title: '社区（村居）', description: '各社区、村居的边界', digits: 12 },
  { id: 'grids', title: '网格', description: '综合网格与专属网格的边界', digits: 15 },
];
export const MATTERS = {
  id: 'matters',
  title: '公开案件',
  description: '可以公开的案件：类别、地点、办理步骤，不含个人信息',
} as const;

export const COLLECTION_IDS = [...AREA_COLLECTIONS.map(({ id }) => id), MATTERS.id];
