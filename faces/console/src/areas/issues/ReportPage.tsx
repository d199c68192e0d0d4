import { ErrorSummary, Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { dayAndTime, dueWords } from '@gridgov/ui/times.ts';
import { UploadList } from '@gridgov/ui/UploadList.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandId } from '../../commandId.ts';
import { paths } from '../../paths.ts';
import { useProblemWords } from '../../problemWords.ts';
import { useMe } from '../../shell/session.ts';
import { toast } from '../../shell/toasts.tsx';
import { ClassChoice } from './ClassChoice.tsx';
import { nameJoin } from './classes.ts';
import type { Draft, ReportProblem } from './draft.ts';
import { checkReport, dropDraft, emptyDraft, loadDraft, saveDraft } from './draft.ts';
import { Nearby } from './Nearby.tsx';
import { PlaceField } from './PlaceField.tsx';
import { asPlaceInput } from './placeInput.ts';
import { ReportSource, usualChannel } from './ReportSource.tsx';
import type { ReportBody } from './reportQueries.ts';
import { useReport, useReportAdvice } from './reportQueries.ts';
import { photoLimits, useUploads } from './useUploads.ts';
import { useWhenThrough } from './useWhenThrough.ts';
import './queue.css';
import './report.css';

const saveAfterMs = 600;
const usualNature = 'report';
const fieldOf: Readonly<Record<ReportProblem, string>> = {
  missingPlace: 'report-place',
  missingText: 'report-text',
  missingClass: 'report-class',
  badPhone: 'report-phone',
};

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

interface FormProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly drop: () => void;
  readonly advice: ReturnType<typeof useReportAdvice>['data'];
}

function ReportForm(props: FormProps) {
  const { t } = useTranslation();
  const words = useUiWords();
  const problemWords = useProblemWords();
  const uploads = useUploads();
  const { draft, change, advice } = props;
  const { submit, waiting, tried, report } = useSubmit(props, uploads.fileIds, uploads.busy);
  const problems = tried ? checkReport(draft) : [];
  const errorOf = (problem: ReportProblem) =>
    problems.includes(problem) ? t(`report.${problem}`) : undefined;
  const failed = report.isError ? problemWords(report.error) : null;
  return (
    <form
      className="sheet report"
      aria-label={t('report.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      {problems.length === 0 && failed === null ? null : (
        <div className="fs">
          <ErrorSummary
            errors={problems.map((problem) => ({ id: fieldOf[problem], message: t(`report.${problem}`) }))}
          />
          {failed === null ? null : (
            <div className="error-summary" role="alert">
              <b>{failed.title}</b> {failed.detail}
            </div>
          )}
        </div>
      )}
      <div className="fs">
        <PlaceField
          id={fieldOf.missingPlace}
          place={draft.place}
          error={errorOf('missingPlace')}
          onPlace={(place) => change({ place })}
        />
      </div>
      <div className="fs">
        <Field label={t('report.text')} error={errorOf('missingText')} id={fieldOf.missingText}>
          {(ids) => (
            <textarea
              {...ids}
              className="in"
              rows={2}
              placeholder={t('report.textHint')}
              value={draft.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="fs">
        <ClassChoice
          id={fieldOf.missingClass}
          classes={advice?.classes ?? []}
          value={draft.classCode}
          error={errorOf('missingClass')}
          onChange={(classCode, className) => change({ classCode, className })}
        />
      </div>
      <ReportSource draft={draft} change={change} />
      <div className="fs">
        <FieldSet legend={t('report.photos')} optional hint={t('report.photosHint')}>
          <UploadList
            items={uploads.items}
            limits={photoLimits}
            onAdd={uploads.add}
            onRemove={uploads.remove}
            onRetry={uploads.retry}
          />
        </FieldSet>
      </div>
      <div className="fs">
        <Field
          label={t('report.phone')}
          optional
          hint={t('report.phoneHint')}
          error={errorOf('badPhone')}
          id={fieldOf.badPhone}
        >
          {(ids) => (
            <input
              {...ids}
              className="in in-short"
              inputMode="tel"
              autoComplete="off"
              value={draft.phone}
              onChange={(event) => change({ phone: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="ft1">
        <button type="submit" className="btn pri l" disabled={report.isPending || waiting}>
          {t('report.submit')}
        </button>
        {advice?.maySettle === true ? (
          <button
            type="button"
            className="btn l"
            disabled={report.isPending || waiting}
            onClick={() => submit(true)}
          >
            {t('report.settle')}
          </button>
        ) : null}
        <span className="grow" />
        <p className="sm t2">
          {uploads.busy ? t('report.uploading') : null}
          {advice?.next == null || uploads.busy ? null : (
            <>
              {t('report.nextStep', { who: advice.next.who })}
              <br />
              {t('common.before', { time: dueWords(advice.next.dueAt, Date.now(), words) })}
            </>
          )}
        </p>
      </div>
    </form>
  );
}

function useSubmit(props: FormProps, files: readonly string[], busy: boolean) {
  const navigate = useNavigate();
  const report = useReport();
  const [tried, setTried] = useState(false);
  const last = useRef<{ readonly content: string; readonly id: string }>(undefined);
  const sendNow = (settle: boolean) => {
    setTried(true);
    const { draft } = props;
    if (checkReport(draft).length > 0 || draft.place === null || draft.classCode === null) return;
    const phone = draft.phone.trim();
    const body: ReportBody = {
      channel: draft.channel,
      nature: draft.nature,
      title: lastName(draft.className),
      description: draft.text.trim(),
      classCode: draft.classCode,
      place: asPlaceInput(draft.place),
      files,
      ...(phone === '' ? {} : { contact: { phone } }),
    };
    const content = JSON.stringify(body);
    if (last.current?.content !== content) last.current = { content, id: commandId(Date.now()) };
    report.mutate(
      { body, commandId: last.current.id },
      {
        onSuccess: (answer) => {
          props.drop();
          toast(answer.text);
          // Settling on the spot is a command of its own, with its after-photo: its form opens on the matter's page.
          const search = settle ? { do: 'settle' } : {};
          void navigate({ to: paths.oneCase, params: { id: answer.id }, search });
        },
      },
    );
  };
  const { ask, waiting } = useWhenThrough(busy, sendNow);
  return { submit: ask, waiting, tried, report };
}

/** The class's own name, without those above it. */
function lastName(name: string): string {
  return name.split(nameJoin).at(-1) ?? name;
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
