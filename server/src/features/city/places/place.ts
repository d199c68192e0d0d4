/** A row of a table of places. */
export const PLACE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['名称', '地名', '地址', '标准地址', '小区名称', 'name'],
  aliases: ['别名', '又名', '俗称', 'aliases', 'alias'],
  lng: ['经度', '东经', 'lng', 'lon', 'longitude', 'x'],
  lat: ['纬度', '北纬', 'lat', 'latitude', 'y'],
  kind: ['类型', '类别', '地点类型', 'kind', 'type'],
  code: ['编码', '代码', '地址编码', 'code', 'id'],
};
/** Columns without which a table is no list of places. */
export const PLACE_REQUIRED: readonly string[] = ['name', 'lng', 'lat'];
