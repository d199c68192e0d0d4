import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../admin/days.ts';
import { useFilters } from '../../admin/filters.ts';
import { Loaded } from '../../admin/Loaded.tsx';
import { CheckPhoto } from './CheckPhoto.tsx';
import { DecidedPhoto } from './DecidedPhoto.tsx';
import type { Photo } from './queries.ts';
import { usePhotos } from './queries.ts';
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
      <Which waiting={t('waiting')} done={t('decidedOnes')} />
      <Loaded query={photos}>
        {(rows) =>
          rows.length === 0 ? (
            <section className="sheet" aria-label={t('photos.list')}>
              <StateBlock state={{ kind: 'empty', ...empty }} />
            </section>
          ) : (
            <Desk rows={rows} />
          )
        }
      </Loaded>
    </>
  );
}

function Desk(props: { readonly rows: readonly Photo[] }) {
  const [{ file, again }, change] = useFilters();
  const at = Math.max(
    0,
    props.rows.findIndex(({ fileId }) => fileId === file),
  );
  const chosen = props.rows[at];
  if (chosen === undefined) return null;
  const next = props.rows[at + 1] ?? props.rows[at - 1];
  // What was just decided leaves the list: the next one takes its place under the eye.
  const onDone = () => change({ file: next?.fileId ?? '', again: '' });
  const checking = chosen.decided === null || again !== undefined;
  return (
    <div className="pub-desk">
      <PhotoList
        rows={props.rows}
        chosen={chosen}
        onChoose={({ fileId }) => change({ file: fileId, again: '' })}
      />
      {checking ? (
        <CheckPhoto key={chosen.fileId} photo={chosen} onDone={onDone} />
      ) : (
        <DecidedPhoto key={chosen.fileId} photo={chosen} onAgain={() => change({ again: 'yes' })} />
      )}
    </div>
  );
}

function PhotoList(props: {
  readonly rows: readonly Photo[];
  readonly chosen: Photo;
  readonly onChoose: (photo: Photo) => void;
}) {
  const { t } = useTranslation('publication');
  return (
    <section className="sheet pub-list" aria-label={t('photos.list')}>
      <ul>
        {props.rows.map((photo) => (
          <li key={photo.fileId}>
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
                <span className="t2 sm">{photo.place}</span>
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
    </section>
  );
}
