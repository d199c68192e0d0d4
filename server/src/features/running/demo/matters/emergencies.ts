/** Emergencies 紧急求助 of the demo city: somebody may be in danger, and each step follows within minutes, day or night. */
import { HELP } from '@gridgov/domain/loop/issues/help.ts';
import { Script, type World } from './script.ts';
import { MINUTE, momentsBefore } from './times.ts';

/** Minutes from the step before, at the least and at the most. */
const TAKES: Readonly<Record<string, readonly [number, number]>> = {
  report: [0, 0],
  accept: [2, 6],
  confirm: [8, 18],
  file: [1, 2],
  escalate: [1, 2],
  dispatch: [1, 4],
  acknowledge: [1, 5],
  respond: [20, 90],
  verify: [10, 60],
  close: [5, 30],
};

/** @param open whether somebody is still there; else it ended within the last days */
export function emergency(world: World, open: boolean) {
  const { random, rules } = world;
  const template = random.pick(world.texts.emergencies);
  const place = world.places.place(world.grid(), template);
  const script = new Script(world, { template, place, channel: 'hotline', nature: HELP });
  script.report().give('accept', script.desk(), {});
  script.give('confirm', script.origin(), { found: true }).file();
  script.dispatch(script.reach().id).acknowledge();
  if (!open) {
    script.give('respond', script.handler(), { result: random.pick(template.done) });
    script
      .give('verify', script.origin(), { agree: true })
      .give('close', script.desk(), { result: 'solved' });
  }
  const drafts = script.drafts.map((draft) => {
    const [low, high] = TAKES[draft.command] ?? [1, 5];
    return { ...draft, clock: 'urgent' as const, ms: random.between(low, high) * MINUTE };
  });
  const idle = open ? random.between(5, 40) : random.between(3 * 60, 20 * 24 * 60);
  const gap = { clock: 'urgent' as const, ms: idle * MINUTE };
  const moments = momentsBefore(rules.calendar, world.now - MINUTE, drafts, gap);
  const steps = drafts.map(({ ms: _, clock: __, ...draft }, at) => ({
    ...draft,
    matter: 0,
    at: moments[at] ?? world.now,
  }));
  return { story: open ? 'emergency' : 'emergency, over', districts: [place.district], steps };
}
