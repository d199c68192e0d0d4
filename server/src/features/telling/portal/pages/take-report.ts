/** A report that came in the plain form: the same guard, the same rules and the same way as from the app. */
import { Readable } from 'node:stream';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import type { FormParts } from '../../../../platform/http/form.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { searchPlaces } from '../../../city/places/public.ts';
import { listEvents } from '../../../loop/issues/public.ts';
import { type Contact, normalContact } from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import { PHOTO_BYTES, type Sender, sendReport, takePhoto } from '../report/report.ts';
import type { Page } from './frame.ts';
import type { Look } from './look.ts';
import { KINDS, type Offered, reportPage, sentPage, type Written, type Wrong } from './report-form.ts';

const MOST_PHOTOS = 3;
const MOST_PLACES = 8;
/** So many communities of a street that was named can still be read through. */
const MOST_INSIDE = 40;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const AT = /^(\d{12}|\d{15})(?:@(-?\d{1,3}\.?\d*),(-?\d{1,2}\.?\d*))?$/;

export type Came = Omit<Sender, 'commandId'>;

export function emptyForm({ guard }: Pick<PortalDeps, 'guard'>, now: number): Written {
  const { bits: _, ...check } = guard.challenge(now);
  return {
    id: uuidv7(now),
    place: '',
    searched: '',
    at: '',
    kind: 'complaint',
    description: '',
    contact: '',
    files: [],
    check,
  };
}

/** The next page: the form again where something is missing or has to be chosen, else number and secret. */
export async function takeReport(deps: PortalDeps, look: Look, form: FormParts, came: Came): Promise<Page> {
  const read = writtenIn(form);
  const before = await filesBefore(deps, read);
  const { written, wrong } =
    before === null
      ? await withPhotos(deps, look, read, form.uploads, came)
      : { written: { ...read, files: before }, wrong: {} };
  const again = async (more: Wrong) => {
    const offered = await placesFor(deps, written.place, came);
    const found = written.place === '' || offered.length > 0 ? {} : { place: look.words.report.where.none };
    return reportPage(look, {
      written: freshly(deps, written, came.now),
      wrong: { ...more, ...found },
      offered,
    });
  };
  const faults = { ...wrong, ...faultsOf(look, written) };
  if (Object.keys(faults).length > 0) return again(faults);
  const held = await guarded(deps, look, written, came);
  if (held !== null) return again({ form: held });
  const said = {
    nature: written.kind,
    description: written.description,
    place: { text: written.place, ...placeAt(written.at) },
    files: [...written.files],
    ...contactOf(written.contact),
  };
  return sentPage(look, await sendReport(deps, said, { ...came, commandId: written.id }));
}

function writtenIn({ fields }: FormParts): Written {
  const value = (name: string) => (fields.find(([key]) => key === name)?.[1] ?? '').trim();
  const id = value('id');
  if (!UUID.test(id)) throw new HttpProblem('request-malformed');
  const place = value('place').slice(0, 60);
  const at = value('at');
  return {
    id,
    place,
    searched: value('searched'),
    // Chosen for other words than those that stand there now.
    at: AT.test(at) && value('searched') === place ? at : '',
    kind: KINDS.find((kind) => kind === value('kind')) ?? 'complaint',
    description: value('description').slice(0, 2000),
    contact: value('contact').slice(0, 200),
    files: fields
      .flatMap(([name, file]) => (name === 'file' && UUID.test(file) ? [file] : []))
      .slice(0, MOST_PHOTOS),
    check: { salt: value('salt').slice(0, 40), until: Number(value('until')) || 0, sign: value('sign') },
  };
}

/** Sent a second time its photos are kept already; null where it was not sent before. */
async function filesBefore({ db }: PortalDeps, { id, at }: Written): Promise<readonly string[] | null> {
  if (at === '') return null;
  const [first] = await listEvents(db, at.slice(0, 6), id, 1, 2);
  if (first === undefined) return null;
  const { files } = (first.body.body ?? {}) as { files?: readonly string[] };
  return files ?? [];
}

async function withPhotos(
  deps: PortalDeps,
  look: Look,
  written: Written,
  uploads: FormParts['uploads'],
  came: Came,
): Promise<{ written: Written; wrong: Wrong }> {
  const files = [...written.files];
  let wrong: Wrong = {};
  for (const { content } of uploads.slice(0, MOST_PHOTOS - files.length)) {
    if (content.length > PHOTO_BYTES) {
      wrong = { photo: look.words.report.photo.tooBig };
      continue;
    }
    try {
      // One after the other: each is unpacked whole.
      files.push((await takePhoto(deps, Readable.from([content]), written.id, came)).id);
    } catch (error) {
      if (!isOfPhoto(error)) throw error;
      wrong = { photo: look.words.report.photo.notPhoto };
    }
  }
  return { written: { ...written, files }, wrong };
}

/** Rather than too many of them, or a fault of ours. */
function isOfPhoto(error: unknown): boolean {
  return error instanceof Refusal || (error instanceof HttpProblem && error.code !== 'too-many');
}

function faultsOf({ words, plain: { form } }: Look, written: Written): Wrong {
  const { place, searched, at, description, contact } = written;
  // Only who saw the places and chose none has left something out.
  const choose = searched === place ? form.whichNeed : '';
  return {
    ...(place === '' ? { place: form.placeNeed } : at === '' ? { place: choose } : {}),
    ...([...description].length < 2 ? { description: words.report.what.need } : {}),
    ...(contact === '' || isContact(contact)
      ? {}
      : { contact: contact.includes('@') ? words.report.tell.badMail : words.report.tell.bad }),
  };
}

function contactOf(text: string): { contact?: Contact } {
  if (text === '') return {};
  return { contact: { channel: text.includes('@') ? 'email' : 'sms', to: text } };
}

function isContact(text: string): boolean {
  const { contact } = contactOf(text);
  try {
    return contact !== undefined && normalContact(contact) !== '';
  } catch (error) {
    if (error instanceof HttpProblem) return false;
    throw error;
  }
}

/** What the guard says; null where the report may be sent. @throws HttpProblem after too many */
async function guarded({ guard }: PortalDeps, { plain: { form } }: Look, { check, id }: Written, came: Came) {
  await guard.count('report', came.address, came.now);
  const verdict = await guard.checkWithoutSum(check, id, came.address, came.now);
  if (verdict === 'ok') return null;
  return verdict === 'quick' ? form.quick : form.again;
}

/** Another form is handed out only where the one before is of no more use: waiting begins anew with it. */
function freshly({ guard }: PortalDeps, written: Written, now: number): Written {
  if (guard.holds(written.check, now)) return written;
  const { bits: _, ...check } = guard.challenge(now);
  return { ...written, check };
}

function placeAt(at: string) {
  const [, code = '', lon, lat] = AT.exec(at) ?? [];
  const inside = code.length === 15 ? { grid: code } : { community: code };
  return lon === undefined || lat === undefined ? inside : { ...inside, lon: Number(lon), lat: Number(lat) };
}

async function placesFor(deps: PortalDeps, text: string, { now, language }: Came): Promise<Offered[]> {
  if (text === '') return [];
  const found = await searchPlaces({ ...deps, names: deps.issues.names }, text, MOST_PLACES, {
    now,
    language,
  });
  const offered = await Promise.all(
    found.map(async ({ code, level, name, inside, point, from }): Promise<Offered[]> => {
      // A street or a district is too wide to go to; its communities are not.
      if (code.length < 12) return level === 'street' ? await communitiesOf(deps, code, now, language) : [];
      const spot =
        from === 'area' || point === null ? '' : `@${point.lon.toFixed(6)},${point.lat.toFixed(6)}`;
      return [{ at: `${code}${spot}`, name, inside }];
    }),
  );
  return offered.flat().slice(0, MOST_INSIDE);
}

async function communitiesOf(
  { places }: PortalDeps,
  street: string,
  now: number,
  language: Language,
): Promise<Offered[]> {
  const areas = await places.snapshot();
  const inside = areas.nameOf(street, now, language);
  return areas
    .childrenAt(street, now)
    .map(({ code }) => ({ at: code, name: areas.nameOf(code, now, language), inside }));
}
