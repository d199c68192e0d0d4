import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';
import { CoverBox } from './CoverBox.tsx';
import { middle } from './covers.ts';
import { KeepBackDialog } from './KeepBackDialog.tsx';
import { PhotoFacts } from './PhotoFacts.tsx';
import type { Part, Photo } from './queries.ts';
import { photoPath } from './queries.ts';

/** One photo before it is let out: boxes over what must not be seen, then the decision. */
export function CheckPhoto(props: { readonly photo: Photo; readonly onDone: () => void }) {
  const { t } = useTranslation('publication');
  const { photo, onDone } = props;
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [keeping, setKeeping] = useState(false);
  const act = useChange<unknown>();
  const problem = useProblemWords();
  const publish = () =>
    act.mutate(
      { method: 'PUT', path: photoPath(photo), body: { publish: true, cover: parts } },
      {
        onSuccess: () => {
          toast(t('photos.publishedToast'));
          onDone();
        },
      },
    );
  const label = t('photos.picture', { number: photo.shortNumber, name: photo.className });
  return (
    <section className="sheet pub-one" aria-label={label}>
      <PhotoFacts photo={photo} />
      <p className="t2 sm">{t('photos.how')}</p>
      <CoverBox url={photo.url} label={label} parts={parts} onChange={setParts} />
      <Boxes parts={parts} onChange={setParts} />
      {act.error === null ? null : (
        <p className="field-error" role="alert">
          {problem(act.error).title}
        </p>
      )}
      <div className="adm-acts">
        <button
          type="button"
          className="btn pri"
          data-key="publish"
          disabled={act.isPending}
          onClick={publish}
        >
          {parts.length === 0 ? t('photos.publish') : t('photos.publishCovered', { n: parts.length })}
        </button>
        <button type="button" className="btn x" data-key="keep" onClick={() => setKeeping(true)}>
          {t('photos.keepBack')}
        </button>
      </div>
      {keeping ? (
        <KeepBackDialog
          photo={photo}
          act={t('photos.keepBack')}
          told={t('photos.keptToast')}
          onClose={() => setKeeping(false)}
          onDone={onDone}
        />
      ) : null}
    </section>
  );
}

/** The boxes as a list: what the eye sees on the picture, in words, and the ways that need no mouse. */
function Boxes(props: {
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
}) {
  const { t } = useTranslation('publication');
  const { parts, onChange } = props;
  const whole = (share: number) => Math.round(share * 100);
  return (
    <div className="pub-boxes">
      <p>
        <button type="button" className="btn s" data-key="box" onClick={() => onChange([...parts, middle])}>
          <Icon name="plus" />
          {t('photos.add')}
        </button>{' '}
        <span className="t2 sm">{t('photos.keys')}</span>
      </p>
      <ol aria-live="polite">
        {parts.map(({ x, y, width, height }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name
          <li key={at}>
            {t('photos.cover', { n: at + 1 })}{' '}
            <span className="t2 sm">
              {t('photos.placed', { x: whole(x), y: whole(y), w: whole(width), h: whole(height) })}
            </span>{' '}
            <button
              type="button"
              className="btn q s"
              aria-label={t('photos.remove', { n: at + 1 })}
              onClick={() => onChange(parts.toSpliced(at, 1))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ol>
      {parts.length === 0 ? <p className="t2 sm">{t('photos.noCovers')}</p> : null}
    </div>
  );
}
