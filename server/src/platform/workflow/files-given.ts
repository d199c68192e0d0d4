/** The files that come with a command: whose they are, and whether they can be pages. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { checkPageFiles, pagesIn } from '@gridgov/domain/workflow/pages.ts';
import { refField } from '@gridgov/domain/workflow/words.ts';
import type { Digests } from './file-rows.ts';
import type { TradeDeps } from './open.ts';
import type { Served } from './served.ts';

type Body = Readonly<Record<string, unknown>>;

/** Digests of all files of the command. @throws Refusal where one cannot be attached */
export async function checkedFiles(
  { checkFiles, files, inForce }: Pick<TradeDeps, 'checkFiles' | 'files' | 'inForce'>,
  { trade }: Served,
  { command, body }: { readonly command: string; readonly body: Body },
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<Digests> {
  const fields = Object.entries(trade.commands[command]?.fields ?? {});
  const plain = fields.flatMap(([name, { kind }]) =>
    kind === 'files' ? [body[name] ?? []].flat().map(String) : [],
  );
  const pages = fields.flatMap(([name, { kind }]) =>
    kind === 'pages' ? [{ name, ids: pagesIn(body[name]).map(({ file }) => file) }] : [],
  );
  const digests = await checkFiles([...plain, ...pages.flatMap(({ ids }) => ids)], actor.personId);
  const { attachments } = inForce(now).policy ?? {};
  for (const { name, ids } of pages) {
    // One after the other: few commands have more than one field of pages.
    const found = ids.length === 0 ? [] : await files.about(ids);
    checkPageFiles(refField(trade, command, name), found, attachments);
  }
  return digests;
}
