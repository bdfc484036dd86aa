import { type ToldToday, toldOn, withinDesk, withinName } from '@domain/case/daily-cap';
import { fileCase } from '@domain/case/file';
import { nobody } from '@domain/case/gone';
import { chosen } from '@domain/case/school-topics';
import { filedWords } from '@domain/case/words';
import { dayOf } from '@domain/core/school-clock';
import { deskOf, isThem, type Membership } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { SlipView } from '@types_/case/telling-view';
import type { InputOf } from '@types_/core/envelope';
import { linked } from '../../_kit/case/chain';
import { atFiling, type CaseDocument, derived } from '../../_kit/case/document';
import { claimHashIn } from '../../_kit/case/slip';
import { cases } from '../../_kit/case/store';
import { SCENES } from '../../_kit/content-check';
import { keyedHash } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import type { TryDocument } from '../../_kit/identity/tries';
import { nameHashOf, type PersonDocument, people, studentIdOf } from '../../_kit/people';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { type Call, resumable, withOwn } from '../../_kit/router';
import { addCase } from '../add-case';
import { authorIn } from '../author';
import { aTry, triesBeside } from '../case-tries';
import { schools } from '../opening';
import { slipOf } from '../slip-view';
import { datesOf } from '../view';
import { checkWords } from '../words';

type ForCall = Call<InputOf<CaseActions, 'file-for'>>;
const idFor = (key: string): string => keyedHash('case', key);

type Line = PersonDocument & { student: NonNullable<PersonDocument['student']> };

/** By what is found what was written down in a student's name on a day: also once they disowned it, since nobody could read it from this. */
const inNameOf = (studentId: string, day: string): string => keyedHash('told-for', studentId, day);
/** More than are written down in anybody's name in a day. */
const MOST_IN_NAME = 20;

/**
 * An officer writes down what was told at the counter, on the phone or on paper (代录). With a number it is that student's
 * case, who is told of it and may disown it; without one it is nobody's, until somebody brings the code of the slip. Four requests; sent
 * again one. What the officer has written down today comes with them, what stands in the student's name with the student (decision 35).
 */
export const fileForSomebody = withOwn(
  resumable(fileOrFind, (key) => cases.firstBeside({ _id: idFor(key) }, 'case', 1)),
  () => ({
    beside: cases.joined('ids', 'filedAs', 'own'),
    behind: toldOn(dayOf(new Date())),
    shown: { filedAt: '$$one.filedAt', danger: '$$one.danger' },
  }),
);

async function fileOrFind(call: ForCall): Promise<SlipView> {
  const { actor, input, now, openid, key, fingerprint } = call;
  const desk = deskOf(actor, now);
  if (!desk?.schoolId) throw new Refusal('NOT_ALLOWED');
  const id = idFor(key);
  const calendar = await call.schools.calendarOf(desk.schoolId);
  const earlier = call.earlier as CaseDocument | null;
  if (earlier && earlier.events[0]?.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  if (earlier) return slipOf(earlier, datesOf(earlier.deadlines, calendar));
  orRefuse(withinDesk(call.own as ToldToday[], input.danger, now));
  const about = orRefuse(chosen((await call.schools.settingsOf(desk.schoolId)).topics, input.topic));
  const student = input.number === '' ? null : await studentBehind(call, desk.schoolId);
  const review = await checkWords(filedWords(input), openid, SCENES.filing, 0);
  const authorId = student?._id ?? nobody({ schoolId: desk.schoolId, filedAt: now });
  const state = fileCase({ ...input, ...about, schoolId: desk.schoolId }, doerOf(call, desk), now, calendar, {
    told: input.told,
    authorId,
  });
  const stored = await addCase(
    {
      ...state,
      ...derived(state, now, calendar),
      _id: id,
      version: 0,
      photos: [],
      ...atFiling(state, [], review ? [review] : [], now),
      filedAs: [`${actor.id}${toldOn(dayOf(now))}`, ...(student ? [inNameOf(student._id, dayOf(now))] : [])],
      unnoticed: student !== null,
      claimHash: claimHashIn(id, state),
      author: student && authorIn(id, student, student.student),
      events: linked(
        id,
        { ...state, photos: [] },
        state,
        [],
        state.events.map((event) => ({ ...event, key, fingerprint })),
      ),
    },
    fingerprint,
    { canLook: student === null },
  );
  return slipOf(stored, datesOf(stored.deadlines, calendar));
}

const doerOf = ({ actor }: ForCall, { role, office }: Membership) => ({
  ...{ id: actor.id, office },
  role: role === 'union-admin' ? role : ('officer' as const),
});

/**
 * The student of the officer's own school who has the number and the name. Whatever is wrong (unknown, of another name, left,
 * another school's, one's own) is one answer, and a try: nobody finds out by this which numbers exist without a case that tells its owner.
 */
async function studentBehind(call: ForCall, schoolId: string): Promise<Line> {
  const id = studentIdOf(schoolId, call.input.number);
  const { list } = await schools
    .aggregate()
    .match({ _id: schoolId })
    .lookup(people.beside({ _id: id }, 'lines'))
    .lookup(triesBeside(call, 'file-for', (ids) => _.in(ids), 'tries'))
    .lookup(
      cases.fieldsBeside({ filedAs: inNameOf(id, dayOf(call.now)) }, 'told', MOST_IN_NAME, { filedAt: 1, danger: 1 }),
    )
    .end();
  const [look] = list as { lines: PersonDocument[]; tries: TryDocument[]; told: ToldToday[] }[];
  const use = aTry(call, 'file-for', look?.tries ?? []);
  const line = look?.lines[0];
  const isNamed = line?.nameHash === nameHashOf(schoolId, call.input.name);
  if (line && isNamed && isHere(line, schoolId) && !isThem(call.actor, line._id)) {
    orRefuse(withinName(look?.told ?? [], call.input.danger, call.now));
    return line;
  }
  throw new Refusal('CASE_STUDENT_UNKNOWN', { left: await use() });
}

const isHere = (line: PersonDocument, schoolId: string): line is Line =>
  line.student?.state === 'active' && line.student.schoolId === schoolId && line.leaving === undefined;
