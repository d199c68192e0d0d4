import { navEntries } from '../areas/all.ts';
import { paths } from '../paths.ts';
import { mayEnter } from '../shell/area.ts';
import { type Topic, topics } from './topics.ts';

/** The help on pages that somebody with these rights can open. */
export function topicsFor(rights: readonly string[]): readonly Topic[] {
  return topics.filter((topic) => mayOpen(topic, rights));
}

function mayOpen(topic: Topic, rights: readonly string[]): boolean {
  if (topic.here === true) return false;
  const page = topic.under ?? topic.at[0];
  if (page === paths.report) return rights.includes('issue.report');
  const entry = navEntries.find(({ to }) => to === page);
  return entry === undefined || mayEnter(entry, rights);
}
