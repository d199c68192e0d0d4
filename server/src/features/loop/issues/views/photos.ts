/** Photos and other files of a matter: what was attached, by whom, and what the camera said of time and place. */

import type { EventName } from '@gridgov/domain/loop/issues/events.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { AFTERWARDS } from '@gridgov/domain/loop/issues/public.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import type { FileFacts } from '../deps.ts';
import type { EventRow, FileRow } from '../queries.ts';
import type { IssueDetail } from '../schema.ts';
import { eventIn } from './timeline.ts';

type Shown = Pick<Static<typeof IssueDetail>, 'photos' | 'evidence' | 'files'>;
type Input = {
  files: readonly FileRow[];
  facts: ReadonlyMap<string, FileFacts>;
  events: readonly EventRow[];
  people: ReadonlyMap<string, string>;
};

const METRES_PER_DEGREE = 111_320;

export function photosOf({ files, facts, events, people }: Input, language: Language): Shown {
  const takers = takersOf(events, people);
  const rows = [...new Map(files.map((file) => [file.file_id, file])).values()];
  const isPhoto = (row: FileRow) => facts.get(row.file_id)?.type.startsWith('image/') ?? true;
  const photos = rows.filter(isPhoto);
  const view = (row: FileRow) =>
    photoView(row, facts.get(row.file_id), takers.get(row.file_id) ?? '', language);
  const before = photos.find((row) => !AFTERWARDS.includes(row.purpose));
  const after = photos.findLast((row) => AFTERWARDS.includes(row.purpose));
  return {
    photos: photos.map(view),
    files: rows.filter((row) => !isPhoto(row)).map((row) => fileView(row, facts.get(row.file_id), language)),
    ...(before === undefined || after === undefined
      ? {}
      : {
          evidence: {
            before: view(before),
            after: view(after),
            metresApart: metresBetween(facts.get(before.file_id), facts.get(after.file_id)),
          },
        }),
  };
}

function takersOf(events: readonly EventRow[], people: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    events.flatMap((row) => {
      const event = eventIn(row);
      const ids = 'files' in event.body ? (event.body.files ?? []) : [];
      return ids.map((id) => [id, people.get(row.person_id) ?? ''] as const);
    }),
  );
}

function photoView(row: FileRow, facts: FileFacts | undefined, takenBy: string, language: Language) {
  const { file_id, purpose, at } = row;
  const { takenAt = null, lon = null, lat = null } = facts ?? {};
  return {
    id: file_id,
    url: `/api/v1/files/${file_id}`,
    thumbnail: `/api/v1/files/${file_id}?size=thumb`,
    alt: EVENT_WORDS[purpose as EventName][language],
    // The camera's own time where it has one; the clocks go by the server's.
    takenAt: new Date(takenAt ?? at).toISOString(),
    takenBy,
    after: AFTERWARDS.includes(purpose),
    place: lon === null || lat === null ? '' : `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  };
}

function fileView({ file_id, purpose }: FileRow, facts: FileFacts | undefined, language: Language) {
  const size = facts === undefined ? '' : `${(facts.bytes / 1_048_576).toFixed(1)} MB`;
  return {
    id: file_id,
    name: facts?.name ?? file_id,
    url: `/api/v1/files/${file_id}`,
    note: [EVENT_WORDS[purpose as EventName][language], size].filter(Boolean).join(' '),
  };
}

function metresBetween(a: FileFacts | undefined, b: FileFacts | undefined): number | null {
  if (a?.lat == null || a.lon === null || b?.lat == null || b.lon === null) return null;
  const up = (a.lat - b.lat) * METRES_PER_DEGREE;
  const across = (a.lon - b.lon) * METRES_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.round(Math.hypot(up, across));
}
