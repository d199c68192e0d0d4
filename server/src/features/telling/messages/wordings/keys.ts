/** The key of a notice: `loan.handed_out`, and `mark.loan.fetch.50` of any lane and start of that clock. */
export function keyOf(kind: string): string {
  const mark = /^mark\.([^/.]+)\/([^:.]+)(?::[^.]*)?\.(\d+)/.exec(kind);
  return mark === null ? kind : `mark.${mark[1]}.${mark[2]}.${mark[3]}`;
}
