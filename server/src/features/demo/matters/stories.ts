/** The stories of the demo city, with how often each is told. */
import {
  assisted,
  closed,
  confirm,
  type Ending,
  extended,
  extension,
  handled,
  intake,
  isPublic,
  long,
  pace,
  rated,
  returned,
  ruled,
  type Scenario,
  SMALL,
  split,
  supervised,
  suspended,
  suspension,
  taken,
  verified,
} from './scenarios.ts';
import type { Script } from './script.ts';

const small: Scenario['fits'] = ({ classCode }) => SMALL.has(classCode);
const onSite: Scenario['fits'] = (_, script) => !script.siteless;
const story = (
  name: string,
  share: number,
  play: (script: Script) => Ending,
  more: Omit<Scenario, 'name' | 'share' | 'play'> = {},
): Scenario => ({ name, share, play, ...more });

function declined(script: Script): Script {
  script.report().give('accept', script.desk(), {}, [5, 60]);
  confirm(script, false);
  const reason = script.world.random.pick(['not_found', 'below']);
  return script.give('decline', script.desk(), { reason, note: script.says('decline') }, [10, 60]);
}

const objected = (script: Script) =>
  declined(script).give('object', script.reporter, { reason: script.says('object') }, [60, 900]);
const asksForIt = { channel: 'public', fits: onSite } as const;

function reworked(script: Script): Script {
  handled(intake(script), script.world.random.between(0.2, 0.5));
  script.give('verify', script.origin(), { agree: false, note: script.says('rework') }, [30, 300]);
  return script.owes(true);
}

function reopened(script: Script): Script {
  handled(intake(script), pace(script, 0.2));
  verified(script).give('close', script.desk(), { result: 'solved' }, [5, 90]);
  rated(script, false).give('reopen', script.reporter, { reason: script.says('reopen') }, [10, 60]);
  return script.anew(script.world.rules.policy.reopenLimit);
}

function settled(script: Script): Script {
  const { done } = script.about.template;
  const files = script.picture('after');
  return script
    .report()
    .give('settle', script.origin(), { result: script.world.random.pick(done), files }, [3, 45]);
}

function asksPolice(script: Script): Script {
  return intake(script).give('note', script.desk(), { note: script.says('note') });
}

export const DONE: readonly Scenario[] = [
  story('plain', 300, (s) => closed(handled(intake(s), pace(s)))),
  story(
    'settled',
    90,
    (s) => {
      settled(s).give('verify', s.desk(), { agree: true, note: s.says('agree') }, [60, 400], 'verifying');
      s.give('close', s.desk(), { result: 'solved' }, [5, 60], 'verified');
      return 'closed';
    },
    { channel: 'staff', fits: small },
  ),
  story('returned once', 36, (s) =>
    closed(
      s
        .dispatch(returned(intake(s), 1).id)
        .acknowledge()
        .respond(pace(s)),
    ),
  ),
  story('ruled', 14, (s) =>
    closed(
      ruled(s, returned(intake(s), 2).id)
        .acknowledge()
        .respond(pace(s, 0.2)),
    ),
  ),
  story('extended', 24, (s) => closed(extended(extension(taken(intake(s)), 0.6), true).respond(pace(s))), {
    fits: long,
  }),
  story(
    'not extended',
    10,
    (s) => closed(extended(extension(taken(intake(s)), 0.6), false).respond(pace(s, 0.4))),
    { fits: long },
  ),
  story(
    'suspended and resumed',
    16,
    (s) => {
      suspended(suspension(taken(intake(s)), s.world.random.whole(2, 20), 0.3));
      s.give('resume', s.desk(), { note: '条件具备，恢复办理。' }, [500, 2400]).owes(true);
      return closed(s.respond(pace(s)));
    },
    { fits: long },
  ),
  story('reworked', 40, (s) => closed(reworked(s).respond(pace(s, 0.15))), { fits: onSite }),
  story('reopened', 14, (s) => closed(reopened(s).acknowledge().respond(pace(s))), asksForIt),
  story('split', 14, (s) => closed(split(taken(intake(s)), 2).respond(pace(s))), { fits: long }),
  story('supervised', 16, (s) => closed(supervised(taken(intake(s)), true).respond(pace(s, 0.3))), {
    fits: long,
  }),
  story('assisted', 18, (s) => closed(assisted(taken(intake(s)), true).respond(pace(s))), { fits: long }),
  story(
    'declined',
    30,
    (s) => {
      declined(s);
      return 'closed';
    },
    asksForIt,
  ),
  story(
    'objection not upheld',
    6,
    (s) => {
      objected(s).give('decide_objection', s.upper(), { uphold: false, note: s.says('maintain') }, [60, 300]);
      return 'closed';
    },
    asksForIt,
  ),
  story(
    'objection upheld',
    6,
    (s) => {
      objected(s).give('decide_objection', s.upper(), { uphold: true, note: s.says('uphold') }, [60, 300]);
      return closed(handled(s.file(s.says('uphold')), pace(s)));
    },
    asksForIt,
  ),
  story(
    'withdrawn',
    18,
    (s) => {
      s.report().give('withdraw', s.reporter, { reason: s.says('withdraw') }, [5, 100]);
      return 'closed';
    },
    { channel: 'public' },
  ),
  story(
    'sent down',
    12,
    (s) => {
      intake(s).give('send_down', s.desk(), { reason: s.says('send_down') });
      s.cycle = 'micro';
      const unit = s.unitOf(`${s.about.place.community}-JW`);
      return closed((unit === undefined ? taken(s) : s.dispatch(unit.id).acknowledge()).respond(pace(s)));
    },
    { channel: 'public', fits: (t, s) => small(t, s) && s.cycle === 'small' },
  ),
  story(
    'by the grid',
    22,
    (s) => {
      intake(s).dispatch(`grid:${s.about.place.grid}`).acknowledge();
      return closed(s.respond(pace(s)));
    },
    { channel: 'staff', fits: (t, s) => small(t, s) && s.cycle === 'micro' },
  ),
  story('urged', 20, (s) => {
    taken(intake(s)).giveAt('urge', s.desk(), { note: s.says('urge') }, 0.8);
    return closed(s.respond(pace(s, 0.4)));
  }),
];

const AT_HAND: Omit<Scenario, 'name' | 'share' | 'play'> = { used: [0.3, 0.98] };

export const OPEN: readonly Scenario[] = [
  story('reported', 18, (s) => {
    s.report();
    return 'accept';
  }),
  story(
    'confirming',
    16,
    (s) => {
      s.report().give('accept', s.desk(), {}, [5, 60]);
      return 'confirm';
    },
    asksForIt,
  ),
  story(
    'objected',
    5,
    (s) => {
      objected(s);
      return 'answer';
    },
    asksForIt,
  ),
  story(
    'objected, before the city',
    3,
    (s) => {
      s.report().give('accept', s.desk(), {}, [5, 60]);
      confirm(s, false).give('escalate', s.desk(), { reason: s.says('escalate') }, [10, 60]);
      s.cycle = 'big';
      s.give('decline', s.desk(), { reason: 'below', note: s.says('decline') }, [10, 60]);
      s.give('object', s.reporter, { reason: s.says('object') }, [60, 600]);
      return 'answer';
    },
    asksForIt,
  ),
  story('to file', 12, (s) => {
    s.report().give('accept', s.desk(), {}, [5, 60]);
    if (isPublic(s) && !s.siteless) confirm(s);
    return 'accept';
  }),
  story('to dispatch', 26, (s) => {
    intake(s);
    return 'dispatch';
  }),
  story('to dispatch, with a note', 6, (s) => {
    asksPolice(s);
    return 'dispatch';
  }),
  story('to dispatch again', 9, (s) => {
    returned(intake(s), 1);
    return 'dispatch';
  }),
  story('to rule', 9, (s) => {
    returned(intake(s), 2);
    return 'dispatch';
  }),
  story('dispatched', 26, (s) => {
    s.dispatch(intake(s).reach().id);
    return 'handle';
  }),
  story('handling', 60, (s) => {
    taken(intake(s));
    return 'handle';
  }),
  story(
    'handling, in the grid',
    6,
    (s) => {
      intake(s).dispatch(`grid:${s.about.place.grid}`).acknowledge();
      return 'handle';
    },
    { channel: 'staff', fits: (t, s) => small(t, s) && s.cycle === 'micro' },
  ),
  story(
    'extension asked',
    8,
    (s) => {
      extension(taken(intake(s)), 0.4);
      return 'handle';
    },
    { fits: long, used: [0.5, 0.95] },
  ),
  story(
    'extension granted',
    8,
    (s) => {
      extended(extension(taken(intake(s)), 0.5), true);
      return 'handle';
    },
    { fits: long, used: [0.6, 0.95] },
  ),
  story(
    'extension refused',
    4,
    (s) => {
      extended(extension(taken(intake(s)), 0.6), false);
      return 'handle';
    },
    { fits: long, used: [0.75, 1.2] },
  ),
  story(
    'suspension asked',
    6,
    (s) => {
      suspension(taken(intake(s)), s.world.random.whole(5, 40), 0.3);
      return 'handle';
    },
    { fits: long, used: [0.4, 0.9] },
  ),
  story(
    'suspended',
    16,
    (s) => {
      suspended(suspension(taken(intake(s)), s.world.random.whole(3, 60), 0.3));
      return 'suspended';
    },
    { fits: long },
  ),
  story(
    'suspended, review at hand',
    4,
    (s) => {
      suspended(suspension(taken(intake(s)), 1, 0.3));
      return 'suspended';
    },
    { fits: long },
  ),
  story(
    'suspension refused',
    4,
    (s) => {
      suspended(suspension(taken(intake(s)), 20, 0.3), false);
      return 'handle';
    },
    { fits: long, used: [0.5, 0.95] },
  ),
  story(
    'handling, ruled',
    6,
    (s) => {
      ruled(s, returned(intake(s), 2).id).acknowledge();
      return 'handle';
    },
    AT_HAND,
  ),
  story(
    'handling, supervised',
    6,
    (s) => {
      supervised(taken(intake(s)), false);
      return 'handle';
    },
    { fits: long, used: [0.85, 1.3] },
  ),
  story(
    'handling, supervision answered',
    4,
    (s) => {
      supervised(taken(intake(s)), true);
      return 'handle';
    },
    { fits: long, used: [0.7, 1.1] },
  ),
  story(
    'handling, urged',
    8,
    (s) => {
      taken(intake(s)).giveAt('urge', s.reporter, { note: s.says('urge') }, 0.7);
      return 'handle';
    },
    { channel: 'public', used: [0.8, 1.15] },
  ),
  story(
    'handling again after rework',
    10,
    (s) => {
      reworked(s);
      return 'handle';
    },
    { fits: onSite, used: [0.5, 1.05] },
  ),
  story(
    'reopened',
    7,
    (s) => {
      reopened(s);
      return 'handle';
    },
    { ...asksForIt, used: [0.1, 0.8] },
  ),
  story(
    'split',
    8,
    (s) => {
      split(taken(intake(s)), 1);
      return 'handle';
    },
    { fits: long, used: [0.5, 0.98] },
  ),
  story(
    'assisted',
    6,
    (s) => {
      assisted(taken(intake(s)), false);
      return 'handle';
    },
    { fits: long, used: [0.4, 0.95] },
  ),
  story(
    'responded',
    9,
    (s) => {
      assisted(taken(intake(s)), false).respond(0.6);
      return 'verify';
    },
    { fits: (t, s) => long(t, s) && !s.siteless },
  ),
  story(
    'verifying',
    24,
    (s) => {
      handled(intake(s), pace(s));
      return 'verify';
    },
    { fits: onSite },
  ),
  story(
    'settled',
    8,
    (s) => {
      settled(s);
      return 'verify';
    },
    { channel: 'staff', fits: small },
  ),
  story(
    'verified',
    18,
    (s) => {
      verified(handled(intake(s), pace(s)));
      return 'verify';
    },
    { used: [0.02, 0.3] },
  ),
];
