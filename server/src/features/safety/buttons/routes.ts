/** Buttons for help 求助按钮: each has an address of its own with a key in it, and calls whenever it is asked. */
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import Type from 'typebox';
import { hashOfSecret, newSessionSecret } from '../../../platform/auth/secrets.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { nullable, Uuid } from '../../../platform/http/shapes.ts';
import { uuidOf, uuidv7 } from '../../../platform/ledger/ids.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { placeSaid } from '../../../platform/workflow/place-said.ts';
import { beginHelp, callerActor, type HelpDeps, untakenOf } from '../help/public.ts';
import { buttonByKey, endButton, insertButton, listButtons } from './queries.ts';
import { ButtonMade, Buttons, NewButton } from './schema.ts';

const tag = 'help';
const THE_BUTTON = say('求助按钮', 'The button');
const right = 'duty.keep' as const;
/** A finger presses more than once: within a minute it is one request, and as long as nobody took it. */
const ONE_PRESS = 60_000;

export function buttonRoutes(deps: HelpDeps): Route[] {
  return [pressRoute(deps), listRoute(deps), makeRoute(deps), endRoute(deps)];
}

/** The narrowest area it is known to be in. */
const areaOf = ({ grid, community, street, district }: PlaceValue) => grid || community || street || district;

function pressRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/help/button-calls/:district/:key',
    operationId: 'pressHelpButton',
    summary: 'A button asks for help: the duty post of its place is called',
    description:
      'Whatever is sent along is taken, and nothing has to be: `urgency`, `kind`, `said`, `name`, `phone` are read.',
    tag,
    right: 'public',
    audit: { event: 'help.called_for' },
    examples: { district: '990106', key: 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v' },
    schema: {
      params: Type.Object({
        district: Type.String({ pattern: '^\\d{6}$', maxLength: 6 }),
        key: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', maxLength: 43 }),
      }),
      body: nullable(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown())),
      reply: { 200: Type.Object({ id: CaseId, number: Type.String({ maxLength: 40 }) }) },
    },
    async run({ params: { district, key }, body, requestId, address, now }) {
      const button = await buttonByKey(deps.db, district, hashOfSecret(key));
      if (button === null) throw new HttpProblem('sign-in-needed');
      const person = `button:${button.id}`;
      const waiting = await untakenOf(deps.db, district, person);
      if (waiting !== null) return { id: `${district}.${waiting.id}`, number: waiting.number };
      const text = (name: string) => (typeof body?.[name] === 'string' ? String(body[name]) : undefined);
      const names = ['urgency', 'kind', 'said', 'name', 'phone'] as const;
      const said = Object.fromEntries(names.map((name) => [name, text(name)]));
      const commandId = uuidOf(`button ${button.id} ${Math.floor(now / ONE_PRESS)}`);
      const origin = { commandId, requestId, address, now };
      const begun = await beginHelp(deps, callerActor(person), said, origin, button.place);
      return { id: `${begun.district}.${begun.id}`, number: begun.number };
    },
  });
}

function listRoute({ db, districts }: HelpDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/help/buttons',
    operationId: 'listHelpButtons',
    summary: 'Buttons for help in one’s area; their keys are shown to nobody',
    tag,
    right,
    audit: { none: 'where buttons hang, without people' },
    schema: { reply: { 200: Buttons } },
    async run({ actor }) {
      const own = districts().filter((one) => actor.area === '' || actor.area.startsWith(one));
      const rows = await listButtons(db, own);
      return {
        items: rows
          .map(({ place, ...row }) => ({
            ...row,
            area: areaOf(place),
            place: place.text,
          }))
          .filter(({ area }) => coversArea(actor, area)),
      };
    },
  });
}

function makeRoute({ db, places, districts, publicUrl }: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/help/buttons',
    operationId: 'makeHelpButton',
    summary: 'Register a button: its address with the key is in this answer and nowhere else',
    description: 'The name says where it hangs, never whose it is.',
    tag,
    right,
    audit: { access: 'change' },
    schema: { body: NewButton, reply: { 201: ButtonMade } },
    async run({ actor, body: { name, place }, now, record, reply }) {
      const found = placeSaid(place, places, now);
      if (!districts().includes(found.district)) throw new Refusal('field-missing', { field: '@word.place' });
      if (!coversArea(actor, areaOf(found))) throw new Refusal('outside-area');
      const [id, key] = [uuidv7(now), newSessionSecret()];
      const { district } = found;
      await db.transaction(async (tx) => {
        const row = {
          district,
          id,
          name,
          place: found,
          secretHash: hashOfSecret(key),
          now,
          by: actor.personId,
        };
        await insertButton(tx, row);
        await record({ subject: `help_button:${district}.${id}` }, tx);
      });
      return reply.json(201, { id, url: `${publicUrl}/api/v1/help/button-calls/${district}/${key}` });
    },
  });
}

function endRoute({ db, districts }: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/help/buttons/:id/end',
    operationId: 'endHelpButton',
    summary: 'A button is taken down: its address no longer calls',
    tag,
    right,
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
    async run({ actor, params: { id }, now, record, reply }) {
      const own = districts().filter((one) => actor.area === '' || actor.area.startsWith(one));
      const row = (await listButtons(db, own)).find((one) => one.id === id);
      if (row === undefined || !coversArea(actor, areaOf(row.place)))
        throw new Refusal('not-found', { what: THE_BUTTON });
      await db.transaction(async (tx) => {
        await endButton(tx, { district: row.place.district, id, now });
        await record({ subject: `help_button:${row.place.district}.${id}`, details: { ended: true } }, tx);
      });
      return reply.empty();
    },
  });
}
