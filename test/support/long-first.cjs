const { default: Sequencer } = require('@jest/test-sequencer');

/** Ten seconds and more, the longest first. */
const LONG = [
  ...[
    'cloudfunctions/appointment/term',
    'cloudfunctions/case/school-year',
    'cloudfunctions/survey/ballots-adversary',
    'weapp/survey',
  ],
  ...[
    'e2e/loop',
    'cloudfunctions/case/wake-cases-killed',
    'cloudfunctions/naughty-strings',
    'cloudfunctions/many-at-once',
  ],
  ...[
    'cloudfunctions/identity/roster-import-killed',
    'cloudfunctions/identity/roster-file/read-roster',
    'cloudfunctions/survey/ballots-storm',
  ],
];

/** @param {{ path: string }} test */
const place = ({ path }) => LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));

/** In a fresh clone jest knows no times and goes by size: a short file that runs long would end alone, the other core idle. */
module.exports = class LongFirst extends Sequencer {
  /** @override @param {Parameters<Sequencer['sort']>[0]} tests */
  sort(tests) {
    const rest = super.sort(tests.filter((test) => place(test) < 0));
    const first = tests.filter((test) => place(test) >= 0).sort((a, b) => place(a) - place(b));
    return [...first, ...rest];
  }
};
