import { answersText } from '../../../domain/survey/answers';
import { sealWith } from '../../../domain/survey/ballot-id';
import { answersBy, demoIdOf } from '../../seed/demo/answers';
import { DORMITORIES } from '../../seed/demo/surveys-dormitory';
import { randomFrom } from '../../seed/random';
import type { Route } from '../routes';
import { ADMIN, STUDENT } from './ways';

const ROUND = 'demo-canteen-10183';
const page = (name: string) => `packages/survey/pages/${name}/index?id=${ROUND}`;
const MINE = 'packages/survey/pages/mine/index';
/** Takes no paper before the picture: each look is a new phone, and a second paper there is none. */
const LOOKER = 'demo-10183-student-2';

const COUNTED = 'demo-dormitory-autumn-10183';
const CALLED_OFF = { reason: '有两题问反了，选项对不上，改好再问', isCleared: true };

/** The first ballot of the demo's autumn round, as its voter's phone would keep it. */
const COUNTED_BALLOT = firstOf(COUNTED);
/** A round that they took a paper of. */
const LOOKING = { as: LOOKER, path: page('round'), answers: { 'survey.round': taken } } as const;

/** A ballot of a round that nobody lists any more. */
const LEFT = {
  kept: {
    'ballot-a-round-elsewhere': ballot('a-round-elsewhere', { stage: 'cast', answers: {} }),
    'round-a-round-elsewhere': {
      questionnaire: { title: { 'zh-CN': '图书馆评议', ko: '도서관 평가', en: 'Library review' } },
    },
  },
};

const ANSWERS = { eats: 'daily', warm: 3, price: 'unused', staff: { kind: 4, clean: 5 }, change: ['queue', 'late'] };

const SCREENS: Route[] = [
  { name: 'survey-mine', as: LOOKER, path: MINE },
  { name: 'survey-round', as: LOOKER, path: page('round') },
  { name: 'survey-secrecy', as: LOOKER, path: page('secrecy') },
  { name: 'survey-single', as: STUDENT, path: page('answer') },
  { name: 'survey-scale', as: STUDENT, path: page('answer'), do: [{ tap: '#answer-1' }] },
  { name: 'survey-matrix', as: STUDENT, path: page('answer'), do: answers(1, 2, 2, 6) },
  { name: 'survey-multiple', as: STUDENT, path: page('answer'), do: answers(4, 2, 1, 2) },
  { name: 'survey-text', as: STUDENT, path: page('answer'), do: [...answers(4, 2), { tap: '#next' }] },
  { name: 'survey-review', as: STUDENT, path: page('review') },
  { name: 'survey-elsewhere', as: STUDENT, path: page('round') },
  { name: 'survey-pick', as: STUDENT, path: page('answer'), do: [{ tap: '#next' }] },
  {
    name: 'survey-ready',
    as: STUDENT,
    path: page('answer'),
    do: [...answers(1, 2, 3, 6, 2, 4, 2, 1, 2), { tap: '#next' }, { tap: '#next' }],
  },
  { name: 'survey-begun', as: LOOKER, path: page('round'), kept: kept({ answers: { eats: 'daily', warm: 3 } }) },
  {
    name: 'survey-waiting',
    as: LOOKER,
    path: page('round'),
    kept: kept({ stage: 'waiting' }),
    answers: { 'survey.round': withoutKeys },
    silent: { 'survey.take-ballot-paper': 0 },
  },
  { name: 'survey-waits', as: LOOKER, path: MINE, kept: kept({ stage: 'waiting' }) },
  { name: 'survey-cast', ...LOOKING, kept: kept({ stage: 'cast', answers: ANSWERS }) },
  {
    name: 'survey-forgotten',
    ...LOOKING,
    kept: kept({ stage: 'cast', answers: ANSWERS }),
    do: [{ tap: '#forget-answers' }],
  },
  {
    name: 'survey-refused',
    ...LOOKING,
    kept: kept({
      ...{ stage: 'refused', refusal: 'PAPER_SPENT', answers: ANSWERS },
      refusedAt: '2026-11-26T08:00:00.000Z',
    }),
  },
  {
    name: 'survey-turned-away',
    as: LOOKER,
    path: page('round'),
    kept: kept({ stage: 'waiting', refusal: 'ROUND_NOT_OPEN', refusedAt: '2026-11-26T08:00:00.000Z' }),
    answers: { 'survey.round': withoutKeys },
    silent: { 'survey.take-ballot-paper': 0 },
  },
  { name: 'survey-left', as: LOOKER, path: MINE, ...LEFT },
  { name: 'survey-alarm', as: LOOKER, path: page('round'), kept: kept({ alarm: true }) },
  { name: 'survey-not-asked', as: ADMIN, path: page('round') },
  { name: 'survey-over', as: LOOKER, path: page('round'), answers: { 'survey.round': inState('closed') } },
  {
    name: 'survey-missing',
    as: LOOKER,
    path: page('round').replace(ROUND, COUNTED),
    kept: { [`ballot-${COUNTED}`]: ballot(COUNTED, { stage: 'cast', answers: ANSWERS }) },
    do: [{ tap: '#check-ballot' }],
  },
  { name: 'survey-counting', as: LOOKER, path: page('round'), answers: { 'survey.round': inState('counting') } },
  {
    name: 'survey-called-off',
    as: LOOKER,
    path: page('round'),
    kept: kept({ stage: 'cast', answers: ANSWERS }),
    answers: { 'survey.round': (data) => ({ ...inState('cancelled')(data), cancelled: CALLED_OFF }) },
  },
  ...(['league', 'nobody'] as const).map((reader) => ({
    name: `survey-text-${reader}`,
    as: STUDENT,
    path: page('answer'),
    answers: { 'survey.round': (data: unknown) => ({ ...(data as object), reader }) },
    do: [...answers(4, 2), { tap: '#next' }],
  })),
  {
    name: 'leave-waiting',
    as: LOOKER,
    path: 'packages/identity/pages/leave/index',
    kept: kept({ stage: 'waiting' }),
    silent: { 'survey.take-ballot-paper': 0, 'survey.round': 0 },
    do: [{ fill: '#leave-proof input', with: '0000' }, { tap: '#leave-send' }],
  },
  {
    name: 'survey-own-line',
    as: LOOKER,
    path: page('round').replace(ROUND, COUNTED),
    kept: { [`ballot-${COUNTED}`]: ballot(COUNTED, COUNTED_BALLOT) },
    do: [{ tap: '#check-ballot' }],
  },
  {
    name: 'survey-no-line',
    as: LOOKER,
    path: page('round').replace(ROUND, COUNTED),
    kept: {
      [`ballot-${COUNTED}`]: ballot(COUNTED, {
        ...COUNTED_BALLOT,
        answers: { ...COUNTED_BALLOT.answers, heat: 1, water: 1, clean: 1, quiet: 1, repair: 1 },
      }),
    },
    do: [{ tap: '#check-ballot' }],
  },
  {
    name: 'survey-none',
    as: LOOKER,
    path: MINE,
    answers: { 'survey.my-rounds': () => ({ mark: '', rounds: [] }) },
  },
  {
    name: 'survey-mine-lost',
    as: LOOKER,
    path: MINE,
    silent: { 'survey.my-rounds': 0 },
  },
  ...(['round', 'mine'] as const).map((name) => ({
    ...{ name: `survey-by-another-${name}`, as: LOOKER, path: name === 'round' ? page(name) : MINE },
    answers: { 'survey.round': byAnother, 'survey.my-rounds': eachByAnother },
  })),
  { name: 'survey-round-lost', as: LOOKER, path: page('answer'), silent: { 'survey.round': 0 } },
];

/** Nobody knows here by which mark the functions tell whoever looks: what a phone keeps is kept for nobody, and so are they. */
const unmarked =
  (before: (data: unknown) => unknown = (data) => data) =>
  (data: unknown) => ({
    ...(before(data) as object),
    mark: '',
  });
const forKept = ({ answers = {}, ...route }: Route): Route => ({
  ...route,
  answers: {
    ...answers,
    'survey.round': unmarked(answers['survey.round']),
    'survey.my-rounds': unmarked(answers['survey.my-rounds']),
  },
});

/** How a student answers a survey. */
export const SURVEY_ANSWER_SCREENS: Route[] = SCREENS.map((one) => (one.kept ? forKept(one) : one));

function firstOf(round: string) {
  const demo = DORMITORIES.find(({ id }) => round.startsWith(id));
  if (!demo) throw new Error(`no demo round ${round}`);
  const { items } = demo.questionnaire;
  const [id, answers] = [demoIdOf(round, 0, 0), answersBy(items, randomFrom(round).next, demo)];
  return { stage: 'cast', answers, id, seal: sealWith(id, answersText(items, answers)) };
}

/** A round of which it is said that it is over, or was called off. */
function inState(state: string) {
  return (data: unknown): object => ({ ...(data as object), state });
}

function taken(data: unknown) {
  return { ...(data as object), taken: true };
}

function byAnother(data: unknown) {
  return { ...(data as object), byAnother: true };
}

function eachByAnother(data: unknown) {
  const { rounds, ...others } = data as { rounds: object[] };
  return { ...others, rounds: rounds.map(byAnother) };
}

/** The keys that the phone saw first. */
function withoutKeys(data: unknown) {
  const { groups, ...round } = data as { groups: object[] };
  return { ...round, groups: groups.map((group) => ({ ...group, publicKey: '' })) };
}

/** What a phone keeps of the demo's open round. */
function kept(part: object): Record<string, unknown> {
  const waiting = 'stage' in part && part.stage === 'waiting' ? [ROUND] : [];
  return { [`ballot-${ROUND}`]: ballot(ROUND, part), 'ballots-waiting': waiting };
}

function ballot(round: string, part: object) {
  const paper = 'stage' in part && part.stage !== 'waiting' ? { nonce: 'A'.repeat(43), output: 'A', group: 0 } : null;
  return {
    ...{ round, part: `${round}:4122010183`, stage: 'answering', answers: {}, at: null, keys: '' },
    ...{ envelope: { nonce: '', blind: '', blinded: 'A' }, paper, alarm: false, refusal: null, id: null, seal: null },
    ...part,
  };
}

function answers(...places: number[]): { tap: string }[] {
  return places.map((place) => ({ tap: `#answer-${place}` }));
}
