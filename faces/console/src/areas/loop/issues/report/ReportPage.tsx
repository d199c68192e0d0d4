import { dayAndTime } from '@gridgov/ui/times.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../shell/session.ts';
import { Nearby } from './Nearby.tsx';
import { ReportForm } from './ReportForm.tsx';
import { useReportAdvice } from './reportQueries.ts';
import { asReported, useDraft, useSettled } from './useDraft.ts';
import '../queue/queue.css';
import '../queue/queueActs.css';
import './report.css';

/** A report on one page: where, what, which class; what may be the same matter stands beside it. */
export function ReportPage() {
  const { t } = useTranslation();
  const { draft, change, drop } = useDraft();
  const settled = useSettled(draft.text);
  const advice = useReportAdvice({ text: settled, place: draft.place });
  useEffect(() => {
    document.title = t('app.title', { page: t('report.title') });
  }, [t]);
  const kind = useMe().data?.acting?.kind ?? '';
  const chosen = asReported(draft, kind, advice.data);
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
