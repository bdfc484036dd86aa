import { randomBytes } from 'node:crypto';
import type { Answers } from '@domain/survey/answers';
import { type BallotPaper, openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { EVERYBODY } from '@domain/survey/groups';
import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import { type PartDocument, partIdOf, parts } from '../../cloudfunctions/_kit/survey/parts';
import { type RoundDocument, rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { main as ballotBox } from '../../cloudfunctions/ballot-box/index';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { type Answer, as, freshKey, send } from './as';
import { runJob } from './jobs';
import { JILIN } from './schools';

const words = (text: string) => ({ 'zh-CN': text });
const common = { required: true, dimension: null, onlyIf: null } as const;

/** Whether one eats there, how it was, what should change, and a word of one's own. */
export const CANTEEN_ITEMS: Item[] = [
  {
    ...{ ...common, id: 'eats', kind: 'single', title: words('最近四周在二食堂吃过吗？'), dimension: 'participation' },
    ...{
      options: [
        { id: 'yes', label: words('吃过'), positive: true },
        { id: 'no', label: words('没吃过') },
      ],
      unused: null,
    },
  },
  {
    ...{ ...common, id: 'warm', kind: 'scale', title: words('饭菜够热吗？'), scale: 'satisfaction' },
    ...{ dimension: 'satisfaction', unused: words('没吃过热菜'), onlyIf: { item: 'eats', any: ['yes'] } },
  },
  {
    ...{
      ...common,
      id: 'change',
      kind: 'multiple',
      title: words('先改哪些？'),
      required: false,
      unused: null,
      most: 2,
    },
    options: [
      { id: 'queue', label: words('排队') },
      { id: 'price', label: words('价格') },
      { id: 'choice', label: words('菜式') },
    ],
  },
  {
    ...{
      ...common,
      id: 'staff',
      kind: 'matrix',
      title: words('打饭的人'),
      scale: 'satisfaction',
      unused: words('没注意'),
    },
    ...{
      rows: [
        { id: 'kind', label: words('态度') },
        { id: 'quick', label: words('快慢') },
      ],
      dimension: 'satisfaction',
    },
  },
  { ...common, id: 'own', kind: 'text', title: words('还想说什么？'), required: false },
];

export const CANTEEN: Questionnaire = { title: words('二食堂评议'), intro: null, items: CANTEEN_ITEMS };

/** The same questions about something else: results are compared with those of the same title only. */
export const about = (title: string): Questionnaire => ({ ...CANTEEN, title: words(title) });

/** Answers of somebody who was there. */
export const ANSWERS: Answers = {
  eats: 'yes',
  warm: 4,
  change: ['price', 'queue'],
  staff: { kind: 5, quick: 'unused' },
};

const DAY = 86_400_000;
let made = 0;

/** A round that is planned, and opened by the scheduler unless it opens later. */
export async function openRound(more: Partial<RoundDocument> = {}): Promise<RoundDocument> {
  made += 1;
  const now = Date.now();
  const round: RoundDocument = {
    ...{ _id: `round-of-test-${String(made).padStart(4, '0')}`, version: 1 },
    ...{ place: JILIN.id, schoolId: JILIN.id, prefecture: null, questionnaireId: 'canteen', questionnaireVersion: 1 },
    ...{ questionnaire: CANTEEN, eligible: EVERYBODY, grouping: 'none', schools: [JILIN.id], threshold: 0.5 },
    ...{ publishesBallots: false, opensAt: new Date(now - 1000), closesAt: new Date(now + 7 * DAY) },
    state: more.opensAt && more.opensAt.getTime() > now ? 'planned' : 'opening',
    ...{ keysHash: null, createdBy: 'nobody', createdAt: new Date(now - DAY), recent: [] },
    ...more,
  };
  // Of no place until it is open: what earlier rounds of other tests brought to light does not hold it. At its hour, also one that is over.
  await rounds.add({ ...round, place: 'province-of-nobody' as RoundDocument['place'] });
  await runJob(openRounds, new Date(Math.min(now, round.opensAt.getTime())));
  await rounds.updateWhere({ _id: round._id }, { place: round.place });
  return (await rounds.get(round._id)) as RoundDocument;
}

export const partOf = async (round: RoundDocument, schoolId = JILIN.id): Promise<PartDocument> => {
  const part = await parts.get(partIdOf(round._id, schoolId));
  if (!part) throw new Error('no such part');
  return part;
};

/** The phone's randomness. */
export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

export const stampFor = (openid: string, round: RoundDocument, blinded: string, key = freshKey()): Promise<Answer> =>
  as(openid, surveyFunction, 'take-ballot-paper', { round: round._id, blinded }, key);

export interface Paper extends BallotPaper {
  part: string;
  group: number;
}

/** Takes a paper as the phone does: seal, have stamped, check against the published key, open. */
export async function paperFor(openid: string, round: RoundDocument, schoolId = JILIN.id): Promise<Paper> {
  const envelope = sealEnvelope(random);
  const { ok, data, error } = await stampFor(openid, round, envelope.blinded);
  if (!ok) throw new Error(`${openid} got no paper: ${error.code}`);
  const part = await partOf(round, schoolId);
  const paper = openEnvelope(envelope, data, part.groups[data.group]?.publicKey ?? '');
  if (!paper) throw new Error('stamped with another key than the published one');
  return { ...paper, part: part._id, group: data.group };
}

/** Casts as the phone does, over HTTP; the answer as an action's, with what it cost. */
export async function castPaper(paper: Paper, answers: Answers = ANSWERS): Promise<Answer & { status: number }> {
  const event = { path: '/cast', httpMethod: 'POST', body: JSON.stringify({ ...paper, answers }) };
  const { wire, ...http } = (await send(undefined, ballotBox as never, event)) as unknown as {
    statusCode: number;
    body: string;
    wire: string[];
  };
  return { ...(JSON.parse(http.body) as Answer), status: http.statusCode, wire };
}
