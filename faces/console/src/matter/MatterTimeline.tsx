import { useUiWords } from '@gridgov/ui/language.tsx';
import { Timeline } from '@gridgov/ui/Timeline.tsx';
import { instantWords } from '@gridgov/ui/times.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from './types.ts';

/** All that happened, newest first. */
export function MatterTimeline(props: {
  readonly items: readonly TimelineItem[];
  readonly tools?: ReactNode;
  /** The way to what is older. */
  readonly more?: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useUiWords();
  const now = Date.now();
  return (
    <section className="sheet" aria-labelledby="case-timeline">
      <header>
        <h2 id="case-timeline">{t('case.timeline')}</h2>
        {props.tools}
      </header>
      {props.items.length === 0 ? <p className="cap">{t('case.timelineEmpty')}</p> : null}
      <Timeline
        entries={props.items.map((item) => ({
          id: item.id,
          time: instantWords(item.at, now, words),
          dateTime: item.at,
          text: item.text,
          key: item.key,
          machine: item.machine,
          ...(item.detail === undefined ? {} : { detail: item.detail }),
        }))}
      />
      {props.more}
    </section>
  );
}
