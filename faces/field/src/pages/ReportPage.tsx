import { useEffect, useMemo, useState } from 'react';
import { timeText } from '../clock.ts';
import { inside, metresBetween } from '../distance.ts';
import { giveReport } from '../give.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { readBlob } from '../outbox/items.ts';
import { CameraButton, Head, Icon, Picture } from '../parts.tsx';
import { fixOnce, type Photo, readPhoto } from '../photo/photo.ts';
import { go } from '../router.ts';
import { type Field, useField, useNet } from '../state.tsx';
import { keep } from '../sync.ts';
import { db } from '../work.ts';
import { ClassField } from './ClassField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { SettlePage } from './SettlePage.tsx';
import { useVoice, VoiceButton, type VoiceNote } from './Voice.tsx';

export interface PlaceDraft {
  readonly grid: string;
  readonly text: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly metres: number | null;
  readonly from: 'mine' | 'photo' | 'fix' | 'list';
}

/** What is written of a report, and kept with a draft. */
export interface ReportForm {
  readonly place: PlaceDraft | null;
  readonly classCode: string | null;
  readonly text: string;
  readonly settle: boolean;
}

const mostPhotos = 3;
/** A position that is off by more does not say at which door it is. */
export const weakMetres = 30;

export function ReportPage(props: { readonly draft: string | undefined }) {
  const say = useSay();
  const field = useField();
  const { now: sendNow } = useNet();
  const id = useMemo(() => props.draft ?? uuidv7(Date.now()), [props.draft]);
  const [form, setForm] = useState<ReportForm>(() => formOf(field, props.draft));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [voice, setVoice] = useState<VoiceNote | null>(null);
  const recorder = useVoice(setVoice);
  const [step, setStep] = useState<1 | 2>(1);
  const [fault, setFault] = useState('');
  const change = (part: Partial<ReportForm>) => setForm((before) => ({ ...before, ...part }));
  useDraftPhotos(field, props.draft, setPhotos);

  const add = async (file: File, instead: boolean) => {
    const photo = await readPhoto(file, uuidv7(Date.now()), Date.now());
    setPhotos((before) => [...(instead ? before.slice(0, -1) : before), photo].slice(0, mostPhotos));
    if (photo.lon !== null && photo.lat !== null && form.place?.from !== 'list')
      change({
        place: placeAt(field, { lon: photo.lon, lat: photo.lat, metres: null }, 'photo', form.place),
      });
  };
  const here = async () => {
    const fix = await fixOnce();
    if (fix !== null) change({ place: placeAt(field, fix, 'fix', form.place) });
  };
  const isOwn = form.place !== null && form.place.grid === field.actor.area;
  const missing =
    photos.length === 0
      ? say('missingPhoto')
      : form.place === null || form.place.text.trim() === ''
        ? say('missingPlace')
        : form.classCode === null && voice === null && form.text.trim() === ''
          ? say('missingClass')
          : '';

  const put = async (state: 'draft' | 'waiting', settled: { result: string; photo: Photo } | null) => {
    const className = field.rules?.classes.find(({ code }) => code === form.classCode)?.name;
    const place = form.place ?? { grid: field.actor.area, text: say('placeNone'), lon: null, lat: null };
    const point = place.lon === null || place.lat === null ? {} : { lon: place.lon, lat: place.lat };
    await giveReport(
      field,
      {
        ...{ id, form, classCode: form.classCode, verb: say('report') },
        district: (place.grid || field.actor.area).slice(0, 6),
        title: className ?? (form.text.trim().slice(0, 40) || say('report')),
        description: form.text.trim(),
        place: { text: place.text.trim(), ...(place.grid === '' ? {} : areaOf(place.grid)), ...point },
        files: voice === null ? photos : [...photos, voice],
        settled:
          settled === null
            ? null
            : { verb: say('settleHere'), result: settled.result, files: [settled.photo] },
      },
      state,
    );
    if (form.classCode !== null && state === 'waiting') await remember(field, form.classCode);
    sendNow();
    go(state === 'draft' ? '/sync' : '/', true);
  };

  if (step === 2 && photos[0] !== undefined)
    return (
      <SettlePage
        before={photos[0]}
        className={field.rules?.classes.find(({ code }) => code === form.classCode)?.name ?? ''}
        place={form.place?.text ?? ''}
        onBack={() => setStep(1)}
        onSubmit={(result, photo) => put('waiting', { result, photo })}
      />
    );

  const next = async () => {
    setFault(missing);
    if (missing !== '') return;
    if (form.settle && isOwn) setStep(2);
    else await put('waiting', null);
  };
  const [last] = photos.slice(-1);
  return (
    <div className="phone">
      <Head title={say('step1')} back={say('cancel')} onBack={() => go('/', true)} />
      <main className="scroll fill">
        {last === undefined ? (
          <CameraButton
            className="shot first"
            icon="camera"
            text={say('takePhoto')}
            hint={say('takePhotoHint')}
            onFile={(file) => void add(file, false)}
          />
        ) : (
          <div className="shot">
            <Picture blob={last.blob} alt={say('photoN', { n: photos.length })} />
            <span className="tagl">{say('blurNote', { time: timeText(last.at, Date.now()) })}</span>
            <div className="shotbar">
              <CameraButton
                className="btn"
                icon="retake"
                text={say('retake')}
                onFile={(file) => void add(file, true)}
              />
              {photos.length < mostPhotos && (
                <CameraButton
                  className="btn"
                  icon="plus"
                  text={say('morePhotos', { n: photos.length })}
                  onFile={(file) => void add(file, false)}
                />
              )}
            </div>
          </div>
        )}
        <PlaceField place={form.place} onPlace={(place) => change({ place })} onHere={here} />
        <ClassField chosen={form.classCode} onChoose={(classCode) => change({ classCode })} />
        <div className="block">
          <label className="lab" htmlFor="details">
            {say('describe')}
          </label>
          <textarea
            id="details"
            rows={2}
            maxLength={4000}
            value={form.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          {voice !== null && (
            <p className="note">
              {say('spoken', { time: voice.seconds })}{' '}
              <button type="button" className="lk" onClick={() => setVoice(null)}>
                {say('removeVoice')}
              </button>
            </p>
          )}
        </div>
        <label className="sw">
          <span>
            <b>{say('settleHere')}</b>
            <span className="s t2">{isOwn ? say('settleHint') : say('settleElsewhere')}</span>
          </span>
          <span className="k" />
          <input
            type="checkbox"
            checked={form.settle && isOwn}
            disabled={!isOwn}
            onChange={(event) => change({ settle: event.target.checked })}
          />
        </label>
        <button type="button" className="lk wide" onClick={() => void put('draft', null)}>
          {say('saveDraft')}
        </button>
      </main>
      <div className="bar">
        <p className={fault === '' ? 'note' : 'note w-bad'} role={fault === '' ? undefined : 'alert'}>
          {fault === '' ? say(form.settle && isOwn ? 'nextSettle' : 'nextReport') : fault}
        </p>
        <VoiceButton recorder={recorder} />
        <button type="button" className="btn main grow" onClick={() => void next()}>
          <Icon name="send" />
          {say(form.settle && isOwn ? 'settleHere' : 'submit')}
        </button>
      </div>
    </div>
  );
}

const areaOf = (code: string) => (code.length === 15 ? { grid: code } : { community: code.slice(0, 12) });

function formOf(field: Field, draft: string | undefined): ReportForm {
  const item = field.items.find(({ id }) => id === draft);
  if (item?.content.form !== undefined) return item.content.form as ReportForm;
  const { area } = field;
  const isGrid = area !== null && area.code.length === 15;
  const place = isGrid
    ? ({ grid: area.code, text: area.name, lon: null, lat: null, metres: null, from: 'mine' } as const)
    : null;
  return { place, classCode: null, text: '', settle: false };
}

function placeAt(
  { area }: Field,
  fix: { readonly lon: number; readonly lat: number; readonly metres: number | null },
  from: 'photo' | 'fix',
  before: PlaceDraft | null,
): PlaceDraft {
  // In which other grid a point lies the server knows; the phone has the outline of its own only.
  const own = area !== null && area.code.length === 15 && inside(fix, area.outline);
  const nearest = [...(area?.grids ?? [])]
    .filter((grid) => grid.lon !== null && grid.lat !== null)
    .sort((a, b) => far(a, fix) - far(b, fix))[0];
  const grid = own ? (area?.code ?? '') : '';
  const text = own ? (area?.name ?? '') : (nearest?.name ?? before?.text ?? '');
  const written = before !== null && before.from !== 'mine' ? before.text : text;
  return { grid, text: written, lon: fix.lon, lat: fix.lat, metres: fix.metres, from };
}

const far = (grid: { lon: number | null; lat: number | null }, fix: { lon: number; lat: number }) =>
  metresBetween({ lon: grid.lon ?? 0, lat: grid.lat ?? 0 }, fix);

function useDraftPhotos(
  field: Field,
  draft: string | undefined,
  set: (photos: readonly Photo[]) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the draft is opened
  useEffect(() => {
    const item = field.items.find(({ id }) => id === draft);
    if (item === undefined) return;
    void Promise.all(
      item.content.files.map(async (id) => {
        const bytes = await readBlob(db, field.owner, id);
        const blob = new Blob(bytes === null ? [] : [bytes], { type: 'image/jpeg' });
        return { id, blob, at: item.content.at, lon: null, lat: null };
      }),
    ).then(set);
  }, [draft]);
}

/** What somebody reports most stands first next time; counted on this phone only. */
async function remember(field: Field, code: string): Promise<void> {
  await keep(db, field.owner, 'habit', '', { ...field.habit, [code]: (field.habit[code] ?? 0) + 1 });
}
