import { FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useAreas } from '../../../admin/areas.ts';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { beginOf, cityDay, momentWords } from '../../../admin/days.ts';
import { LongField, TextField, WhenField } from '../../../admin/fields.tsx';
import { ListSheet } from '../../../admin/ListSheet.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { useMe } from '../../../shell/session.ts';
import type { Notice } from './queries.ts';
import { useNotices } from './queries.ts';

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
      <ListSheet
        label={t('tabs.notices')}
        query={notices}
        empty={{ title: t('notices.none'), next: t('notices.noneNext') }}
      >
        {(rows) => (
          <ul className="pub-lines">
            {rows.map((row) => (
              <Line key={row.id} notice={row} onTake={() => setTaking(row)} />
            ))}
          </ul>
        )}
      </ListSheet>
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
        <b>
          <Said text={title} />
        </b>
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
      <p className="pub-said">
        <Said text={body} />
      </p>
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
  return (
    <ChangeDialog<unknown>
      title={t('notices.addTitle')}
      act={t('notices.publish')}
      call={{
        method: 'POST',
        path: '/publication/notices',
        body: noticeBody(words, chosen === '' ? own : chosen),
      }}
      told={t('notices.published')}
      onClose={props.onClose}
    >
      <TextField
        label={t('notices.name')}
        most={60}
        value={words.title}
        onChange={(title) => set({ title })}
      />
      <LongField
        label={t('notices.body')}
        least={2}
        most={4000}
        value={words.body}
        onChange={(body) => set({ body })}
      />
      <FieldSet legend={t('notices.area')} hint={chosen === '' ? here : undefined}>
        <div className="pub-area">
          <AreaField value={chosen} onChange={setChosen} />
        </div>
      </FieldSet>
      <WhenField
        optional
        label={t('notices.until')}
        hint={t('notices.untilHint')}
        min={cityDay()}
        value={words.until}
        onChange={(until) => set({ until })}
      />
    </ChangeDialog>
  );
}

function WithdrawDialog(props: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = useTranslation('publication');
  const [reason, setReason] = useState('');
  const { id, title } = props.notice;
  return (
    <ChangeDialog<unknown>
      danger
      title={t('notices.withdrawOf', { title })}
      lead={t('notices.withdrawLead')}
      act={t('notices.withdraw')}
      call={{ method: 'DELETE', path: `/publication/notices/${id}`, query: { reason: reason.trim() } }}
      told={t('notices.withdrawn')}
      onClose={props.onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ChangeDialog>
  );
}
