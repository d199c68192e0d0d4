import { TableError } from './table-error.ts';

/** What one table may cost, whoever sends it. Far above what any city's lists need, far below what harms a server. */
export type TableLimits = {
  /** A packed workbook, as it lies in its file. */
  readonly packedBytes: number;
  /** All parts of a workbook together, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed one; counted from the first 16 MB on, as blank columns pack very well. */
  readonly ratio: number;
  readonly entries: number;
  readonly cells: number;
  readonly characters: number;
  /** What a spreadsheet program itself lets stand in one cell is 32,767. */
  readonly cellCharacters: number;
  readonly columns: number;
  /** Memory of the thread that reads. */
  readonly memoryMb: number;
};

export const TABLE_LIMITS: TableLimits = {
  packedBytes: 256 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  ratio: 250,
  entries: 2_000,
  cells: 10_000_000,
  characters: 400_000_000,
  cellCharacters: 32_767,
  columns: 2_000,
  memoryMb: 512,
};

/** What an operator sets: GRIDGOV_IMPORT_… */
export type ImportSettings = {
  readonly memoryMb: number;
  readonly unpackedMb: number;
  readonly cells: number;
};

let inForce = TABLE_LIMITS;

/** The limits of this process, which every import keeps. */
export function tableLimits(): TableLimits {
  return inForce;
}

/** Once, when the settings are known. */
export function useImportSettings({ memoryMb, unpackedMb, cells }: ImportSettings): void {
  inForce = { ...TABLE_LIMITS, memoryMb, unpackedBytes: unpackedMb * 1024 * 1024, cells };
}

const SPLIT = '请把表格拆成几份，分次导入';

const WHY: Readonly<Record<keyof TableLimits, (most: string) => string>> = {
  packedBytes: (most) => `工作簿文件超过 ${most} 字节，${SPLIT}`,
  unpackedBytes: (most) => `工作簿解压后超过 ${most} 字节，${SPLIT}`,
  ratio: (most) =>
    `工作簿的压缩比超过 ${most} 倍，不像是表格；请用电子表格软件打开后另存为新的 XLSX，或另存为 CSV`,
  entries: (most) => `工作簿里的部件超过 ${most} 个，请只留一张工作表，另存为新的 XLSX`,
  cells: (most) => `单元格超过 ${most} 个，${SPLIT}`,
  characters: (most) => `全表文字超过 ${most} 个字符，${SPLIT}`,
  cellCharacters: (most) => `有单元格超过 ${most} 个字符，请缩短其内容`,
  columns: (most) => `列数超过 ${most} 列，请删去不用的列`,
  memoryMb: (most) => `读这份表格要用的内存超过 ${most} MB，${SPLIT}`,
};

export function beyond(limit: keyof TableLimits, limits: TableLimits, row = 0): TableError {
  return new TableError(WHY[limit](limits[limit].toLocaleString('en')), row);
}
