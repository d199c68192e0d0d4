import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay, momentWords } from '../../../admin/days.ts';
import { LongField, RadioField } from '../../../admin/fields.tsx';
import { ListSheet } from '../../../admin/ListSheet.tsx';
import { daysBetween } from './dueDays.ts';
import type { DataRequest } from './queries.ts';
import { useRequests } from './queries.ts';
import { useSettled, Which } from './Which.tsx';

/** What residents ask about their own data, the nearest day first. */
export function RequestsTab() {
  const { t } = useTranslation('publication');
  const answered = useSettled();
  const requests = useRequests(answered);
  const [open, setOpen] = useState<DataRequest | null>(null);
  return (
    <>
      <p className="t2">{t('requests.lead')}</p>
      <Which waiting={t('requests.open')} done={t('requests.answered')} />
      <ListSheet
        label={t('tabs.requests')}
        query={requests}
        empty={{ title: t(answered ? 'requests.noneAnswered' : 'requests.none') }}
      >
        {(rows) => (
          <ul className="pub-lines">
            {rows.map((row) => (
              <Line key={row.id} request={row} onAnswer={() => setOpen(row)} />
            ))}
          </ul>
        )}
      </ListSheet>
      {open === null ? null : <AnswerDialog request={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Line(props: { readonly request: DataRequest; readonly onAnswer: () => void }) {
  const { t } = useTranslation('publication');
  const { kind, text, contact, madeAt, state, answer, answeredAt } = props.request;
  return (
    <li>
      <div className="pub-line">
        <b>{t(`requests.kinds.${kind}`)}</b>
        {state === 'open' ? (
          <Due day={props.request.dueOn} />
        ) : (
          <span className="tag">{t(`requests.${state}`)}</span>
        )}
        <span className="t2 sm">{t('requests.from', { contact })}</span>
        <span className="t2 sm">{t('requests.made', { time: momentWords(madeAt) })}</span>
        <span className="grow" />
        {state === 'open' ? (
          <button type="button" className="btn s" onClick={props.onAnswer}>
            {t('requests.answer')}
          </button>
        ) : null}
      </div>
      <p className="pub-said">
        <Said text={text} />
      </p>
      {answer === null || answeredAt === null ? null : (
        <p className="pub-said">
          <span className="t2">{t('requests.answeredAt', { time: momentWords(answeredAt) })} </span>
          <Said text={answer} />
        </p>
      )}
    </li>
  );
}

/** 自然日: the law counts calendar days here. */
function Due(props: { readonly day: string }) {
  const { t } = useTranslation('publication');
  const left = daysBetween(cityDay(), props.day);
  const words =
    left > 0
      ? t('requests.daysLeft', { n: left })
      : left === 0
        ? t('requests.dueToday')
        : t('requests.late', { n: -left });
  return (
    <span>
      {t('requests.due', { day: props.day })} <span className={left < 0 ? 'adm-bad' : 't2'}>{words}</span>
    </span>
  );
}

function AnswerDialog(props: { readonly request: DataRequest; readonly onClose: () => void }) {
  const { t } = useTranslation('publication');
  const [result, setResult] = useState<'done' | 'refused'>('done');
  const [answer, setAnswer] = useState('');
  return (
    <ChangeDialog<unknown>
      title={t('requests.answerTitle')}
      lead={props.request.text}
      act={t('requests.send')}
      call={{
        method: 'POST',
        path: `/residents/requests/${props.request.id}/answer`,
        body: { done: result === 'done', answer: answer.trim() },
      }}
      told={t('requests.sent')}
      onClose={props.onClose}
    >
      <RadioField
        label={t('requests.result')}
        value={result}
        options={[
          ['done', t('requests.done')],
          ['refused', t('requests.refused')],
        ]}
        onChange={setResult}
      />
      <LongField
        label={t('requests.text')}
        hint={t('requests.textHint')}
        least={2}
        most={500}
        value={answer}
        onChange={setAnswer}
      />
    </ChangeDialog>
  );
}
