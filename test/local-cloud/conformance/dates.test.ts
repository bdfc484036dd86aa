import { $, conformanceCloud, pipelineOn } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* MongoDB, "Date Expression Operators"; the platform counts in UTC unless a time zone is given. */

const t = conformanceCloud();
const AT = new Date('2026-12-31T20:05:06.007Z'); // a Thursday, in Shanghai already the next year
const SHANGHAI = { date: '$at', timezone: 'Asia/Shanghai' };

const CASES: [name: string, expression: unknown, result: unknown][] = [
  ['year', $.year('$at'), 2026],
  ['year in a zone', $.year(SHANGHAI), 2027],
  ['year by an offset', $.year({ date: '$at', timezone: '+08:00' }), 2027],
  ['year by a short offset', $.year({ date: '$at', timezone: '-05' }), 2026],
  ['year of null', $.year('$nothing'), null],
  ['year of missing', $.year('$nosuch'), null],
  ['year in brackets', $.year(['$at']), 2026],
  ['month', $.month('$at'), 12],
  ['dayOfMonth', $.dayOfMonth('$at'), 31],
  ['dayOfMonth in a zone', $.dayOfMonth(SHANGHAI), 1],
  ['dayOfWeek counts from Sunday', $.dayOfWeek('$at'), 5],
  ['dayOfYear', $.dayOfYear('$at'), 365],
  ['hour', $.hour('$at'), 20],
  ['hour in a zone', $.hour(SHANGHAI), 4],
  ['hour in summer time', $.hour({ date: new Date('2026-07-01T12:00:00Z'), timezone: 'Europe/Paris' }), 14],
  ['hour in a zone of half an hour', $.hour({ date: '$at', timezone: 'Asia/Kolkata' }), 1],
  ['minute', $.minute('$at'), 5],
  ['second', $.second('$at'), 6],
  ['millisecond', $.millisecond('$at'), 7],
  ['week before the first Sunday is 0', $.week(new Date('2026-01-03T00:00:00Z')), 0],
  ['week from the first Sunday', $.week(new Date('2026-01-04T00:00:00Z')), 1],
  ['isoDayOfWeek counts from Monday', $.isoDayOfWeek(new Date('2026-01-04T00:00:00Z')), 7],
  ['dayOfYear of a year below 100', $.dayOfYear(new Date('0050-02-01T00:00:00Z')), 32],
  ['week of a leap year', $.week(new Date('2024-12-31T00:00:00Z')), 52],
  ['year by a zone of null', $.year({ date: '$at', timezone: '$nothing' }), null],
  ['hour at the end of summer time', $.hour({ date: new Date('2026-10-25T01:30:00Z'), timezone: 'Europe/Paris' }), 2],
  ['isoWeek', $.isoWeek('$at'), 53],
  ['isoWeek of a first of January', $.isoWeek(new Date('2027-01-01T00:00:00Z')), 53],
  ['isoWeekYear', $.isoWeekYear(new Date('2027-01-01T00:00:00Z')), 2026],

  ['dateFromParts', $.dateFromParts({ year: 2026, month: 2, day: 3, hour: 4 }), new Date('2026-02-03T04:00:00Z')],
  ['dateFromParts of a year', $.dateFromParts({ year: 2026 }), new Date('2026-01-01T00:00:00Z')],
  [
    'dateFromParts in a zone',
    $.dateFromParts({ year: 2026, hour: 8, timezone: 'Asia/Shanghai' }),
    new Date('2026-01-01T00:00:00Z'),
  ],
  ['dateFromParts carries over', $.dateFromParts({ year: 2026, month: 14, day: 0 }), new Date('2027-01-31T00:00:00Z')],
  [
    'dateFromParts of ISO parts',
    $.dateFromParts({ isoWeekYear: 2026, isoWeek: 53, isoDayOfWeek: 5 }),
    new Date('2027-01-01T00:00:00Z'),
  ],
  ['dateFromParts of null', $.dateFromParts({ year: '$nothing' }), null],
  ['dateFromString', $.dateFromString({ dateString: '2026-02-03T04:05:06.7Z' }), new Date('2026-02-03T04:05:06.700Z')],
  ['dateFromString of a day', $.dateFromString({ dateString: '2026-02-03' }), new Date('2026-02-03T00:00:00Z')],
  [
    'dateFromString with an offset',
    $.dateFromString({ dateString: '2026-02-03 04:05:06+0800' }),
    new Date('2026-02-02T20:05:06Z'),
  ],
  [
    'dateFromString in a zone',
    $.dateFromString({ dateString: '2026-02-03', timezone: 'Asia/Shanghai' }),
    new Date('2026-02-02T16:00:00Z'),
  ],
  ['dateFromString of null', $.dateFromString({ dateString: '$nothing' }), null],

  ['dateToString', $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' }), '2026-12-31 20:05:06.007'],
  ['dateToString in a zone', $.dateToString({ ...SHANGHAI, format: '%Y-%m-%d %z %Z' }), '2027-01-01 +0800 480'],
  ['dateToString of weeks', $.dateToString({ date: '$at', format: '%G-W%V-%u %j %U %w %%' }), '2026-W53-4 365 52 5 %'],
  ['dateToString without a format', $.dateToString({ date: '$at' }), '2026-12-31T20:05:06.007Z'],
  ['dateToString of null', $.dateToString({ date: '$nothing', format: '%Y' }), null],
  ['dateToString of null with onNull', $.dateToString({ date: '$nothing', format: '%Y', onNull: 'none' }), 'none'],
];

const REFUSALS: [name: string, expression: unknown, message: string][] = [
  ['a year of text', $.year('2026'), "can't convert from BSON type string to Date"],
  [
    'a zone nobody knows',
    $.year({ date: '$at', timezone: 'Moon/Base' }),
    'unrecognized time zone identifier: "Moon/Base"',
  ],
  ['a format nobody knows', $.dateToString({ date: '$at', format: '%q' }), "Invalid format character '%q'"],
  ['dateFromParts without a year', $.dateFromParts({ month: 1 }), "requires either 'year' or 'isoWeekYear'"],
  ['dateFromParts of mixed parts', $.dateFromParts({ year: 2026, isoWeek: 1 }), 'mixing natural dates with ISO dates'],
  ['dateFromParts of text', $.dateFromParts({ year: '2026' }), 'whole numbers'],
  ['dateFromString of no date', $.dateFromString({ dateString: 'tomorrow' }), 'Error parsing date string'],
  [
    'dateFromString of a month that is not',
    $.dateFromString({ dateString: '2026-13-01' }),
    'Error parsing date string',
  ],
  ['dateFromString of a day that is not', $.dateFromString({ dateString: '2026-02-30' }), 'Error parsing date string'],
];

beforeAll(async () => {
  await t.db.collection('plain').add({ data: { _id: 'd', at: AT, nothing: null } });
});

it.each(CASES)('%s', async (_name, expression, result) => {
  const { list } = await pipelineOn(t).addFields({ result: expression }).end();
  expect(list[0]?.result).toEqual(result);
});

it.each(REFUSALS)('refuses %s', async (_name, expression, message) => {
  const error = await failureOf(pipelineOn(t).addFields({ result: expression }).end());
  // The SDK translates no code of an aggregate: whatever is refused is -1.
  expect(error).toMatchObject({ errCode: -1, errMsg: expect.stringContaining(message) });
});
