import { useState } from 'react';
import { timeText } from '../clock.ts';
import { metresBetween } from '../distance.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { CameraButton, Head, Icon, Picture } from '../parts.tsx';
import { type Photo, readPhoto } from '../photo/photo.ts';
import { Said } from '../said.tsx';
import { InkButton } from './PhotoEditor.tsx';

const ways = ['howCleared', 'howRighted', 'howPersuaded', 'howMended'] as const;

/** Settled on the spot: a photo of it afterwards, and what was done. */
export function SettlePage(props: {
  readonly before: Photo;
  readonly className: string;
  readonly place: string;
  readonly onBack: () => void;
  readonly onSubmit: (result: string, photo: Photo) => Promise<void>;
}) {
  const say = useSay();
  const [after, setAfter] = useState<Photo | null>(null);
  const [way, setWay] = useState<(typeof ways)[number] | null>(null);
  const [text, setText] = useState('');
  const take = async (file: File) => setAfter(await readPhoto(file, uuidv7(Date.now()), Date.now()));
  const result = [way === null ? '' : say(way), text.trim()].filter(Boolean).join(say('dot'));
  const ready = after !== null && result !== '';
  return (
    <div className="phone">
      <Head title={say('settleTitle')} back={say('back')} onBack={props.onBack} />
      <main className="scroll">
        <Pair before={props.before} after={after} onFile={(file) => void take(file)} />
        {after !== null && <AfterTools photo={after} onFile={(file) => void take(file)} onPhoto={setAfter} />}
        <div className="place">
          <Icon name="gps" />
          <span>
            <b>{props.className}</b>
            <span>
              <Said text={props.place} />
            </span>
          </span>
          <button type="button" className="lk" onClick={props.onBack}>
            {say('change')}
          </button>
        </div>
        <fieldset className="block">
          <legend>{say('how')}</legend>
          <div className="pick four">
            {ways.map((one) => (
              <label key={one}>
                <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                <Icon name="check" />
                {say(one)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="block">
          <label className="lab" htmlFor="said">
            {say('said')}
          </label>
          <textarea
            id="said"
            rows={2}
            maxLength={1000}
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
        </div>
        <p className="note pad">{say('settleOff')}</p>
      </main>
      <div className="bar">
        <p className="note">{say('nextSettle')}</p>
        <button
          type="button"
          className="btn main grow"
          disabled={!ready}
          onClick={() => after !== null && void props.onSubmit(result, after)}
        >
          <Icon name="send" />
          {say('submitSettle')}
        </button>
      </div>
    </div>
  );
}

function AfterTools(props: {
  readonly photo: Photo;
  readonly onFile: (file: File) => void;
  readonly onPhoto: (photo: Photo) => void;
}) {
  const say = useSay();
  return (
    <div className="acts pad">
      <CameraButton className="btn s" icon="retake" text={say('retake')} onFile={props.onFile} />
      <InkButton className="btn s" photo={props.photo} onPhoto={props.onPhoto} />
    </div>
  );
}

function Pair(props: {
  readonly before: Photo;
  readonly after: Photo | null;
  readonly onFile: (file: File) => void;
}) {
  const say = useSay();
  const { before, after } = props;
  const now = Date.now();
  return (
    <div className="pair pad">
      <figure>
        <Picture blob={before.blob} alt={say('before')} />
        <figcaption>
          <b>{say('before')}</b>
          {timeText(before.at, now)}
        </figcaption>
      </figure>
      <figure>
        {after === null ? (
          <CameraButton className="shot small" icon="camera" text={say('takeAfter')} onFile={props.onFile} />
        ) : (
          <Picture blob={after.blob} alt={say('after')} />
        )}
        <figcaption>
          <b>{say('after')}</b>
          {after === null
            ? say('mineNone')
            : `${timeText(after.at, now)}${farText(before, after, say('dot'))}`}
        </figcaption>
      </figure>
    </div>
  );
}

function farText(before: Photo, after: Photo, dot: string): string {
  if (before.lon === null || before.lat === null || after.lon === null || after.lat === null) return '';
  const [from, to] = [
    { lon: before.lon, lat: before.lat },
    { lon: after.lon, lat: after.lat },
  ];
  return `${dot}${metresBetween(from, to)}m`;
}
