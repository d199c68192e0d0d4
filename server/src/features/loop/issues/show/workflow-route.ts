import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { effectOf } from '@gridgov/domain/loop/issues/effects.ts';
import {
  COMMAND_NAMES,
  CYCLES,
  RELATIONS,
  rowOf,
  STAGES,
  STEPS,
  type Stage,
} from '@gridgov/domain/loop/issues/steps.ts';
import { clocksOf, turnOf } from '@gridgov/domain/loop/issues/workflow-page.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import type { IssueDeps } from '../deps.ts';

const text = Type.String({ maxLength: 400 });
const Named = Type.Object({ code: text, name: text });
const list = <const S extends Type.TSchema>(item: S) => Type.Array(item, { maxItems: 200 });

/** The table of the loop as it is in force: what the console draws and explains. */
export function workflowRoute(deps: IssueDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/workflow',
    summary: 'The table of steps, stages and commands',
    tag: 'issues',
    operationId: 'showWorkflow',
    right: 'signed-in',
    audit: { none: 'holds no data of anyone' },
    schema: {
      reply: {
        200: Type.Object({
          steps: list(Named),
          cycles: list(Named),
          stages: list(
            Type.Object({
              code: text,
              name: text,
              step: Type.Integer({ minimum: 1, maximum: 7 }),
              turn: text,
              holder: Type.Union([text, Type.Null()], { description: 'Whose turn it is, in words' }),
              clocks: Type.Array(text, { maxItems: 5, description: 'Clocks that run, by their names' }),
              open: Type.Boolean(),
            }),
          ),
          commands: list(
            Type.Object({
              code: text,
              name: text,
              does: text,
              from: list(text),
              who: list(text),
              needs: list(text),
            }),
          ),
          rules: Type.Object({ version: text, day: text }),
        }),
      },
    },
    run: ({ language, now }) => ({
      steps: Object.entries(STEPS).map(([code, step]) => ({
        code,
        name: language === 'zh' ? step.long : step.en,
      })),
      cycles: Object.entries(CYCLES).map(([code, cycle]) => ({ code, name: cycle[language] })),
      stages: (Object.keys(STAGES) as Stage[]).map((code) => ({
        code,
        name: STAGES[code][language],
        step: STAGES[code].step,
        turn: STAGES[code].turn,
        holder: turnOf(code, language),
        clocks: clocksOf(code, language),
        open: STAGES[code].open,
      })),
      commands: COMMAND_NAMES.map((code) => {
        const row = rowOf(code);
        const needs = Object.values(row.fields).filter((field) => !field.optional);
        return {
          code,
          name: row[language],
          does: effectOf(code, language),
          from: row.from.map((stage) => STAGES[stage][language]),
          who: row.who.map((relation) => RELATIONS[relation][language]),
          needs: needs.map((field) => field[language]),
        };
      }),
      rules: { version: deps.rules.current(now).version, day: dayTextAt(now) },
    }),
  });
}
