/** A form as a browser sends it. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FormFault, type FormParts, parseForm } from '../../../../platform/http/form.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';

/** @throws HttpProblem where it is none */
export async function formOf(body: Readable, type: string): Promise<FormParts> {
  try {
    return await parseForm(await buffer(body), type);
  } catch (error) {
    throw error instanceof FormFault ? new HttpProblem('request-malformed') : error;
  }
}
