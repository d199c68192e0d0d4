import { Field } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { commandId } from '../../../commandId.ts';
import { paths } from '../../../paths.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';
import type { Named, ShiftNote } from './queries.ts';
import { useConfirmNote, useMattersNamed, useShiftNotes, useWriteNote } from './queries.ts';
import './shifts.css';
import { Said } from '@gridgov/ui/Said.tsx';

/** Notes from one shift to the next: written at a seat, confirmed by whoever serves it then. */
export function ShiftsPage() {
  const { t } = useTranslation('shifts');
  const notes = useShiftNotes();
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <div className="shifts">
        <WriteNote />
        <section className="sheet" aria-label={t('title')}>
          <Loaded query={notes}>
            {({ items, waiting }) =>
              items.length === 0 ? (
                <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
              ) : (
                <>
                  {waiting === 0 ? null : <p className="shift-wait">{t('waiting', { n: waiting })}</p>}
                  <ul className="shift-notes">
                    {items.map((note) => (
                      <Note key={note.id} note={note} />
                    ))}
                  </ul>
                </>
              )
            }
          </Loaded>
        </section>
      </div>
    </AdminPage>
  );
}

function Note(props: { readonly note: ShiftNote }) {
  const { t } = useTranslation('shifts');
  const comma = useTranslation().t('common.listJoin');
  const confirm = useConfirmNote();
  const { note } = props;
  const waits = !note.own && !note.confirmed;
  const readers = note.confirms.map(({ name }) => name).join(comma);
  return (
    <li className={waits ? 'waits' : ''}>
      <p className="sm t2">
        <Said text={t('by', { name: note.by, time: shortInstant(note.at, Date.now()) })} />
      </p>
      <p className="shift-text">
        <Said text={note.text} />
      </p>
      {note.issues.length === 0 ? null : (
        <ul className="shift-issues">
          {note.issues.map(({ id, shortNumber, title }) => (
            <li key={id}>
              <Link to={paths.oneCase} params={{ id }}>
                {shortNumber} <Said text={title} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="sm t2 shift-end">
        <span>
          <Said text={readers === '' ? t('notConfirmed') : t('confirmedBy', { names: readers })} />
        </span>
        {waits ? (
          <button
            type="button"
            className="btn pri s"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate(note.id, { onSuccess: () => toast(t('confirmed')) })}
          >
            {t('confirm')}
          </button>
        ) : null}
      </p>
    </li>
  );
}

function WriteNote() {
  const { t } = useTranslation('shifts');
  const words = useProblemWords();
  const write = useWriteNote();
  const [text, setText] = useState('');
  const [issues, setIssues] = useState<readonly Named[]>([]);
  // The search begins anew with each note.
  const [sent, setSent] = useState(0);
  const last = useRef<{ readonly content: string; readonly id: string }>(undefined);
  const submit = () => {
    const body = { text: text.trim(), issues: issues.map(({ id }) => id) };
    const content = JSON.stringify(body);
    // The same words sent again after a lost answer are one note.
    if (last.current?.content !== content) last.current = { content, id: commandId(Date.now()) };
    write.mutate(
      { ...body, id: last.current.id },
      {
        onSuccess: () => {
          setText('');
          setIssues([]);
          setSent((n) => n + 1);
          toast(t('sent'));
        },
      },
    );
  };
  const failed = write.isError ? words(write.error) : null;
  return (
    <form
      className="sheet shift-form"
      aria-label={t('write')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t('text')} error={failed?.title}>
        {(ids) => (
          <textarea
            {...ids}
            className="in"
            rows={4}
            required
            maxLength={2000}
            placeholder={t('textHint')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Watched key={sent} issues={issues} onChange={setIssues} />
      <button type="submit" className="btn pri" disabled={write.isPending || text.trim() === ''}>
        {t('send')}
      </button>
    </form>
  );
}

const mostWatched = 20;

function Watched(props: {
  readonly issues: readonly Named[];
  readonly onChange: (issues: readonly Named[]) => void;
}) {
  const { t } = useTranslation('shifts');
  const [text, setText] = useState('');
  const { issues, onChange } = props;
  const found = (useMattersNamed(text).data?.rows ?? []).filter(
    ({ id }) => !issues.some((one) => one.id === id),
  );
  const add = ({ id, shortNumber, title }: Named) => {
    onChange([...issues, { id, shortNumber, title }]);
    setText('');
  };
  return (
    <Field label={t('issues')} optional>
      {(ids) => (
        <>
          {issues.map((one) => (
            <span className="chip" key={one.id}>
              {one.shortNumber} <Said text={one.title} />
              <button
                type="button"
                aria-label={t('removeIssue', { number: one.shortNumber })}
                onClick={() => onChange(issues.filter(({ id }) => id !== one.id))}
              >
                <Icon name="cross" />
              </button>
            </span>
          ))}
          {issues.length >= mostWatched ? null : (
            <input
              {...ids}
              type="search"
              className="in"
              placeholder={t('issuesHint')}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                const [first] = found;
                if (first !== undefined) add(first);
              }}
            />
          )}
          {found.map((row) => (
            <button key={row.id} type="button" className="btn q s shift-found" onClick={() => add(row)}>
              <Icon name="plus" />
              {row.shortNumber} <Said text={row.title} />{' '}
              <span className="t2">
                <Said text={row.place} />
              </span>
            </button>
          ))}
        </>
      )}
    </Field>
  );
}
