import { timeText } from '../clock.ts';
import { metresBetween } from '../distance.ts';
import { type Say, useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { CameraButton, Icon, Picture } from '../parts.tsx';
import { type Photo, readPhoto } from '../photo/photo.ts';
import type { Task } from '../types.ts';
import { InkButton, inkText } from './PhotoEditor.tsx';

type Props = {
  readonly task: Task;
  readonly photo: Photo | null;
  readonly onPhoto: (photo: Photo) => void;
  /** Where it has to be said which spot is meant. */
  readonly large?: boolean;
};

/** One's own photo with time and distance, taken by the machine. */
export function MyPhoto(props: Props) {
  const say = useSay();
  const { photo, task } = props;
  const take = async (file: File) => props.onPhoto(await readPhoto(file, uuidv7(Date.now()), Date.now()));
  const camera = (
    <CameraButton
      className="btn s"
      icon="camera"
      text={say(photo === null ? 'takePhoto' : 'retake')}
      onFile={take}
    />
  );
  if (photo === null)
    return (
      <div className="place mine">
        <Icon name="camera" />
        <span>
          <b>{say('mineNone')}</b>
          <span>{say('mineHint')}</span>
        </span>
        {camera}
      </div>
    );
  const time = say('mine', { time: timeText(photo.at, Date.now()) });
  const drawn = inkText(photo.covered ?? 0, photo.marked ?? 0, say);
  const about = [apartText(task, photo, say), drawn].filter(Boolean).join(say('dot'));
  const tools = (
    <div className="acts">
      {camera}
      <InkButton
        className="btn s"
        first={props.large === true ? 'ring' : 'cover'}
        photo={photo}
        onPhoto={props.onPhoto}
      />
    </div>
  );
  if (props.large === true)
    return (
      <div className="one pad">
        <figure>
          <Picture blob={photo.blob} alt={time} />
          <figcaption>{[time, about].join(say('dot'))}</figcaption>
        </figure>
        {drawn === '' && <p className="note">{say('pointOut')}</p>}
        {tools}
      </div>
    );
  return (
    <div className="place mine">
      <Picture blob={photo.blob} alt={time} />
      <span>
        <b>{time}</b>
        <span>{about}</span>
      </span>
      {tools}
    </div>
  );
}

function apartText({ state }: Task, photo: Photo, say: Say): string {
  const { lon, lat } = state.place;
  if (photo.lon === null || photo.lat === null) return say('noFix');
  if (lon === null || lat === null) return say('noSpot');
  return say('apart', { m: metresBetween({ lon, lat }, { lon: photo.lon, lat: photo.lat }) });
}
