import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { momentWords } from '../../../admin/days.ts';
import { LongField } from '../../../admin/fields.tsx';
import { paths } from '../../../paths.ts';
import { Paged } from './More.tsx';
import type { Wording } from './queries.ts';
import { useWordings } from './queries.ts';
import { useSettled, Which } from './Which.tsx';

/** Public matters whose report nobody put into words for everybody, and those that have them. */
export function TextsTab() {
  const { t } = useTranslation('publication');
  const settled = useSettled();
  const wordings = useWordings(settled);
  const [open, setOpen] = useState<Wording | null>(null);
  const empty = settled
    ? { title: t('texts.noneWorded') }
    : { title: t('texts.none'), next: t('texts.noneNext') };
  return (
    <>
      <Which waiting={t('waiting')} done={t('decidedOnes')} list="texts" />
      <p className="t2">{t('texts.why')}</p>
      <section className="sheet" aria-label={t('tabs.texts')}>
        <Paged list={wordings}>
          {(rows, more) =>
            rows.length === 0 ? (
              <StateBlock state={{ kind: 'empty', ...empty }} />
            ) : (
              <>
                <ul className="pub-lines">
                  {rows.map((row) => (
                    <Line key={row.id} row={row} onWrite={() => setOpen(row)} />
                  ))}
                </ul>
                {more}
              </>
            )
          }
        </Paged>
      </section>
      {open === null ? null : <WordDialog row={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Line(props: { readonly row: Wording; readonly onWrite: () => void }) {
  const { t } = useTranslation('publication');
  const { row } = props;
  const act = t(row.text === null ? 'texts.write' : 'texts.edit');
  return (
    <li>
      <div className="pub-line">
        <Link className="lk" to={paths.oneCase} params={{ id: row.id }}>
          {row.shortNumber} {row.className}
        </Link>
        <span className="t2">
          <Said text={row.place} />
        </span>
        <span className="t2 sm nw">{momentWords(row.at)}</span>
        <span className="grow" />
        <button
          type="button"
          className="btn s"
          aria-label={`${act} ${row.shortNumber} ${row.className}`}
          onClick={props.onWrite}
        >
          {act}
        </button>
      </div>
      <p className="pub-said">
        <span className="t2">{t('texts.said')} </span>
        <Said text={row.description} />
      </p>
      {row.text === null ? null : (
        <p className="pub-said">
          <span className="t2">{t('texts.now')} </span>
          <Said text={row.text} />
        </p>
      )}
    </li>
  );
}

function WordDialog(props: { readonly row: Wording; readonly onClose: () => void }) {
  const { t } = useTranslation('publication');
  const { row } = props;
  const [text, setText] = useState(row.text ?? '');
  return (
    <ChangeDialog<unknown>
      title={t('texts.of', { number: row.shortNumber, name: row.className })}
      lead={row.place}
      act={t('texts.save')}
      call={{ method: 'PUT', path: `/publication/texts/${row.id}`, body: { text: text.trim() } }}
      told={t('texts.saved')}
      onClose={props.onClose}
    >
      <div>
        <p className="t2 sm">{t('texts.said')}</p>
        <p className="pub-said">
          <Said text={row.description} />
        </p>
        <button type="button" className="btn s" onClick={() => setText(row.description)}>
          {t('texts.copy')}
        </button>
      </div>
      <LongField label={t('texts.label')} hint={t('texts.why')} most={2000} value={text} onChange={setText} />
    </ChangeDialog>
  );
}
