/** The pages that came with events of a case, as its timeline names them. */
import type { Language } from '@gridgov/domain/refusal.ts';
import type { EventOf, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { pagesIn } from '@gridgov/domain/workflow/pages.ts';
import type { Static } from 'typebox';
import type { CaseFiles } from './open.ts';
import { fieldsOf } from './said.ts';
import type { Attached } from './schema.ts';

type View = Static<typeof Attached>;
type Seen = { readonly row: { readonly version: number }; readonly event: EventOf<Types> };

/** By the version of the event; only members that its reader sees are in the events given. */
export async function attachedPages(
  files: CaseFiles,
  trade: Trade<Types>,
  seen: readonly Seen[],
  language: Language,
): Promise<Map<number, View[]>> {
  const fields = [...fieldsOf(trade)].filter(([, { kind }]) => kind === 'pages');
  const found = seen.flatMap(({ row, event }) =>
    fields.flatMap(([name, spec]) => {
      const pages = pagesIn((event.body as Record<string, unknown>)[name]);
      return pages.length === 0 ? [] : [{ version: row.version, name, label: spec[language], pages }];
    }),
  );
  if (found.length === 0) return new Map();
  const ids = found.flatMap(({ pages }) => pages.map(({ file }) => file));
  const about = new Map((await files.about([...new Set(ids)])).map((one) => [one.id, one]));
  const views = new Map<number, View[]>();
  for (const { version, name, label, pages } of found) {
    const view = pages.flatMap(({ file, turn }) => {
      const one = about.get(file);
      return one === undefined ? [] : [{ file, turn, name: one.name, type: one.type, bytes: one.bytes }];
    });
    views.set(version, [...(views.get(version) ?? []), { name, label, pages: view }]);
  }
  return views;
}
