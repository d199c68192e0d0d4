import { useEffect, useMemo, useState } from 'react';
import { giveReport } from '../give.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { readBlob } from '../outbox/items.ts';
import { Head, Icon, useServerNow } from '../parts.tsx';
import { fixOnce, type Photo, readPhoto, takenOf } from '../photo/photo.ts';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { type Field, useField, useNet } from '../state.tsx';
import { keep } from '../sync.ts';
import { db } from '../work.ts';
import { ClassField, classIcon } from './ClassField.tsx';
import { WordsField } from './form.tsx';
import { useKeeping } from './keeping.ts';
import { PlaceField } from './PlaceField.tsx';
import { formOf, missingOf, nextText, placeAt, type ReportForm, reportOf, settledOf } from './reportForm.ts';
import { SettlePage } from './SettlePage.tsx';
import { mostPhotos, Shot } from './Shot.tsx';
import { useVoice, VoiceButton, type VoiceNote } from './Voice.tsx';

/** The report as it is written: form, photos, voice, and the ways to keep or send it. */
function useReport(draft: string | undefined) {
  const say = useSay();
  const field = useField();
  const { now: sendNow } = useNet();
  const id = useMemo(() => draft ?? uuidv7(Date.now()), [draft]);
  const [form, setForm] = useState<ReportForm>(() => formOf(field, draft));
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [voice, setVoice] = useState<VoiceNote | null>(null);
  const change = (part: Partial<ReportForm>) => setForm((before) => ({ ...before, ...part }));
  useDraftFiles(field, draft, setPhotos, setVoice);
  const add = async (file: File, instead: Photo | null) => {
    const photo = await readPhoto(file, uuidv7(Date.now()), Date.now());
    setPhotos((before) =>
      instead === null
        ? [...before, photo].slice(0, mostPhotos)
        : before.map((one) => (one.id === instead.id ? photo : one)),
    );
    const { lon, lat } = photo;
    if (lon === null || lat === null || form.place?.from === 'list') return;
    change({ place: placeAt(field, { lon, lat, metres: null }, 'photo', form.place) });
  };
  const here = async () => {
    const fix = await fixOnce();
    if (fix !== null) change({ place: placeAt(field, fix, 'fix', form.place) });
  };
  const put = async (state: 'draft' | 'waiting', settled: { result: string; photo: Photo } | null) => {
    const files = voice === null ? photos : [...photos, voice];
    const spoken = voice === null ? null : { id: voice.id, seconds: voice.seconds };
    const report = {
      ...reportOf(field, id, { ...form, spoken }, say),
      files,
      settled: settledOf(settled, say),
    };
    await giveReport(field, report, state);
    if (form.classCode !== null && state === 'waiting') await remember(field, form.classCode);
    sendNow();
    go(state === 'draft' ? '/sync' : '/', true);
  };
  const isOwn = form.place !== null && form.place.grid === field.actor.area;
  const next = nextText(field, form, useServerNow(), say);
  const chosen = field.rules?.classes.find(({ code }) => code === form.classCode);
  const className = chosen?.name ?? '';
  const icon = classIcon(chosen === undefined ? [] : [chosen.name, ...chosen.aliases]);
  const missing = missingOf(form, photos, voice, say);
  return {
    form,
    change,
    photos,
    setPhotos,
    add,
    here,
    put,
    voice,
    setVoice,
    isOwn,
    className,
    icon,
    missing,
    next,
  };
}

export function ReportPage(props: { readonly draft: string | undefined }) {
  const say = useSay();
  const report = useReport(props.draft);
  const { form, change, photos, isOwn, put } = report;
  const recorder = useVoice(report.setVoice);
  const [step, setStep] = useState<1 | 2>(1);
  const [tried, setTried] = useState(false);
  const { busy, noRoom, keepIt } = useKeeping();
  if (step === 2 && photos[0] !== undefined)
    return (
      <SettlePage
        before={photos[0]}
        className={report.className}
        icon={report.icon}
        place={form.place?.text ?? ''}
        onBack={() => setStep(1)}
        onOff={() => {
          change({ settle: false });
          setStep(1);
        }}
        busy={busy}
        noRoom={noRoom}
        onSubmit={(result, photo) => keepIt(() => put('waiting', { result, photo }))}
      />
    );

  const settles = form.settle && isOwn;
  // Said once something is pressed, and gone as soon as it is there.
  const fault = (tried ? report.missing : '') || noRoom;
  const next = () => {
    setTried(true);
    if (report.missing !== '') return;
    if (settles) setStep(2);
    else keepIt(() => put('waiting', null));
  };
  return (
    <div className="phone">
      <Head title={say('step1')} back={say('cancel')} onBack={() => go('/', true)} />
      <main className="scroll fill">
        <Shot photos={photos} onFile={report.add} onPhotos={report.setPhotos} />
        <PlaceField place={form.place} onPlace={(place) => change({ place })} onHere={report.here} />
        <ClassField chosen={form.classCode} onChoose={(classCode) => change({ classCode })} />
        <Details
          text={form.text}
          voice={report.voice}
          onText={(text) => change({ text })}
          onDrop={() => report.setVoice(null)}
        />
        <SettleSwitch on={settles} may={isOwn} onChange={(settle) => change({ settle })} />
        <button type="button" className="lk wide" onClick={() => keepIt(() => put('draft', null))}>
          {say('saveDraft')}
        </button>
      </main>
      <div className="bar">
        <p className={fault === '' ? 'note' : 'note w-bad'} role={fault === '' ? undefined : 'alert'}>
          <Said text={fault === '' ? (settles ? say('nextSettle') : report.next) : fault} />
        </p>
        <VoiceButton recorder={recorder} />
        <button type="button" className="btn main grow" disabled={busy} onClick={next}>
          <Icon name="send" />
          {say(settles ? 'settleHere' : 'submit')}
        </button>
      </div>
    </div>
  );
}

function Details(props: {
  readonly text: string;
  readonly voice: VoiceNote | null;
  readonly onText: (text: string) => void;
  readonly onDrop: () => void;
}) {
  const say = useSay();
  return (
    <div className="block">
      <WordsField
        id="details"
        label={say('describe')}
        value={props.text}
        most={4000}
        lines={2}
        onChange={props.onText}
      />
      {props.voice !== null && (
        <p className="note">
          {say('spoken', { time: props.voice.seconds })}{' '}
          <button type="button" className="lk" onClick={props.onDrop}>
            {say('removeVoice')}
          </button>
        </p>
      )}
    </div>
  );
}

function SettleSwitch(props: {
  readonly on: boolean;
  readonly may: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const say = useSay();
  return (
    <label className="sw">
      <span>
        <b>{say('settleHere')}</b>
        <span className="s t2">{say(props.may ? 'settleHint' : 'settleElsewhere')}</span>
      </span>
      <span className="k" />
      <input
        type="checkbox"
        checked={props.on}
        disabled={!props.may}
        onChange={(event) => props.onChange(event.target.checked)}
      />
    </label>
  );
}

/** What a draft has besides its words: photos with the time and place they were taken, and the voice note. */
function useDraftFiles(
  field: Field,
  draft: string | undefined,
  setPhotos: (photos: readonly Photo[]) => void,
  setVoice: (voice: VoiceNote | null) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the draft is opened
  useEffect(() => {
    const item = field.items.find(({ id }) => id === draft);
    if (item === undefined) return;
    const spoken = (item.content.form as ReportForm | undefined)?.spoken ?? null;
    const read = async (id: string, type: string) => {
      const bytes = await readBlob(db, field.owner, id);
      return new Blob(bytes === null ? [] : [bytes], { type });
    };
    const photoOf = async (id: string) => {
      const blob = await read(id, 'image/jpeg');
      return { id, blob, ...(await takenOf(blob, item.content.at)) };
    };
    const photos = item.content.files.filter((id) => id !== spoken?.id);
    void Promise.all(photos.map(photoOf)).then(setPhotos);
    if (spoken !== null) void read(spoken.id, 'audio/webm').then((blob) => setVoice({ ...spoken, blob }));
  }, [draft]);
}

/** What somebody reports most stands first next time; counted on this phone only. */
async function remember(field: Field, code: string): Promise<void> {
  await keep(db, field.owner, 'habit', '', { ...field.habit, [code]: (field.habit[code] ?? 0) + 1 });
}
