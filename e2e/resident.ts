/** A resident at the portal: what they do with their hands, by the words they see. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '@gridgov/portal/ids.ts';
import { search } from '@gridgov/portal/sha256.ts';
import type { Page } from 'playwright-core';
import type { Photo } from './desk.ts';
import { until } from './until.ts';

export type Ticket = { readonly number: string; readonly secret: string };

type Told = {
  readonly text: string;
  readonly photos?: readonly Photo[];
  /** Where they want to be told; left out by whoever leaves nothing. */
  readonly mail?: string;
};

/** From where the place is filled in to the number and the secret. */
export async function reportFromBoard(
  page: Page,
  grid: string,
  { text, photos = [], mail }: Told,
): Promise<Ticket> {
  await page.goto(`/portal/report?grid=${grid}`);
  await page.getByText('就在这里').or(page.locator('.chosen')).first().waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('是什么事？').fill(text);
  await page.getByText('像是这一类，对吗？').waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('heading', { name: '有照片吗？' }).waitFor();
  for (const photo of photos) {
    // One after the other, as the page takes them.
    await page.locator('.filebtn input[type=file]').setInputFiles(photo);
    await page.locator('.shot').last().waitFor();
  }
  await page.getByRole('button', { name: '继续' }).click();
  if (mail === undefined) await page.getByLabel('不留联系方式').check();
  else {
    await page.getByRole('radio', { name: /^发邮件/ }).check();
    await page.locator('#to').fill(mail);
  }
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByRole('heading', { name: '我们收到了' }).waitFor();
  const part = async (name: string) => String(await page.locator(`[data-${name}]`).textContent());
  return { number: await part('number'), secret: await part('secret') };
}

type Sent = { readonly grid: string; readonly text: string; readonly photos: readonly Photo[] };

/** Reports as the page would send it, for stories about what comes after; gives the matter's id. */
export async function reportWithPhotos(url: string, sent: Sent): Promise<string> {
  return (await sendReport(url, sent)).id;
}

/** The same with what its reporter keeps of it. */
export async function sendReport(
  url: string,
  { grid, text, photos }: Sent,
): Promise<Ticket & { readonly id: string }> {
  const api = `${url}/api/v1/portal`;
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${api}${path}`, init);
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const draft = newId();
  const files: unknown[] = [];
  for (const { buffer, mimeType } of photos) {
    // One after the other, as the page sends them.
    const headers = { 'content-type': mimeType, 'portal-draft': draft };
    files.push((await ask('/photos', { method: 'POST', headers, body: new Uint8Array(buffer) })).id);
  }
  const { bits, ...challenge } = await ask('/challenge');
  const nonce = search(String(challenge.salt), Number(bits));
  const { id, number, secret } = await ask('/matters', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': draft },
    body: JSON.stringify({
      nature: 'complaint',
      classCode: 'C-01-01',
      description: text,
      files,
      place: { text: '海云里3号楼前', grid },
      solution: { ...challenge, nonce },
    }),
  });
  return { id: String(id), number: String(number), secret: String(secret) };
}

/** Letters whose code was handed out before. */
const used = new Set<string>();

/** The one-time code just sent, as the file outbox holds it, whatever was sent after it; waits until it is there. */
export async function lastCode(data: string): Promise<string> {
  const folder = path.join(data, 'messages');
  let code: string | undefined;
  await until('a code is sent', async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    for (const file of names.reverse().map((name) => path.join(folder, name))) {
      if (used.has(file)) continue;
      const { params } = JSON.parse(await readFile(file, 'utf8')) as { params: { code?: string } };
      code = params.code;
      if (code === undefined) continue;
      used.add(file);
      return true;
    }
    return false;
  });
  return code ?? '';
}
