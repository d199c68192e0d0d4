import { timeText } from '../clock.ts';
import { metresBetween } from '../distance.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { CameraButton, Head, Icon, Picture } from '../parts.tsx';
import { type Photo, readPhoto } from '../photo/photo.ts';
import { Said } from '../said.tsx';
import { BarNote } from './CommandForm.tsx';
import { WordsField } from './form.tsx';
import { InkButton } from './PhotoEditor.tsx';
import { resultOf, type Settling, type Way, ways } from './reportForm.ts';
import type { useReport } from './useReport.ts';

/** Settled on the spot: a photo of it afterwards, and what was done. */
export function SettlePage(props: {
  readonly before: Photo;
  readonly report: ReturnType<typeof useReport>;
  readonly onBack: () => void;
  /** It cannot be mended now after all. */
  readonly onOff: () => void;
  readonly busy: boolean;
  readonly noRoom: string;
  readonly onSubmit: () => void;
}) {
  const say = useSay();
  const { form, files, className, icon, change, changeFiles } = props.report;
  const { after } = files;
  const settling: Settling = form.settling ?? { way: '', text: '' };
  const onSettling = (changed: Settling) => change({ settling: changed });
  const onAfter = (photo: Photo) => changeFiles({ after: photo });
  const take = async (file: File) => onAfter(await readPhoto(file, uuidv7(Date.now()), Date.now()));
  const result = resultOf(settling, say);
  const ready = after !== null && result !== '';
  const missing = [after === null ? say('afterWord') : '', result === '' ? say('how') : ''].filter(Boolean);
  return (
    <div className="phone">
      <Head title={say('settleTitle')} back={say('back')} onBack={props.onBack} />
      <main className="scroll">
        <Pair before={props.before} after={after} onFile={take} />
        {after !== null && <AfterTools photo={after} onFile={take} onPhoto={onAfter} />}
        <div className="place">
          <Icon name={icon} />
          <span>
            <b>
              <Said text={className} />
            </b>
            <span>
              <Said text={form.place?.text ?? ''} />
            </span>
          </span>
          <button type="button" className="lk" onClick={props.onBack}>
            {say('change')}
          </button>
        </div>
        <Ways way={settling.way} onWay={(way) => onSettling({ ...settling, way })} />
        <div className="block">
          <WordsField
            id="said"
            label={say('said')}
            value={settling.text}
            most={1000}
            lines={2}
            onChange={(text) => onSettling({ ...settling, text })}
          />
        </div>
        <label className="sw">
          <span>
            <b>{say('settleHere')}</b>
            <span className="s t2">{say('settleOff')}</span>
          </span>
          <span className="k" />
          <input type="checkbox" checked onChange={props.onOff} />
        </label>
      </main>
      <div className="bar">
        <BarNote missing={missing} next={say('nextSettle')} fault={props.noRoom} />
        <button
          type="button"
          className="btn main grow"
          disabled={!ready || props.busy}
          onClick={props.onSubmit}
        >
          <Icon name="send" />
          {say('submitSettle')}
        </button>
      </div>
    </div>
  );
}

function Ways(props: { readonly way: string; readonly onWay: (way: Way) => void }) {
  const say = useSay();
  return (
    <fieldset className="block">
      <legend>{say('how')}</legend>
      <div className="pick four">
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name="way" checked={props.way === one} onChange={() => props.onWay(one)} />
            <Icon name="check" />
            {say(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function AfterTools(props: {
  readonly photo: Photo;
  readonly onFile: (file: File) => Promise<void>;
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
  readonly onFile: (file: File) => Promise<void>;
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
