import { ErrorSummary, Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { dueWords } from '@gridgov/ui/times.ts';
import { UploadList } from '@gridgov/ui/UploadList.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandId } from '../../../../commandId.ts';
import { nameJoin } from '../../../../forms/classes.ts';
import { PlaceField } from '../../../../forms/PlaceField.tsx';
import { asPlaceInput } from '../../../../forms/placeInput.ts';
import { photoLimits, useUploads } from '../../../../forms/useUploads.ts';
import { useWhenThrough } from '../../../../forms/useWhenThrough.ts';
import { paths } from '../../../../paths.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { ClassChoice } from '../form/ClassChoice.tsx';
import type { Draft, ReportProblem } from './draft.ts';
import { checkReport } from './draft.ts';
import { ReportSource } from './ReportSource.tsx';
import type { ReportBody } from './reportQueries.ts';
import { useReport, type useReportAdvice } from './reportQueries.ts';

const fieldOf: Readonly<Record<ReportProblem, string>> = {
  missingPlace: 'report-place',
  missingText: 'report-text',
  missingClass: 'report-class',
  badPhone: 'report-phone',
};

export interface FormProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly drop: () => void;
  readonly advice: ReturnType<typeof useReportAdvice>['data'];
  /** The telephone stands elsewhere on the page. */
  readonly phoneApart?: boolean;
}

/** What is asked for, in the order in which people know it. */
export function ReportForm(props: FormProps) {
  const { t } = useTranslation();
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
      <ReportErrors problems={problems} failed={failed} />
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
      {props.phoneApart === true ? null : (
        <PhoneField phone={draft.phone} error={errorOf('badPhone')} onChange={(phone) => change({ phone })} />
      )}
      <ReportFooter
        advice={advice}
        uploading={uploads.busy}
        disabled={report.isPending || waiting}
        onSettle={() => submit(true)}
      />
    </form>
  );
}

/** What is missing, each leading to its field, and what the server said no to. */
function ReportErrors(props: {
  readonly problems: readonly ReportProblem[];
  readonly failed: { readonly title: string; readonly detail?: string | undefined } | null;
}) {
  const { t } = useTranslation();
  const { problems, failed } = props;
  if (problems.length === 0 && failed === null) return null;
  return (
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
  );
}

function PhoneField(props: {
  readonly phone: string;
  readonly error: string | undefined;
  readonly onChange: (phone: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="fs">
      <Field
        label={t('report.phone')}
        optional
        hint={t('report.phoneHint')}
        error={props.error}
        id={fieldOf.badPhone}
      >
        {(ids) => (
          <input
            {...ids}
            className="in in-short"
            type="tel"
            autoComplete="off"
            value={props.phone}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** Sending, and who gets it first until when. */
function ReportFooter(props: {
  readonly advice: FormProps['advice'];
  readonly uploading: boolean;
  readonly disabled: boolean;
  readonly onSettle: () => void;
}) {
  const { t } = useTranslation();
  const words = useUiWords();
  const { advice } = props;
  return (
    <div className="ft1">
      <button type="submit" className="btn pri l" disabled={props.disabled}>
        {t('report.submit')}
      </button>
      {advice?.maySettle === true ? (
        <button type="button" className="btn l" disabled={props.disabled} onClick={props.onSettle}>
          {t('report.settle')}
        </button>
      ) : null}
      <span className="grow" />
      <p className="sm t2">
        {props.uploading ? t('report.uploading') : null}
        {advice?.next == null || props.uploading ? null : (
          <>
            {t('report.nextStep', { who: advice.next.who })}
            <br />
            {t('common.before', { time: dueWords(advice.next.dueAt, Date.now(), words) })}
          </>
        )}
      </p>
    </div>
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
    const contact = contactOf(draft);
    const body: ReportBody = {
      channel: draft.channel,
      nature: draft.nature,
      title: lastName(draft.className),
      description: draft.text.trim(),
      classCode: draft.classCode,
      place: asPlaceInput(draft.place),
      files,
      ...(contact === null ? {} : { contact }),
    };
    const content = JSON.stringify(body);
    if (last.current?.content !== content) last.current = { content, id: commandId(Date.now()) };
    const page = window.location.pathname;
    report.mutate(
      { body, commandId: last.current.id },
      {
        onSuccess: (answer) => {
          props.drop();
          toast(answer.text);
          // Settling on the spot is a command of its own, with its after-photo: its form opens on the matter's page.
          const search = settle ? { do: 'settle' } : {};
          // Nobody is taken away from a page they went on to meanwhile.
          if (window.location.pathname !== page) return;
          void navigate({ to: paths.oneCase, params: { id: answer.id }, search });
        },
      },
    );
  };
  const { ask, waiting } = useWhenThrough(busy, sendNow);
  return { submit: ask, waiting, tried, report };
}

/** Whom to tell; a name without a number tells nobody and is not kept. */
function contactOf({ phone, callerName }: Draft): NonNullable<ReportBody['contact']> | null {
  const number = phone.trim();
  if (number === '') return null;
  return callerName.trim() === '' ? { phone: number } : { phone: number, name: callerName.trim() };
}

/** The class's own name, without those above it. */
function lastName(name: string): string {
  return name.split(nameJoin).at(-1) ?? name;
}
