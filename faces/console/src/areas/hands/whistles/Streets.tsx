import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../problemWords.ts';
import { useRight } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import { type Board, type StreetLine, useExplain } from './queries.ts';

const kinds = ['enforcement', 'key_work', 'emergency'];

/** How many each street blew, beside the median of the district: neither rank nor target. */
export function Streets(props: { readonly board: Board }) {
  const { t } = useTranslation('whistles');
  const { streets, median, month } = props.board;
  const most = Math.max(1, 2 * median, ...streets.map(({ count }) => count));
  return (
    <section className="sheet" aria-labelledby="whistles-streets">
      <header>
        <h2 id="whistles-streets">{t('streets')}</h2>
        <span className="t2">{t('median', { n: median })}</span>
      </header>
      <p className="pad t2 sm">{t('streetsLead')}</p>
      <ul className="adm-rows whistle-streets">
        {streets.map((line) => (
          <li key={line.street}>
            <span className="whistle-street">{line.name}</span>
            <span className="whistle-bar" aria-hidden="true">
              <span className="on" style={{ width: `${(100 * line.count) / most}%` }} />
              <span className="mid" style={{ left: `${(100 * median) / most}%` }} />
            </span>
            <b className="num">{line.count}</b>
            <span className="t2 nw" title={t('kinds')}>
              {kinds.map((kind) => line.kinds[kind] ?? 0).join('/')}
            </span>
            <Reason line={line} month={month} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason(props: { readonly line: StreetLine; readonly month: string }) {
  const { t } = useTranslation('whistles');
  const mayBlow = useRight('whistle.blow');
  const { line, month } = props;
  const [open, setOpen] = useState(false);
  if (!line.asked && line.words === null) return null;
  if (open) return <Form line={line} month={month} onClose={() => setOpen(false)} />;
  return (
    <span className="whistle-reason">
      {line.words ?? <span className="tag">{t('asked')}</span>}
      {mayBlow ? (
        <button type="button" className="btn s" onClick={() => setOpen(true)}>
          {t('explain')}
        </button>
      ) : null}
    </span>
  );
}

function Form(props: { readonly line: StreetLine; readonly month: string; readonly onClose: () => void }) {
  const { t } = useTranslation('whistles');
  const problemWords = useProblemWords();
  const { line, month, onClose } = props;
  const [words, setWords] = useState(line.words ?? '');
  const explain = useExplain(month);
  return (
    <form
      className="whistle-reason"
      onSubmit={(event) => {
        event.preventDefault();
        explain.mutate(words, {
          onSuccess: () => {
            toast(t('saved'));
            onClose();
          },
        });
      }}
    >
      <Field
        label={t('explainLabel', { n: line.count })}
        error={explain.isError ? problemWords(explain.error).title : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="btn pri" disabled={explain.isPending}>
        {t('save')}
      </button>
    </form>
  );
}
