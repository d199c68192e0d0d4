import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Calendar, type CompiledCalendar, compileCalendar } from '@gridgov/domain/calendar/calendar.ts';

/** Folder of the data that ship with the program. */
export function seedsFolder(root: string): string {
  return path.join(root, 'database/seeds');
}

/** The calendar that ships with the program, read without a database. */
export function shippedCalendar(root: string): CompiledCalendar {
  const settings = readSeed<Omit<Calendar, 'exceptions'>>(root, 'calendar/settings.json');
  const file = path.join(seedsFolder(root), 'calendar/workday_exceptions_2018_2026.csv');
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  const exceptions = Object.fromEntries(
    rows.map((row) => {
      const [day = '', workday = ''] = row.split(',');
      return [day, workday.toLowerCase() === 'true'];
    }),
  );
  return compileCalendar({ ...settings, exceptions });
}

export function readSeed<T>(root: string, name: string): T {
  return JSON.parse(readFileSync(path.join(seedsFolder(root), name), 'utf8')) as T;
}

export function productVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version?: unknown };
  return typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}
