/** The stories of the demo city that go on, with how often each is told. */
import {
  assisted,
  confirm,
  extended,
  extension,
  handled,
  intake,
  isPublic,
  long,
  pace,
  returned,
  ruled,
  type Scenario,
  split,
  supervised,
  suspended,
  suspension,
  taken,
  verified,
} from './scenarios.ts';
import {
  asksForIt,
  asksPolice,
  objected,
  onSite,
  reopened,
  reworked,
  settled,
  small,
  story,
} from './turns.ts';

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
