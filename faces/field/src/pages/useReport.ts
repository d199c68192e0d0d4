/** The report as it is written: form, photos, voice, and the ways to keep or send it. */
import { useEffect, useState } from 'react';
import { giveReport } from '../give.ts';
import { withUse } from '../habit.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { type Item, setAside } from '../outbox/items.ts';
import { useServerNow } from '../parts.tsx';
import { withPatrol } from '../patrols/reports.ts';
import { fixIfGranted, fixOnce, type Photo, readPhoto } from '../photo/photo.ts';
import { go } from '../router.ts';
import { type Field, useField, useNet } from '../state.tsx';
import { keep } from '../sync.ts';
import { tell } from '../told.ts';
import { db } from '../work.ts';
import { classIcon } from './ClassField.tsx';
import { draftBlob, draftPhoto } from './draftFiles.ts';
import { useKeptDraft } from './keptDraft.ts';
import { formOf, missingOf, nextText, placeAt, type ReportForm, reportOf, settledOf } from './reportForm.ts';
import { mostPhotos } from './Shot.tsx';
import type { VoiceNote } from './Voice.tsx';

/** What a report has besides its form. */
interface Files {
  readonly photos: readonly Photo[];
  readonly voice: VoiceNote | null;
  /** Settled on the spot: the photo of it afterwards. */
  readonly after: Photo | null;
}

export function useReport(id: string, draft: Item | null) {
  const say = useSay();
  const field = useField();
  const { now: sendNow } = useNet();
  const [form, setForm] = useState<ReportForm>(() => {
    const begun = formOf(field, draft);
    return draft === null ? withPatrol(id, begun) : begun;
  });
  const [files, setFiles] = useState<Files>({ photos: [], voice: null, after: null });
  const change = (part: Partial<ReportForm>) => setForm((before) => ({ ...before, ...part }));
  const changeFiles = (part: Partial<Files>) => setFiles((before) => ({ ...before, ...part }));
  const ready = useDraftFiles(field, draft, setFiles);
  const place = usePlaceFound(field, setForm);
  const add = async (file: File, instead: Photo | null) => {
    const photo = await readPhoto(file, uuidv7(Date.now()), Date.now());
    setFiles(({ photos, ...rest }) => ({ ...rest, photos: withPhoto(photos, photo, instead) }));
    const seenAt = Date.now() + (field.last?.skew ?? 0);
    setForm((before) => ({ ...before, seenAt: before.seenAt ?? seenAt }));
    void place.fromPhoto(photo);
  };
  const put = (state: 'draft' | 'waiting') => giveReport(field, given(field, id, form, files, say), state);
  const written = isWritten(field, form, files);
  const kept = useKeptDraft({ ready, written, parts: [form, files], keep: () => put('draft') });
  const finish = async (state: 'draft' | 'waiting') => {
    await kept.end(() => put(state));
    if (form.classCode !== null && state === 'waiting') await remember(field, form.classCode);
    sendNow();
    tell(id);
    go(state === 'draft' ? '/sync' : '/', true);
  };
  const leave = async (given: 'kept' | 'dropped') => {
    await kept.end(null);
    if (given === 'dropped') await setAside(db, id, Date.now());
    tell(id);
    go('/', true);
  };
  const chosen = field.rules?.classes.find(({ code }) => code === form.classCode);
  return {
    form,
    change,
    files,
    changeFiles,
    add,
    here: place.here,
    finish,
    leave,
    written,
    ready,
    full: kept.full,
    isOwn: form.place !== null && form.place.grid === field.actor.area,
    className: chosen?.name ?? '',
    icon: classIcon(chosen === undefined ? [] : [chosen.name, ...chosen.aliases]),
    missing: missingOf(form, files.photos, files.voice, say),
    next: nextText(field, form, useServerNow(), say),
  };
}

function withPhoto(photos: readonly Photo[], photo: Photo, instead: Photo | null): readonly Photo[] {
  if (instead === null) return [...photos, photo].slice(0, mostPhotos);
  return photos.map((one) => (one.id === instead.id ? photo : one));
}

/** Whether there is anything that its owner would miss. */
function isWritten(field: Field, form: ReportForm, { photos, voice, after }: Files): boolean {
  if (photos.length > 0 || voice !== null || after !== null) return true;
  const { place: _, seenAt: __, patrol: ___, offered: ____, ...written } = form;
  const { place, ...empty } = formOf(field, null);
  const typed = form.place?.from === 'list' && form.place.text !== place?.text;
  return typed || JSON.stringify(written) !== JSON.stringify(empty);
}

function given(field: Field, id: string, form: ReportForm, files: Files, say: ReturnType<typeof useSay>) {
  const { photos, voice, after } = files;
  const spoken = voice === null ? null : { id: voice.id, seconds: voice.seconds };
  const settling = form.settling === undefined ? {} : { settling: { ...form.settling, after: after?.id } };
  const settled = form.settle ? settledOf(form, after, say) : null;
  // A draft holds the photo of afterwards among its own; sent, it goes with what was done.
  return {
    ...reportOf(field, id, { ...form, ...settling, spoken }, say),
    files: [...photos, ...(voice === null ? [] : [voice])],
    draftFiles: after === null ? [] : [after],
    settled,
  };
}

/** Where the photo, or else the phone, says that it is; never against what somebody chose by hand. */
function usePlaceFound(field: Field, setForm: (change: (before: ReportForm) => ReportForm) => void) {
  const at = (fix: Parameters<typeof placeAt>[1] | null, from: 'photo' | 'fix', always: boolean) => {
    if (fix === null) return;
    setForm((form) => {
      const { place } = form;
      const isOpen = place === null || place.from === 'mine' || (place.from === 'fix' && from === 'photo');
      return always || isOpen ? { ...form, place: placeAt(field, fix, from, place) } : form;
    });
  };
  const fromPhoto = async ({ lon, lat }: Photo) => {
    if (lon !== null && lat !== null) at({ lon, lat, metres: null }, 'photo', false);
    // Many phones take the position out of their pictures.
    else at(await fixIfGranted(), 'fix', false);
  };
  const here = async () => at(await fixOnce(), 'fix', true);
  return { fromPhoto, here };
}

/** What a draft has besides its words: photos with the time and place they were taken, and the voice note. */
function useDraftFiles(field: Field, item: Item | null, setFiles: (files: Files) => void): boolean {
  const [ready, setReady] = useState(item === null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the draft is opened
  useEffect(() => {
    if (item === null) return;
    const form = item.content.form as ReportForm | undefined;
    const spoken = form?.spoken ?? null;
    const afterId = form?.settling?.after;
    const photoOf = (id: string) => draftPhoto(field.owner, item, id);
    const open = async () => {
      const ids = item.content.files.filter((id) => id !== spoken?.id && id !== afterId);
      const photos = await Promise.all(ids.map(photoOf));
      const voice =
        spoken === null ? null : { ...spoken, blob: await draftBlob(field.owner, spoken.id, 'audio/webm') };
      setFiles({ photos, voice, after: afterId === undefined ? null : await photoOf(afterId) });
      setReady(true);
    };
    void open();
  }, [item]);
  return ready;
}

async function remember(field: Field, code: string): Promise<void> {
  const habit = withUse(field.habit, code, Date.now(), field.calendar?.offset);
  await keep(db, field.owner, 'habit', '', habit);
}
