/** What the columns of a duty roster are usually called. */
export const DUTY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  seat: ['值班单位', '值班岗', '区域编码', '单位', '镇街', '社区'],
  day: ['日期', '值班日期'],
  shift: ['班次', '班'],
  place: ['岗位', '值班岗位', '位置', '主副班'],
  name: ['姓名', '值班人', '值班人员'],
  number: ['工号', '人员编号'],
};
export const DUTY_REQUIRED = ['day', 'shift', 'name'] as const;
