import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandId } from '../../../../commandId.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import { useMe, useSystem } from '../../../../shell/session.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { AnswersPanel } from './AnswersPanel.tsx';
import { CallerPanel } from './CallerPanel.tsx';
import type { Draft } from './draft.ts';
import { useIntakeKeys } from './intakeKeys.ts';
import type { JoinHandle } from './intakeQueries.ts';
import { useJoinCaller } from './intakeQueries.ts';
import { Nearby } from './Nearby.tsx';
import { ReportForm } from './ReportForm.tsx';
import { useReportAdvice } from './reportQueries.ts';
import { asReported, useDraft, useSettled } from './useDraft.ts';
import '../queue/queue.css';
import '../queue/queueActs.css';
import './report.css';
import './intake.css';

/** A call on one screen: who rings and what they rang about before, what to answer, the matter, what is near. */
export function IntakePage() {
  const { t } = useTranslation();
  const { draft, change, drop } = useDraft();
  const [call, setCall] = useState(0);
  const settled = useSettled(draft.text);
  const advice = useReportAdvice({ text: settled, place: draft.place });
  const post = useMe().data?.acting?.kind ?? '';
  const next = () => {
    drop();
    setCall((n) => n + 1);
  };
  const join = useJoin(draft, next);
  const answers = useSystem('knowledge');
  useIntakeKeys(next);
  useEffect(() => {
    document.title = t('app.title', { page: t('intake.title') });
  }, [t]);
  return (
    <div className="page intake">
      <div className="hd1">
        <h1>{t('intake.title')}</h1>
        <p className="t2">{t('intake.lead')}</p>
        <span className="grow" />
        <button type="button" className="btn" aria-keyshortcuts="Alt+N" onClick={next}>
          {t('intake.next')} <kbd>Alt N</kbd>
        </button>
      </div>
      <p className="sm t2 intake-keys">
        {t('intake.keys')} <kbd>Alt 1</kbd> {t('intake.phone')} <kbd>Alt 2</kbd> {t('intake.answers')}{' '}
        <kbd>Alt 3</kbd> {t('report.place')} <kbd>Alt 4</kbd> {t('report.text')} <kbd>Ctrl ⏎</kbd>{' '}
        {t('report.submit')}
      </p>
      <div className="intake-cols" key={call}>
        <div className="intake-side">
          <CallerPanel draft={draft} change={change} join={join} />
          {answers ? <AnswersPanel about={settled} /> : null}
        </div>
        <ReportForm
          phoneApart
          draft={asReported(draft, post, advice.data)}
          change={change}
          drop={next}
          advice={advice.data}
        />
        <Nearby
          place={draft.place}
          advice={advice.data}
          onPlace={(place) => change({ place })}
          onFollowed={next}
          mapHeight={130}
          {...(draft.phone.trim() === ''
            ? {}
            : { same: { label: t('intake.same'), busy: join.busy, take: join.take } })}
        />
      </div>
    </div>
  );
}

/** Keeps the caller with a matter that is there already, and goes on to the next call. */
function useJoin(draft: Draft, done: () => void): JoinHandle {
  const { t } = useTranslation();
  const words = useProblemWords();
  const join = useJoinCaller();
  const last = useRef<{ readonly content: string; readonly id: string }>(undefined);
  const take = (issue: string) => {
    const body = {
      issue,
      phone: draft.phone.trim(),
      ...(draft.callerName.trim() === '' ? {} : { name: draft.callerName.trim() }),
      ...(draft.text.trim() === '' ? {} : { text: draft.text.trim() }),
    };
    const content = JSON.stringify(body);
    if (last.current?.content !== content) last.current = { content, id: commandId(Date.now()) };
    join.mutate(
      { ...body, commandId: last.current.id },
      {
        onSuccess: () => {
          toast(t('intake.joined'));
          done();
        },
      },
    );
  };
  return { busy: join.isPending, failed: join.isError ? words(join.error).title : null, take };
}
