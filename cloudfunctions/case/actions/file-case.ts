import { fileCase } from '@domain/case/file';
import { FIRST_OFFICE } from '@domain/case/first-office';
import { type FoundBy, foundBy } from '@domain/case/found-by';
import { filedWords } from '@domain/case/words';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { CaseActions } from '@types_/case/actions';
import type { Receipt } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { SCENES } from '../../_kit/content-check';
import { keyedHash, seal, unseal } from '../../_kit/crypto';
import { personPlace } from '../../_kit/people';
import { authorPlace } from '../../_kit/personal/cases';
import { Refusal } from '../../_kit/refusal';
import { type Call, resumable } from '../../_kit/router';
import { linked } from '../chain';
import { atFiling, type CaseDocument, derived, waiting } from '../document';
import { caseNumber } from '../number';
import { checkPhotos, photoFolder } from '../photos';
import { cases } from '../repository';
import { datesOf } from '../view';
import { checkWords } from '../words';

type FileCall = Call<InputOf<CaseActions, 'file'>>;

const idFor = (key: string): string => keyedHash('case', key);

/**
 * Files a case: one document with an id that follows from the key, so that the same wish sent twice is one case. A retry
 * finds it with its caller, in one request; a filing makes three, four with photos.
 */
export const fileNewCase = resumable(fileOrFind, (key) => cases.firstBeside({ _id: idFor(key) }, 'case', 1));

async function fileOrFind(call: FileCall): Promise<Receipt> {
  const { key, now, input, openid, earlier } = call;
  const calendar = await call.schools.calendarOf(call.actor.student?.schoolId ?? '');
  if (earlier) return sameWish(earlier as CaseDocument, call, calendar);
  const id = idFor(key);
  const unchecked = newDocument(call, id, calendar);
  if (input.photos.length) await checkPhotos(input.photos, photoFolder(key));
  const review = await checkWords(filedWords(input), openid, SCENES.filing, 0);
  // By the moment: should the number be taken, the phone's next try has another one.
  const number = caseNumber(schoolCodeOf(unchecked.schoolId), id, now, now.getTime());
  const { text, place } = unchecked;
  const document = { ...unchecked, ...waiting(review ? [review] : []), number, ...foundBy({ text, place, number }) };
  if (await cases.add(document)) return receiptOf(document, calendar);
  // The same wish in the same moment, as a rule. After photos no request is left to look: the phone's next try finds it.
  const rival = input.photos.length ? null : await cases.get(id);
  if (!rival) throw new Refusal('BUSY');
  return sameWish(rival, call, calendar);
}

/** The ministry's ten-digit code ends in the five digits that students know. */
const schoolCodeOf = (schoolId: string): string => schoolId.slice(-5);

function newDocument(
  { input, actor, person, now, key, fingerprint }: FileCall,
  id: string,
  calendar: SchoolCalendar,
): Omit<CaseDocument, 'number' | keyof FoundBy> {
  const student = person?.student;
  if (!person || !student) throw new Refusal('NOT_BOUND');
  const { topic, text, place, danger } = input;
  const by = { id: actor.id, role: 'author' as const, office: '' };
  const state = fileCase({ schoolId: student.schoolId, topic, text, place, danger }, by, now, calendar);
  const name = unseal(person.name, personPlace(person._id, 'name'));
  return {
    ...state,
    ...derived(state, now),
    _id: id,
    version: 0,
    photos: input.photos,
    ...atFiling(state, input.photos, [], now),
    author: { name: seal(name, authorPlace(id)), grade: student.grade, level: student.level },
    events: linked(
      id,
      state,
      [],
      state.events.map((event) => ({ ...event, key, fingerprint })),
    ),
  };
}

function sameWish(earlier: CaseDocument, call: FileCall, calendar: SchoolCalendar): Receipt {
  if (earlier.events[0]?.fingerprint !== call.fingerprint) throw new Refusal('KEY_REUSED');
  return receiptOf(earlier, calendar);
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
