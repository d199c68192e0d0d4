import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MatterTimeline } from '../../../../matter/MatterTimeline.tsx';
import { useEarlierEvents } from '../queries.ts';
import type { IssueDetail, TimelineItem } from '../types.ts';

const kinds = ['all', 'flow', 'photo', 'clock'] as const;
type Kind = (typeof kinds)[number];
const titles = {
  all: 'case.timelineAll',
  flow: 'case.timelineFlow',
  photo: 'case.timelinePhotos',
  clock: 'case.timelineClock',
} as const;

/** All that happened, newest first, with the older part fetched on demand. */
export function CaseTimeline(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('all');
  const [older, setOlder] = useState<{
    readonly items: readonly TimelineItem[];
    readonly rest: number;
  } | null>(null);
  const earlier = useEarlierEvents(props.issue.id);
  const items = [...props.issue.timeline, ...(older?.items ?? [])];
  const rest = older?.rest ?? props.issue.earlier;
  const shown = items.filter((item) => kind === 'all' || item.kind === kind);
  const last = items.at(-1);
  const more = () => {
    if (last === undefined) return;
    earlier.mutate(last.id, {
      onSuccess: (page) =>
        setOlder({ items: [...(older?.items ?? []), ...page.timeline], rest: page.earlier }),
    });
  };
  const tools = (
    <>
      <span className="grow" />
      {/* biome-ignore lint/a11y/useSemanticElements: toggles that filter, not a form's group */}
      <div className="tabs" role="group" aria-label={t('case.timelineFilter')}>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {t(titles[one])}
            {one === 'all' ? <span className="n">{items.length + rest}</span> : null}
          </button>
        ))}
      </div>
    </>
  );
  const way =
    rest === 0 ? null : (
      <p className="cap">
        <button type="button" className="lk" onClick={more} disabled={earlier.isPending}>
          {t('case.earlier', { n: rest })}
        </button>
      </p>
    );
  return <MatterTimeline items={shown} tools={tools} more={way} />;
}
