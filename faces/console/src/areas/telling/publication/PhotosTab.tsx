import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { useFilters } from '../../../admin/filters.ts';
import { CheckPhoto } from './CheckPhoto.tsx';
import { DecidedPhoto } from './DecidedPhoto.tsx';
import { Paged } from './More.tsx';
import type { Photo } from './queries.ts';
import { usePhotos } from './queries.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useSettled, Which } from './Which.tsx';

/** The photos of the desk on the left, the one at hand on the right. */
export function PhotosTab() {
  const { t } = useTranslation('publication');
  const settled = useSettled();
  const photos = usePhotos(settled);
  const empty = settled
    ? { title: t('photos.noneDecided') }
    : { title: t('photos.none'), next: t('photos.noneNext') };
  return (
    <>
      <Which waiting={t('waiting')} done={t('decidedOnes')} list="photos" />
      <Paged list={photos}>
        {(rows, more) =>
          rows.length === 0 ? (
            <section className="sheet" aria-label={t('photos.list')}>
              <StateBlock state={{ kind: 'empty', ...empty }} />
            </section>
          ) : (
            <Desk rows={rows} more={more} />
          )
        }
      </Paged>
    </>
  );
}

function Desk(props: { readonly rows: readonly Photo[]; readonly more: ReactNode }) {
  const { t } = useTranslation('publication');
  const [{ file, again }, change] = useFilters();
  const at = Math.max(
    0,
    props.rows.findIndex(({ fileId }) => fileId === file),
  );
  const chosen = props.rows[at];
  const choose = (photo: Photo | undefined) =>
    photo === undefined ? undefined : change({ file: photo.fileId, again: '' });
  const keys = useDeskKeys((key) => {
    if (key === 'next') choose(props.rows[at + 1]);
    else if (key === 'previous') choose(props.rows[at - 1]);
    else document.querySelector<HTMLButtonElement>(`.pub-one [data-key=${key}]`)?.click();
  });
  if (chosen === undefined) return null;
  const next = props.rows[at + 1] ?? props.rows[at - 1];
  // What was just decided leaves the list: the next one takes its place under the eye.
  const onDone = () => change({ file: next?.fileId ?? '', again: '' });
  const checking = chosen.decided === null || again !== undefined;
  return (
    <>
      {keys ? <p className="t2 sm pub-keys">{t('photos.deskKeys')}</p> : null}
      <div className="pub-desk">
        <PhotoList rows={props.rows} more={props.more} chosen={chosen} onChoose={choose} />
        {checking ? (
          <CheckPhoto key={chosen.fileId} photo={chosen} onDone={onDone} />
        ) : (
          <DecidedPhoto key={chosen.fileId} photo={chosen} onAgain={() => change({ again: 'yes' })} />
        )}
      </div>
    </>
  );
}

function PhotoList(props: {
  readonly rows: readonly Photo[];
  readonly more: ReactNode;
  readonly chosen: Photo;
  readonly onChoose: (photo: Photo) => void;
}) {
  const { t } = useTranslation('publication');
  const here = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another photo was chosen, by keys perhaps
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [props.chosen.fileId]);
  return (
    <section className="sheet pub-list" aria-label={t('photos.list')}>
      <ul>
        {props.rows.map((photo) => (
          <li key={photo.fileId} ref={photo.fileId === props.chosen.fileId ? here : null}>
            <button
              type="button"
              aria-current={photo.fileId === props.chosen.fileId}
              onClick={() => props.onChoose(photo)}
            >
              <img src={`${photo.url}?size=thumb`} alt="" loading="lazy" />
              <span>
                <b>
                  {photo.shortNumber} {photo.className}
                </b>
                <span className="t2 sm">
                  <Said text={photo.place} />
                </span>
                <span className="t2 sm">
                  {t(photo.when === 'before' ? 'photos.before' : 'photos.after')}
                  {photo.decided === null
                    ? ` · ${momentWords(photo.at)}`
                    : ` · ${t(photo.decided.published ? 'photos.published' : 'photos.kept')}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {props.more}
    </section>
  );
}
