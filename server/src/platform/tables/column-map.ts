import { TableError } from './table-error.ts';

/** Header as it stands in the file → field of the product. */
export type ColumnMap = Readonly<Record<string, string>>;

/**
 * Reads `--map '列=field,…'`. A column's name may be put in quotation marks where it holds a comma; at the last
 * equals sign of a part the field begins. Throws TableError, naming the part, where a part cannot be read, a field
 * is not among `allowed`, or a field or column is named twice.
 */
export function parseColumnMap(text: string, allowed: readonly string[]): ColumnMap {
  const map: Record<string, string> = {};
  for (const part of splitParts(text)) {
    const at = part.lastIndexOf('=');
    const column = unquote(part.slice(0, Math.max(at, 0)).trim());
    const field = part.slice(at + 1).trim();
    if (at < 0 || column === '' || field === '') throw new TableError(`列对应“${part}”应写成“列名=字段”`);
    if (!allowed.includes(field))
      throw new TableError(`列对应“${part}”：没有字段“${field}”，可用：${allowed.join('、')}`);
    if (Object.hasOwn(map, column)) throw new TableError(`列对应中列“${column}”写了两次`);
    if (Object.values(map).includes(field)) throw new TableError(`列对应中字段“${field}”写了两次`);
    map[column] = field;
  }
  return map;
}

function splitParts(text: string): string[] {
  const parts: string[] = [];
  let [part, quoted] = ['', false];
  for (const char of text.replaceAll('＝', '=')) {
    if (char === '"') quoted = !quoted;
    if (!quoted && (char === ',' || char === '\n')) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  if (quoted) throw new TableError('列对应中的引号没有成对');
  return [...parts, part].map((one) => one.trim()).filter(Boolean);
}

function unquote(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length >= 2 ? text.slice(1, -1) : text;
}

/** Throws TableError where the map names a column the file does not have. */
export function checkColumns(map: ColumnMap, headers: readonly string[]): void {
  const missing = Object.keys(map).filter((column) => !headers.includes(column));
  if (missing.length === 0) return;
  throw new TableError(`文件里没有列“${missing.join('”“')}”，现有：${headers.join('、')}`);
}
