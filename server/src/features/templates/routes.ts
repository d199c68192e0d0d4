import { PassThrough, Readable } from 'node:stream';
import Type from 'typebox';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { writeCsv, writeXlsx } from '../../platform/tables/write-table.ts';
import { columnsOf } from './columns.ts';
import { MEANINGS, type Subject } from './meanings.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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
    summary: 'The columns of a table to import and what they mean',
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

/** One line says what each column wants, the next holds the headings: readers look for these below a title. */
function templateRoute(): Route {
  return defineRoute({
    ...open,
    ...example,
    method: 'GET',
    path: '/import-templates/:subject',
    operationId: 'getImportTemplate',
    summary: 'An empty table with the headings an import knows, and a line that explains them',
    schema: {
      params: Type.Object({ subject: SubjectName }),
      query: Type.Object({
        format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('xlsx')])),
      }),
      reply: { 200: { binary: ['text/csv', XLSX] } },
    },
    run(ask) {
      const { format = 'xlsx' } = ask.query;
      const columns = columnsOf(ask.params.subject as Subject);
      const said = columns.map(({ required, about }) => {
        const text = about[ask.language];
        if (!required) return text;
        return ask.language === 'zh' ? `必填：${text}` : `Needed: ${text}`;
      });
      const lines = [columns.map(({ heading }) => heading)];
      const download = `${ask.params.subject}.${format}`;
      if (format === 'csv') {
        return ask.reply.stream(Readable.from(writeCsv(said, lines)), {
          type: 'text/csv; charset=utf-8',
          download,
        });
      }
      const out = new PassThrough();
      writeXlsx(out, ask.params.subject, said, lines).catch((error: Error) => out.destroy(error));
      return ask.reply.stream(out, { type: XLSX, download });
    },
  });
}
