import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { InkButton } from '../pages/PhotoEditor.tsx';
import { CameraButton, Icon, Picture } from '../parts.tsx';
import { type Photo, readPhoto } from './photo.ts';

const mostPhotos = 3;

/** The photos of a form, each with what can be drawn on it, and the camera for another. */
export function Photos(props: {
  readonly photos: readonly Photo[];
  readonly onPhotos: (photos: readonly Photo[]) => void;
}) {
  const say = useSay();
  const { photos, onPhotos } = props;
  const add = async (file: File) =>
    onPhotos([...photos, await readPhoto(file, uuidv7(Date.now()), Date.now())]);
  return (
    <div className="block photos">
      {photos.map((photo, at) => (
        <div key={photo.id} className="taken">
          <Picture blob={photo.blob} alt={say('photoN', { n: at + 1 })} />
          <InkButton
            className="btn s"
            photo={photo}
            onPhoto={(drawn) => onPhotos(photos.map((other) => (other === photo ? drawn : other)))}
          />
          <button
            type="button"
            className="btn s no"
            aria-label={say('removePhoto', { n: at + 1 })}
            onClick={() => onPhotos(photos.filter((other) => other !== photo))}
          >
            <Icon name="x" />
            {say('remove')}
          </button>
        </div>
      ))}
      {photos.length < mostPhotos && (
        <CameraButton className="btn s" icon="camera" text={say('addPhoto')} onFile={add} />
      )}
    </div>
  );
}
