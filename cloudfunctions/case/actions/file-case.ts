import { fileCase } from '@domain/case/file';
import { FIRST_OFFICE } from '@domain/case/first-office';
import { filedWords } from '@domain/case/words';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { CaseActions } from '@types_/case/actions';
import type { Receipt } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { SCENES } from '../../_kit/content-check';
import { keyedHash } from '../../_kit/crypto';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { addCase } from '../add-case';
import { authorIn } from '../author';
import { linked } from '../chain';
import { atFiling, type CaseDocument, derived, waiting } from '../document';
import { checkPhotos, photoFolder } from '../photos';
import { datesOf } from '../view';
import { checkWords } from '../words';

type FileCall = Call<InputOf<CaseActions, 'file'>>;

/** Files a case: one document with an id that follows from the key, so that the same wish sent twice is one case. */
export async function fileNewCase(call: FileCall): Promise<Receipt> {
  const { key, input, openid } = call;
  const id = keyedHash('case', key);
  const calendar = await call.schools.calendarOf(call.actor.student?.schoolId ?? '');
  const unchecked = newDocument(call, id, calendar);
  if (input.photos.length) await checkPhotos(input.photos, photoFolder(key));
  const review = await checkWords(filedWords(input), openid, SCENES.filing, 0);
  return receiptOf(await addCase({ ...unchecked, ...waiting(review ? [review] : []) }, call.fingerprint), calendar);
}

function newDocument(
  { input, actor, person, now, key, fingerprint }: FileCall,
  id: string,
  calendar: SchoolCalendar,
): Omit<CaseDocument, 'number'> {
  const student = person?.student;
  if (!person || !student) throw new Refusal('NOT_BOUND');
  const { topic, text, place, danger } = input;
  const by = { id: actor.id, role: 'author' as const, office: '' };
  const state = fileCase({ schoolId: student.schoolId, topic, text, place, danger }, by, now, calendar);
  return {
    ...state,
    ...derived(state, now),
    _id: id,
    version: 0,
    photos: input.photos,
    ...atFiling(input.photos, [], now),
    author: authorIn(id, person, student),
    events: linked(
      id,
      state,
      [],
      state.events.map((event) => ({ ...event, key, fingerprint })),
    ),
  };
}

const receiptOf = (document: CaseDocument, calendar: SchoolCalendar): Receipt => ({
  id: document._id,
  number: document.number,
  title: document.title,
  office: FIRST_OFFICE,
  filedAt: document.filedAt.toISOString(),
  dates: datesOf(document.deadlines, calendar),
  head: document.events[0]?.hash ?? '',
});
