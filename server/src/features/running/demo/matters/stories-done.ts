/** The stories of the demo city that are over, with how often each is told. */
import {
  assisted,
  closed,
  extended,
  extension,
  handled,
  intake,
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
} from './scenarios.ts';
import { asksForIt, declined, objected, onSite, reopened, reworked, settled, small, story } from './turns.ts';

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
