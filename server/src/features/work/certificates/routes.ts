/** Whether one's own certificate lets one walk patrols, for the page of a patrol. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { explainRefusal, type Language } from '@gridgov/domain/refusal.ts';
import { patrolRefusal, type Standing } from '@gridgov/domain/work/certificates/certificate.ts';
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
  refusal: nullable(
    Type.Object(
      { code: Type.String({ maxLength: 60 }), text: Name, instead: Type.Object({ text: Name }) },
      { description: 'What a patrol would be refused with now; null where it would not be' },
    ),
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
      async run({ actor, language, now }) {
        const found = await standingOf(db, actor, now);
        const standing = { ...found, needed: found.needed && asks(now) };
        return { ...standing, refusal: refusalView(standing, { language, now }) };
      },
    }),
  ];
}

function refusalView(standing: Standing, { language, now }: { language: Language; now: number }) {
  const refusal = patrolRefusal(standing, now);
  if (refusal === null) return null;
  const { text, instead } = explainRefusal(refusal.code, refusal.details, language);
  return { code: refusal.code, text, instead: { text: instead } };
}
