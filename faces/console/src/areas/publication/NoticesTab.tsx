import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../admin/AreaField.tsx';
import { useAreas } from '../../admin/areas.ts';
import { beginOf, cityDay, momentWords } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { Loaded } from '../../admin/Loaded.tsx';
import { useMe } from '../../shell/session.ts';
import { toast } from '../../shell/toasts.tsx';
import type { Notice } from './queries.ts';
import { useAct, useNotices } from './queries.ts';

/** Notices 公告 that hold now in one's area. */
export function NoticesTab() {
  const { t } = useTranslation('publication');
  const notices = useNotices();
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<Notice | null>(null);
  return (
    <>
      <p>
        <button type="button" className="btn pri" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          {t('notices.add')}
        </button>
      </p>
      <section className="sheet" aria-label={t('tabs.notices')}>
        <Loaded query={notices}>
          {(rows) =>
            rows.length === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('notices.none'), next: t('notices.noneNext') }} />
            ) : (
              <ul className="pub-lines">
                {rows.map((row) => (
                  <Line key={row.id} notice={row} onTake={() => setTaking(row)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      {adding ? <NoticeDialog onClose={() => setAdding(false)} /> : null}
      {taking === null ? null : <WithdrawDialog notice={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function Line(props: { readonly notice: Notice; readonly onTake: () => void }) {
  const { t } = useTranslation('publication');
  const { title, body, areaName, from, until } = props.notice;
  const span =
    until === null
      ? t('notices.from', { time: momentWords(from) })
      : t('notices.span', { from: momentWords(from), to: momentWords(until) });
  return (
    <li>
      <div className="pub-line">
        <b>{title}</b>
        <span className="tag">{areaName}</span>
        <span className="t2 sm">{span}</span>
        <span className="grow" />
        <button
          type="button"
          className="btn x s"
          aria-label={t('notices.withdrawOf', { title })}
          onClick={props.onTake}
        >
          {t('notices.withdraw')}
        </button>
      </div>
      <p className="pub-said">{body}</p>
    </li>
  );
}

type NoticeWords = { readonly title: string; readonly body: string; readonly until: string };

function noticeBody({ title, body, until }: NoticeWords, area: string) {
  // The day named is the last on which it holds.
  const end = until === '' ? undefined : beginOf(until);
  const last = end === undefined ? {} : { until: end + 86_400_000 };
  return { area, title: title.trim(), body: body.trim(), ...last };
}

function NoticeDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('publication');
  const own = useMe().data?.acting?.area ?? '';
  const here = useAreas('here').data?.[0]?.name ?? t('notices.wholeCity');
  const [chosen, setChosen] = useState('');
  const [words, setWords] = useState({ title: '', body: '', until: '' });
  const set = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  const act = useAct();
  const submit = () =>
    act.mutate(
      {
        method: 'POST',
        path: '/publication/notices',
        body: noticeBody(words, chosen === '' ? own : chosen),
      },
      {
        onSuccess: () => {
          toast(t('notices.published'));
          props.onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('notices.addTitle')}
      act={t('notices.publish')}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Field label={t('notices.name')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            maxLength={60}
            value={words.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('notices.body')}>
        {(ids) => (
          <textarea
            {...ids}
            className="in"
            rows={4}
            required
            minLength={2}
            maxLength={4000}
            value={words.body}
            onChange={(event) => set({ body: event.target.value })}
          />
        )}
      </Field>
      <FieldSet legend={t('notices.area')} hint={chosen === '' ? here : undefined}>
        <div className="pub-area">
          <AreaField value={chosen} onChange={setChosen} />
        </div>
      </FieldSet>
      <Field optional label={t('notices.until')} hint={t('notices.untilHint')}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="in in-short"
            min={cityDay()}
            value={words.until}
            onChange={(event) => set({ until: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function WithdrawDialog(props: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = useTranslation('publication');
  const shared = useTranslation('organisation').t;
  const [reason, setReason] = useState('');
  const act = useAct();
  const { id, title } = props.notice;
  const submit = () =>
    act.mutate(
      { method: 'DELETE', path: `/publication/notices/${id}`, query: { reason: reason.trim() } },
      {
        onSuccess: () => {
          toast(t('notices.withdrawn'));
          props.onClose();
        },
      },
    );
  return (
    <FormDialog
      danger
      title={t('notices.withdrawOf', { title })}
      lead={t('notices.withdrawLead')}
      act={t('notices.withdraw')}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Field label={shared('reason')} hint={shared('reasonHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
