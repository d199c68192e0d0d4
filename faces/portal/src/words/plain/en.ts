import type { plain as zh } from './zh.ts';

export const plain: typeof zh = {
  titleAt: '{title} · {name}',
  homeDescription:
    'Report a problem or ask for help, see how far it is, who deals with it and by when, and rate the result.',
  mattersDescription:
    'Public matters in {place}: where, what, how far, and by when. Who reported them is not shown.',
  matterDescription: '{state}. {when}.',
  reportDescription:
    'Say where and what, with a photo if you like. No account, and no telephone number needed.',
  followDescription: 'See how far a matter is, by its number and code.',
  show: 'Show',
  open: 'Open in a map',
  where: 'Where',
  needs: 'This page needs scripts, which your browser has turned off. Without them you can:',
  ways: {
    follow: 'follow a matter by its number and code',
    report: 'report something in one form',
    matters: 'see public matters nearby',
  },
  form: {
    find: 'Next: check the place',
    which: 'Which of these is it?',
    whichHint: 'If none is right, change the place above and press once more.',
    whichNeed: 'Choose one and send again. What you wrote is kept.',
    placeNeed: 'Say where it is.',
    kind: 'What kind of matter is it?',
    kinds: {
      complaint: 'A problem',
      emergency: 'Help, urgent, there may be danger',
      help: 'Help, not urgent',
    },
    photo: 'Photos',
    photoHint: 'None is needed. At most 10 MB each. Public only after a person has covered faces and plates.',
    photoKept: '{n} received; no need to choose again.',
    contact: 'Mobile number or e-mail',
    contactHint:
      'May be left empty; you get a code. Seen only by those who deal with it, hidden when it is done.',
    again: 'Not sent, because some time went by. Press once more; what you wrote is kept.',
    quick: 'That was very quick. Wait a few seconds and press once more; what you wrote is kept.',
  },
  sentNote: 'Write down number and code. Only both together show how far it is.',
};
