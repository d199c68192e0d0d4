import { dayAndTime } from '@gridgov/ui/times.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shell/session.ts';
import type { Draft } from './draft.ts';
import { dropDraft, emptyDraft, loadDraft, saveDraft } from './draft.ts';
import { Nearby } from './Nearby.tsx';
import { ReportForm } from './ReportForm.tsx';
import { usualChannel } from './ReportSource.tsx';
import { useReportAdvice } from './reportQueries.ts';
import './queue.css';
import './report.css';

const saveAfterMs = 600;
const usualNature = 'report';
/** A report on one page: where, what, which class; what may be the same matter stands beside it. */
export function ReportPage() {
  const { t } = useTranslation();
  const { draft, change, drop } = useDraft();
  const settled = useSettled(draft.text);
  const advice = useReportAdvice({ text: settled, place: draft.place });
  useEffect(() => {
    document.title = t('app.title', { page: t('report.title') });
  }, [t]);
  // The suggested class is chosen until the person chooses another.
  const suggested = advice.data?.classes.find((one) => one.suggested);
  const kind = useMe().data?.acting?.kind ?? '';
  const chosen = {
    ...draft,
    channel: draft.channel || usualChannel(kind),
    nature: draft.nature || usualNature,
    ...(draft.classCode === null && suggested !== undefined
      ? { classCode: suggested.code, className: suggested.name }
      : {}),
  };
  return (
    <div className="page">
      <div className="hd1">
        <h1>{t('report.title')}</h1>
        <p className="t2" role="status">
          {draft.savedAt === null
            ? t('report.draftNone')
            : t('report.draftSaved', { time: dayAndTime(draft.savedAt).time })}
        </p>
        <span className="grow" />
        <button type="button" className="btn q s" onClick={drop}>
          {t('report.discard')}
        </button>
      </div>
      <div className="rp">
        <ReportForm draft={chosen} change={change} drop={drop} advice={advice.data} />
        <Nearby
          place={draft.place}
          advice={advice.data}
          onPlace={(place) => change({ place })}
          onFollowed={drop}
        />
      </div>
    </div>
  );
}

/** The draft, saved a moment after each change. */
function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => loadDraft(localStorage));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (part: Partial<Draft>) => {
    const after = { ...draft, ...part };
    setDraft(after);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const savedAt = saveDraft(localStorage, after, Date.now());
      setDraft((now) => ({ ...now, savedAt }));
    }, saveAfterMs);
  };
  const drop = () => {
    clearTimeout(timer.current);
    dropDraft(localStorage);
    setDraft(emptyDraft);
  };
  return { draft, change, drop };
}

/** The text once typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), saveAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
