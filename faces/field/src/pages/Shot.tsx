import { useState } from 'react';
import { timeText } from '../clock.ts';
import { useSay } from '../i18n.tsx';
import { CameraButton, Picture } from '../parts.tsx';
import type { Photo } from '../photo/photo.ts';
import { InkButton, inkText } from './PhotoEditor.tsx';

export const mostPhotos = 3;

/** The camera, or the photos with what can be done about each: the one shown is the one that is changed. */
export function Shot(props: {
  readonly photos: readonly Photo[];
  /** `instead`: the photo it takes the place of. */
  readonly onFile: (file: File, instead: Photo | null) => Promise<void>;
  readonly onPhotos: (photos: readonly Photo[]) => void;
}) {
  const say = useSay();
  const { photos, onFile } = props;
  const [chosen, setChosen] = useState('');
  const shown = photos.find(({ id }) => id === chosen) ?? photos.at(-1);
  if (shown === undefined)
    return (
      <CameraButton
        className="shot first"
        icon="camera"
        text={say('takePhoto')}
        hint={say('takePhotoHint')}
        onFile={(file) => onFile(file, null)}
      />
    );
  const at = photos.indexOf(shown);
  const done = inkText(shown.covered ?? 0, shown.marked ?? 0, say);
  const change = (photo: Photo) => {
    props.onPhotos(photos.map((one) => (one === shown ? photo : one)));
    setChosen(photo.id);
  };
  return (
    <div className="shot">
      <Picture blob={shown.blob} alt={say('photoN', { n: at + 1 })} />
      <span className="tagl">
        {done === ''
          ? say('blurNote', { time: timeText(shown.at, Date.now()) })
          : `${timeText(shown.at, Date.now())}${say('dot')}${done}`}
      </span>
      {photos.length > 1 && <Strip photos={photos} shown={shown} onChoose={setChosen} />}
      <div className="shotbar">
        <CameraButton
          className="btn"
          icon="retake"
          text={say('retake')}
          onFile={(file) => onFile(file, shown)}
        />
        <InkButton className="btn" photo={shown} onPhoto={change} />
        {photos.length < mostPhotos && (
          <CameraButton
            className="btn"
            icon="plus"
            text={say('morePhotos', { n: photos.length })}
            onFile={(file) => {
              setChosen('');
              return onFile(file, null);
            }}
          />
        )}
      </div>
    </div>
  );
}

function Strip(props: {
  readonly photos: readonly Photo[];
  readonly shown: Photo;
  readonly onChoose: (id: string) => void;
}) {
  const say = useSay();
  return (
    <div className="strip">
      {props.photos.map((photo, at) => (
        <button
          key={photo.id}
          type="button"
          className="thumb"
          aria-pressed={photo === props.shown}
          onClick={() => props.onChoose(photo.id)}
        >
          <Picture blob={photo.blob} alt={say('photoN', { n: at + 1 })} />
        </button>
      ))}
    </div>
  );
}
