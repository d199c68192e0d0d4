/** iCalendar (RFC 5545). Own code: lines must be folded by octets without cutting a character, which is all of it. */
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
export type CalendarEvent = {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** Epoch milliseconds; `end` is the first moment after it. */
  readonly start: number;
  readonly end: number;
  /** Whole days of the city. */
  readonly days: boolean;
  readonly url?: string;
};

/** `stamp`: when what it says was last put together. */
export function calendarText(name: string, events: readonly CalendarEvent[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//GridGov//GridGov//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: number): string[] {
  const time = (name: string, at: number) =>
    event.days
      ? `${name};VALUE=DATE:${compact(at + SHANGHAI_OFFSET).slice(0, 8)}`
      : `${name}:${compact(at)}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compact(stamp)}Z`,
    time('DTSTART', event.start),
    time('DTEND', event.end),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    'TRANSP:TRANSPARENT',
    ...(event.days ? ['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'] : []),
    'END:VEVENT',
  ];
}

const compact = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');

function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those the format does not allow
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

const MOST_OCTETS = 75;

/** Lines of at most 75 octets; each further one begins with a blank, which counts. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
