import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../api.ts';
import { PageViewer } from './PageViewer.tsx';
import type { AttachedPages, MatterPageFile } from './types.ts';
import '../forms/pages.css';

/** The pages that came with what happened in a case, as far as they may be seen; one opens the viewer. */
export function Attachments(props: { readonly attached: readonly AttachedPages[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ readonly of: AttachedPages; readonly at: number } | null>(null);
  if (props.attached.length === 0) return null;
  const now = Date.now();
  return (
    <section className="sheet" aria-labelledby="case-attached">
      <header>
        <h2 id="case-attached">{t('pages.title')}</h2>
      </header>
      {props.attached.map((one) => (
        <div className="attached" key={one.id}>
          <h3>
            {one.label}{' '}
            <span className="t2 sm">
              {shortInstant(one.at, now)} <Said text={one.by} />
            </span>
          </h3>
          <ol className="pages">
            {one.pages.map((page, at) => (
              <li className="page-card" key={page.file}>
                <PageButton page={page} at={at} onOpen={() => setOpen({ of: one, at })} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {open === null ? null : (
        <PageViewer
          title={open.of.label}
          pages={open.of.pages}
          at={open.at}
          onAt={(at) => setOpen({ ...open, at })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function PageButton(props: {
  readonly page: MatterPageFile;
  readonly at: number;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation();
  const { page, at } = props;
  return (
    <button type="button" className="page-hold" onClick={props.onOpen}>
      <span className="vh">{t('pages.open', { n: at + 1, name: page.name })}</span>
      {page.picture ? (
        <img src={apiUrl(`${page.address}/small`)} alt="" loading="lazy" />
      ) : (
        <span className="page-name" aria-hidden="true">
          {page.name}
        </span>
      )}
      <b className="page-n" aria-hidden="true">
        {at + 1}
      </b>
    </button>
  );
}
