import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import type { Draft } from './draft.ts';
import type { EarlierMatter, FoundCaller, JoinHandle } from './intakeQueries.ts';
import { useFindCaller } from './intakeQueries.ts';

interface Props {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly join: JoinHandle;
}

/** The number that calls, and what was reported under it before. */
export function CallerPanel(props: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const find = useFindCaller();
  const { draft, change, join } = props;
  const phone = draft.phone.trim();
  const first = useRef<HTMLInputElement>(null);
  // A call begins with its number.
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="sheet" aria-labelledby="caller">
      <header>
        <h2 id="caller">{t('intake.caller')}</h2>
        <span className="grow" />
        <kbd>Alt 1</kbd>
      </header>
      <form
        className="caller"
        onSubmit={(event) => {
          event.preventDefault();
          if (phone !== '') find.mutate(phone);
        }}
      >
        <Field label={t('intake.phone')} id="report-phone" hint={t('intake.phoneHint')}>
          {(ids) => (
            <span className="with-button">
              <input
                {...ids}
                className="in"
                ref={first}
                type="tel"
                autoComplete="off"
                aria-keyshortcuts="Alt+1"
                value={draft.phone}
                onChange={(event) => change({ phone: event.target.value })}
              />
              <button type="submit" className="btn" disabled={find.isPending || phone === ''}>
                {t('intake.find')}
              </button>
            </span>
          )}
        </Field>
        <Field label={t('intake.name')} optional>
          {(ids) => (
            <input
              {...ids}
              className="in"
              type="text"
              autoComplete="off"
              maxLength={60}
              value={draft.callerName}
              onChange={(event) => change({ callerName: event.target.value })}
            />
          )}
        </Field>
        {find.isError || join.failed !== null ? (
          <p className="field-error" role="alert">
            {find.isError ? words(find.error).title : join.failed}
          </p>
        ) : null}
      </form>
      {find.data === undefined ? null : <Earlier found={find.data} join={join} />}
    </section>
  );
}

function Earlier(props: { readonly found: FoundCaller; readonly join: JoinHandle }) {
  const { t } = useTranslation();
  const { phone, matters, more } = props.found;
  return (
    <>
      <p className="cap" role="status">
        {matters.length === 0
          ? t('intake.noEarlier', { phone })
          : t(more ? 'intake.earlierMore' : 'intake.earlier', { phone, n: matters.length })}
      </p>
      <ul className="earlier">
        {matters.map((one) => (
          <Matter key={one.id} matter={one} join={props.join} />
        ))}
      </ul>
    </>
  );
}

function Matter(props: { readonly matter: EarlierMatter; readonly join: JoinHandle }) {
  const { t } = useTranslation();
  const { matter: one, join } = props;
  return (
    <li>
      <p className="dh">
        <Link to={paths.oneCase} params={{ id: one.id }} target="_blank">
          {one.shortNumber} <Said text={one.title} />
        </Link>
        <span className="grow" />
        {one.open ? <ClockChip clock={one.clock} /> : null}
      </p>
      <p className="sm t2">
        {shortInstant(one.reportedAt, Date.now())} {t('common.separator')} {one.stageName}{' '}
        {t('common.separator')} <Said text={one.place} />
        {one.joined ? ` ${t('common.separator')} ${t('intake.wasJoined')}` : ''}
      </p>
      {one.open ? (
        <p className="da">
          <button type="button" className="btn s" disabled={join.busy} onClick={() => join.take(one.id)}>
            {t('intake.again')}
          </button>
          <span className="sm t2">{t('case.nextStep', { who: one.next.who, what: one.next.label })}</span>
        </p>
      ) : null}
    </li>
  );
}
