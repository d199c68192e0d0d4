/** One line at the end, which is easier to find by machine than the summary above the list of failures. */
export default async function* count(source) {
  for await (const event of source) {
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped } = event.data.counts;
    yield `${passed} passed, ${failed + cancelled} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
  }
}
