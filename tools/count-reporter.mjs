/** One line at the end, which is easier to find by machine than the summary above the list of failures. */
export default async function* count(source) {
  const reasons = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:pass' && typeof data.skip === 'string')
      reasons.set(data.skip, (reasons.get(data.skip) ?? 0) + 1);
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped } = data.counts;
    yield `${passed} passed, ${failed + cancelled} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${why(reasons)}\n`;
  }
}

/** Why tests were skipped; how many for which reason, where there are several. @param {Map<string, number>} reasons */
function why(reasons) {
  const given = [...reasons].filter(([reason]) => reason !== '');
  if (given.length === 0) return '';
  const said = given.length === 1 ? [given[0][0]] : given.map(([reason, times]) => `${times}: ${reason}`);
  return ` (${said.join('; ')})`;
}
