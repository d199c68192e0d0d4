import { PassThrough, Readable } from 'node:stream';
import { asIs, type Language, Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { writeCsv, writeXlsx } from '../../../platform/tables/write-table.ts';
import { columnsOf, isMap } from './columns.ts';
import { templateMap } from './map.ts';
import { MEANINGS, type Subject } from './meanings.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const GEOJSON = 'application/geo+json';
const SubjectName = Type.Enum(Object.keys(MEANINGS) as Subject[]);
const open = { tag: 'files', right: 'signed-in', audit: { none: 'holds no data of anyone' } } as const;
const example = { examples: { subject: 'units' } };

/** What a table to import is made of, and an empty one to fill in. */
export function importTemplateRoutes(): Route[] {
  return [columnsRoute(), templateRoute()];
}

function columnsRoute(): Route {
  return defineRoute({
    ...open,
    ...example,
    method: 'GET',
    path: '/import-columns/:subject',
    operationId: 'listImportColumns',
    summary: 'The columns of a table, or the properties of a map, to import and what they mean',
    schema: {
      params: Type.Object({ subject: SubjectName }),
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
      items: columnsOf(params.subject as Subject).map(({ about, ...column }) => ({
        ...column,
        about: about[language],
      })),
    }),
  });
}

function templateRoute(): Route {
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
      params: Type.Object({ subject: SubjectName }),
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
      return reply.stream(format === 'csv' ? csv(subject, language) : xlsx(subject, language), {
        type,
        download,
      });
    },
  });
}

/** One line says what each column wants, the next holds the headings: readers look for these below a title. */
function linesOf(subject: Subject, language: Language): readonly [said: string[], lines: string[][]] {
  const columns = columnsOf(subject);
  const said = columns.map(({ required, about }) => {
    const text = about[language];
    if (!required) return text;
    return language === 'zh' ? `必填：${text}` : `Needed: ${text}`;
  });
  return [said, [columns.map(({ heading }) => heading)]];
}

function csv(subject: Subject, language: Language): Readable {
  return Readable.from(writeCsv(...linesOf(subject, language)));
}

function xlsx(subject: Subject, language: Language): Readable {
  const out = new PassThrough();
  writeXlsx(out, subject, ...linesOf(subject, language)).catch((error: Error) => out.destroy(error));
  return out;
}
