/** What was begun of a command and not given yet: kept as a draft, and there again when its task is opened. */
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { useEffect, useState } from 'react';
import { type Command, giveCommand } from '../give.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { dropItem, type Item, listItems } from '../outbox/items.ts';
import type { Photo } from '../photo/photo.ts';
import { useField } from '../state.tsx';
import type { Task } from '../types.ts';
import { db } from '../work.ts';
import { draftPhoto } from './draftFiles.ts';
import { draftsWritten, useKeptDraft } from './keptDraft.ts';

export interface Begun {
  /** Of the command, from the first word on. */
  readonly id: string;
  /** As the form kept it; null where nothing was begun. */
  readonly form: unknown;
  readonly photos: readonly Photo[];
}

/** The draft of a task's command; without one named, of whichever was begun. */
export function draftOf(items: readonly Item[], task: string, command?: CommandName): Item | undefined {
  return items.find(
    ({ state, matter, content }) =>
      state === 'draft' &&
      matter === task &&
      content.kind === 'command' &&
      (command === undefined || commandOf({ content }) === command),
  );
}

export const commandOf = ({ content }: Pick<Item, 'content'>) =>
  content.path.split('/').at(-1) as CommandName;

/** Null until it is read. */
export function useBegun(task: string, command: CommandName): Begun | null {
  const { owner } = useField();
  const [begun, setBegun] = useState<Begun | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, as what is written from here is kept by the form
  useEffect(() => {
    let shown = true;
    const read = async () => {
      await draftsWritten();
      const item = draftOf(await listItems(db, owner), task, command);
      if (item === undefined) return { id: uuidv7(Date.now()), form: null, photos: [] };
      const photos = await Promise.all(item.content.files.map((id) => draftPhoto(owner, item, id)));
      return { id: item.id, form: item.content.form ?? null, photos };
    };
    void read().then((found) => shown && setBegun(found));
    return () => {
      shown = false;
    };
  }, [task, command]);
  return begun;
}

/** Keeps a command's form as it is written, and gives it under the id it began with. */
export function useKeptCommand(kept: {
  readonly task: Task;
  readonly begun: Begun;
  readonly command: CommandName;
  readonly verb: string;
  /** Another than before where something was filled in. */
  readonly form: unknown;
  readonly photos: readonly Photo[];
  /** Nothing is filled in (any more). */
  readonly empty: boolean;
}) {
  const say = useSay();
  const field = useField();
  const { task, begun, command, verb, form, photos, empty } = kept;
  const put = (body: Command['body'], state: 'draft' | 'waiting') =>
    giveCommand(field, task, { command, verb, body, files: photos, form }, { id: begun.id, state });
  const draft = useKeptDraft({
    ready: true,
    written: true,
    parts: [form, photos],
    keep: () => (empty ? dropItem(db, begun.id) : put({}, 'draft')),
  });
  return {
    /** There is no room on the phone to keep it. */
    fault: draft.full ? say('roomFull') : '',
    /** Its id, once it waits to be sent. */
    give: async (body: Command['body']): Promise<string> => {
      await draft.end(() => put(body, 'waiting'));
      return begun.id;
    },
  };
}
