import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime, shortInstant } from '@gridgov/ui/times.ts';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../../../../ProblemBlock.tsx';
import { paths } from '../../../../paths.ts';
import { useMe } from '../../../../shell/session.ts';
import { useForms } from '../queries.ts';
import type { FormsOfIssue, PaperForm } from '../types.ts';
import './print.css';
import { Said } from '@gridgov/ui/Said.tsx';

/** The forms of a matter as they come out of the printer, on A4; all of them, or the one that is chosen. */
export function PrintPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/cases/$id/print' });
  const { form } = useSearch({ from: '/cases/$id/print' });
  const forms = useForms(id);
  const printer = useMe().data?.person?.name;
  const name = forms.data === undefined ? '' : `${forms.data.number} ${forms.data.title}`;
  useEffect(() => {
    // The browser proposes the title as the name of the PDF.
    document.title = t('app.title', { page: t('print.title', { name }) });
  }, [name, t]);
  if (forms.isError) {
    return (
      <main>
        <ProblemBlock page error={forms.error} onRetry={() => void forms.refetch()} />
      </main>
    );
  }
  if (forms.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  const { day, time } = dayAndTime(forms.data.printedAt);
  const mark = `${printer ?? forms.data.printedBy} ${day} ${time}`;
  const shown = forms.data.forms.filter((one) => form === undefined || one.id === form);
  return (
    <div className="print-page">
      <Bar id={id} all={forms.data.forms} chosen={form} />
      <main>
        <h1 className="vh">
          <Said text={t('print.title', { name })} />
        </h1>
        {shown.map((one) => (
          <Paper key={one.id} form={one} of={forms.data} mark={mark} />
        ))}
      </main>
      <Watermark text={mark} where="page-mark" />
    </div>
  );
}

function Bar(props: {
  readonly id: string;
  readonly all: readonly PaperForm[];
  readonly chosen: string | undefined;
}) {
  const { t } = useTranslation();
  const { id, all, chosen } = props;
  const now = Date.now();
  const current = (form: string | undefined) =>
    form === chosen ? ({ 'aria-current': 'page' } as const) : {};
  return (
    <header className="print-bar">
      <Link className="btn q" to={paths.oneCase} params={{ id }}>
        <Icon name="left" />
        {t('print.back')}
      </Link>
      <nav aria-label={t('print.forms')}>
        <Link to={paths.casePrint} params={{ id }} search={{}} {...current(undefined)}>
          {t('print.all', { n: all.length })}
        </Link>
        {all.map((form) => (
          <Link
            key={form.id}
            to={paths.casePrint}
            params={{ id }}
            search={{ form: form.id }}
            {...current(form.id)}
          >
            {form.title} <span className="t2">{shortInstant(form.at, now)}</span>
          </Link>
        ))}
      </nav>
      <button type="button" className="btn pri" onClick={() => print()}>
        <Icon name="print" />
        {t('case.print')}
      </button>
    </header>
  );
}

const marksOnPage = 8;

/** Who printed it and when, pale across the paper: a copy that gets about tells where it came from. */
function Watermark(props: { readonly text: string; readonly where: 'page-mark' | 'paper-mark' }) {
  return (
    <div className={`mark ${props.where}`} aria-hidden="true">
      {Array.from({ length: marksOnPage }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words again and again
        <span key={at} data-text={props.text} />
      ))}
    </div>
  );
}

/** Half lines stand in pairs; one that has no other beside it takes the whole width, so that no cell stays open. */
function linesOf(rows: PaperForm['rows']): { label: string; text: string; wide: boolean }[] {
  let left = true;
  return rows.map(({ label, text, wide = false }, at) => {
    const next = rows[at + 1];
    const whole = wide || (left && (next === undefined || next.wide === true));
    left = whole || !left;
    return { label, text, wide: whole };
  });
}

function Paper(props: { readonly form: PaperForm; readonly of: FormsOfIssue; readonly mark: string }) {
  const { t } = useTranslation();
  const { form, of } = props;
  return (
    <article className="paper" aria-labelledby={form.id}>
      <Watermark text={props.mark} where="paper-mark" />
      <p className="paper-issuer">{of.issuer}</p>
      <h2 id={form.id}>{form.title}</h2>
      <dl className={form.id === 'history' ? 'moments' : undefined}>
        {linesOf(form.rows).map(({ label, text, wide }, at) => (
          // Times of the history may come twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of paper do not move
          <div key={at} className={wide ? 'wide' : ''}>
            <dt>{label}</dt>
            <dd>
              <Said text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {form.signatures.length === 0 ? null : (
        <ul className="paper-signs">
          {form.signatures.map((one) => (
            <li key={one}>
              {one}
              <span>{t('print.date')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="paper-foot">
        <Said text={t('print.printed', { mark: props.mark, number: of.number })} />
      </p>
    </article>
  );
}
