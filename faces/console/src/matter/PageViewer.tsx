import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { sizeWords } from '@gridgov/ui/upload.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../api.ts';
import type { MatterPageFile } from './types.ts';

const ZOOMS = [1, 1.5, 2, 3, 4] as const;
const QUARTER = 90;
type ViewerAct = 'next' | 'previous' | 'in' | 'out' | 'turn';
const KEYS: Readonly<Record<string, ViewerAct>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  j: 'next',
  k: 'previous',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  r: 'turn',
};

/** The pages one after another, larger and turned for the eye; what is recorded stays as it is. */
export function PageViewer(props: {
  readonly title: string;
  readonly pages: readonly MatterPageFile[];
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { pages, at } = props;
  const [look, setLook] = useState({ at, zoom: 0, turn: 0 });
  // Another page begins as it was recorded.
  const { zoom, turn } = look.at === at ? look : { zoom: 0, turn: 0 };
  const page = pages[at];
  const change = (part: { zoom?: number; turn?: number }) => setLook({ at, zoom, turn, ...part });
  const acts = {
    next: () => props.onAt(Math.min(pages.length - 1, at + 1)),
    previous: () => props.onAt(Math.max(0, at - 1)),
    in: () => change({ zoom: Math.min(ZOOMS.length - 1, zoom + 1) }),
    out: () => change({ zoom: Math.max(0, zoom - 1) }),
    turn: () => change({ turn: (turn + QUARTER) % 360 }),
  };
  useViewerKeys(zoom > 0, (act) => acts[act]());
  if (page === undefined) return null;
  const button = (act: keyof typeof acts, off: boolean) => (
    <button type="button" className="btn s" disabled={off} onClick={acts[act]}>
      {t(`pages.${act}`)}
    </button>
  );
  return (
    <Dialog
      title={`${props.title} ${at + 1} / ${pages.length}`}
      lead={page.name}
      onClose={props.onClose}
      wide
    >
      <div className="viewer">
        <div className="viewer-bar">
          {button('previous', at === 0)}
          {button('next', at === pages.length - 1)}
          {page.picture ? (
            <>
              {button('in', zoom === ZOOMS.length - 1)}
              {button('out', zoom === 0)}
              {button('turn', false)}
            </>
          ) : null}
          <a className="btn s" href={apiUrl(`${page.address}?save=true`)} download={page.name}>
            {t('pages.save')}
          </a>
        </div>
        <PageShown page={page} zoom={ZOOMS[zoom] ?? 1} turn={turn} />
        <p className="t2 sm">{t(page.picture ? 'pages.marked' : 'pages.logged')}</p>
      </div>
    </Dialog>
  );
}

/** Keys of the viewer, wherever in it the focus is: a button that switches itself off takes the focus away. */
function useViewerKeys(zoomed: boolean, act: (key: ViewerAct) => void): void {
  const latest = useRef({ zoomed, act });
  latest.current = { zoomed, act };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const found = KEYS[event.key];
      if (found === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      // In a page that is larger than its frame the arrows scroll.
      if (latest.current.zoomed && event.key.startsWith('Arrow')) return;
      event.preventDefault();
      latest.current.act(found);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function PageShown(props: { readonly page: MatterPageFile; readonly zoom: number; readonly turn: number }) {
  const { t } = useTranslation();
  const { page, zoom, turn } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that is larger than its frame is scrolled by keys
    <section className="viewer-page" tabIndex={0} aria-label={page.name}>
      {page.picture ? (
        <img
          src={apiUrl(page.address)}
          alt={page.name}
          className={zoom === 1 ? '' : 'zoomed'}
          style={{ rotate: `${turn}deg`, ...(zoom === 1 ? {} : { width: `${zoom * 100}%` }) }}
        />
      ) : (
        <p>{t('pages.pdf', { size: sizeWords(page.bytes) })}</p>
      )}
    </section>
  );
}
