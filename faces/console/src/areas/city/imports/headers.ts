const enough = 64 * 1024;

/**
 * The columns of a CSV file by its first line, read in the browser: for matching them by hand when the server did
 * not find what it needs. Empty for other files.
 */
export async function headersOf(file: Blob & { readonly name: string }): Promise<readonly string[]> {
  if (!file.name.toLowerCase().endsWith('.csv')) return [];
  return firstLine(decode(await file.slice(0, enough).arrayBuffer()));
}

function decode(bytes: ArrayBuffer): string {
  // The cut may fall within a letter; `stream` keeps that from being an error.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // Not UTF-8: what spreadsheets in China write instead.
    return new TextDecoder('gb18030').decode(bytes, { stream: true });
  }
}

/** Cells of the first line that is not empty; commas, semicolons or tabs between, quotation marks around. */
export function firstLine(text: string): readonly string[] {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '';
  const [mark = ','] = [',', '\t', ';'].sort(
    (one, other) => line.split(other).length - line.split(one).length,
  );
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === mark && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell].map((one) => one.trim()).filter((one) => one !== '');
}
