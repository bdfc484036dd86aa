import { APPEAL_SAYS, ATTENDED, ATTENDED_HOW } from '@types_/appointment/attendance';
import { CHANNELS } from '@types_/appointment/channel';
import { notedText, standsText, thereText } from '@/features/appointment/door/noted-text';

const AT = '2026-12-03T07:00:00.000Z';

test('whatever was written down of somebody is said in words, and what became of it', () => {
  for (const what of ATTENDED)
    for (const how of ATTENDED_HOW)
      for (const counts of [true, false])
        for (const says of APPEAL_SAYS)
          for (const granted of [true, false]) {
            const appeal = { says, text: '我到了。', at: AT, answer: { granted, text: '是的。', at: AT } };
            for (const text of [notedText({ what, how }), standsText({ what, how, counts, appeal })])
              expect(text).toMatch(/^[^{}]{4,}$/);
          }
});

test('who was there after all reads that it is a meeting with a leader, where it is one', () => {
  const leaders = CHANNELS.filter((channel) => thereText(channel).includes('也算本学年见过'));
  expect(leaders).toEqual(['principal-talk', 'leader-reception', 'department-head-meeting', 'delegate-meeting']);
});
