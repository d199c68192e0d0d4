import { PassThrough, Readable } from 'node:stream';
import { asIs, type Language, Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { writeCsv, writeXlsx } from '../../../platform/tables/write-table.ts';
import { columnsOf, type ImportColumn, isMap } from './columns.ts';
import { templateMap } from './map.ts';
import { MEANINGS, type Subject } from './meanings.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const GEOJSON = 'application/geo+json';
type More = Readonly<Record<string, readonly ImportColumn[]>>;
const subjectName = (more: More) => Type.Enum([...Object.keys(MEANINGS), ...Object.keys(more)]);
const columnsIn = (more: More, subject: string) => more[subject] ?? columnsOf(subject as Subject);
const open = { tag: 'files', right: 'signed-in', audit: { none: 'holds no data of anyone' } } as const;
const example = { examples: { subject: 'units' } };

/** What a table to import is made of, and an empty one to fill in. */
/** `more`: of subjects that are not known here by name, such as old cases of a trade. */
export function importTemplateRoutes(more: More = {}): Route[] {
  return [columnsRoute(more), templateRoute(more)];
}

function columnsRoute(more: More): Route {
  return defineRoute({
    ...open,
    ...example,
    method: 'GET',
    path: '/import-columns/:subject',
    operationId: 'listImportColumns',
    summary: 'The columns of a table, or the properties of a map, to import and what they mean',
    schema: {
      params: Type.Object({ subject: subjectName(more) }),
      reply: {
        200: Type.Object({
          items: Type.Array(
            Type.Object({
              field: Type.String({ maxLength: 40 }),
              heading: Type.String({ maxLength: 40 }),
              required: Type.Boolean(),
              about: Type.String({ maxLength: 200 }),
              example: Type.String({ maxLength: 200 }),
            }),
            { maxItems: 40 },
          ),
        }),
      },
    },
    run: ({ params, language }) => ({
      items: columnsIn(more, params.subject).map(({ field, heading, required, about, example }) => ({
        ...{ field, heading, required, example },
        about: about[language],
      })),
    }),
  });
}

function templateRoute(more: More): Route {
  return defineRoute({
    ...open,
    ...example,
    method: 'GET',
    path: '/import-templates/:subject',
    operationId: 'getImportTemplate',
    summary: 'An empty table with the headings an import knows, or a map of one example',
    description:
      'A table comes as XLSX or CSV, with a line that explains its headings. A map comes as GeoJSON with one feature, which is to be replaced.',
    schema: {
      params: Type.Object({ subject: subjectName(more) }),
      query: Type.Object({ format: Type.Optional(Type.Enum(['csv', 'xlsx', 'geojson'])) }),
      reply: { 200: { binary: ['text/csv', XLSX, GEOJSON] } },
    },
    run({ params, query, language, reply }) {
      const subject = params.subject as Subject;
      const right = isMap(subject) ? ['geojson'] : ['xlsx', 'csv'];
      const { format = right[0] as string } = query;
      if (!right.includes(format)) {
        throw new Refusal('field-wrong', {
          field: asIs('format'),
          problem: asIs(`${subject}: ${format}`),
          right: asIs(right.join(', ')),
        });
      }
      const download = `${subject}.${format}`;
      if (isMap(subject)) return reply.stream(templateMap(subject), { type: GEOJSON, download });
      const type = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
      const columns = columnsIn(more, subject);
      return reply.stream(format === 'csv' ? csv(columns, language) : xlsx(subject, columns, language), {
        type,
        download,
      });
    },
  });
}

/** One line says what each column wants, the next holds the headings: readers look for these below a title. */
function linesOf(
  columns: readonly ImportColumn[],
  language: Language,
): readonly [said: string[], lines: string[][]] {
  const said = columns.map(({ required, about }) => {
    const text = about[language];
    if (!required) return text;
    return language === 'zh' ? `必填：${text}` : `Needed: ${text}`;
  });
  return [said, [columns.map(({ heading }) => heading)]];
}

function csv(columns: readonly ImportColumn[], language: Language): Readable {
  return Readable.from(writeCsv(...linesOf(columns, language)));
}

function xlsx(subject: string, columns: readonly ImportColumn[], language: Language): Readable {
  const out = new PassThrough();
  writeXlsx(out, subject, ...linesOf(columns, language)).catch((error: Error) => out.destroy(error));
  return out;
}
