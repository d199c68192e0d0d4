/** Whether one's own certificate lets one walk patrols, for the page of a patrol on the phone. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { patrols } from '@gridgov/domain/work/patrols/decisions.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Moment, nullable } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { standingOf } from './standing.ts';

export type CertificateDeps = { readonly db: Db; readonly asks: (at: number) => boolean };

const Name = Type.String({ maxLength: 400 });
const way = { id: CaseId, name: Name, at: Moment };
const OwnCertificate = Type.Object({
  needed: Type.Boolean({ description: 'The city asks for a certificate now, and the post needs one' }),
  until: nullable({ ...Moment, description: 'Its last day; null: there is none' }),
  passed: Type.Boolean({ description: 'An exam was passed since; the certificate is still to be given' }),
  next: nullable(
    Type.Union([
      Type.Object({ kind: Type.Literal('exam'), ...way }),
      Type.Object({ kind: Type.Literal('training'), ...way, place: Name, enrolled: Type.Boolean() }),
    ]),
  ),
});

export function certificateRoutes({ db, asks }: CertificateDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/patrols/own-certificate',
      operationId: 'ownCertificate',
      summary: 'Whether one’s own certificate lets one walk patrols, and the next session or exam',
      tag: 'patrols',
      right: tradeRight(patrols, 'read'),
      audit: { none: 'one’s own certificate' },
      schema: { reply: { 200: OwnCertificate } },
      async run({ actor, now }) {
        const standing = await standingOf(db, actor, now);
        return { ...standing, needed: standing.needed && asks(now) };
      },
    }),
  ];
}
