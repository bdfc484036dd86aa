import { type FiledToday, filedAsOn, filedOn, withinDay } from '@domain/case/daily-cap';
import { fileCase } from '@domain/case/file';
import { firstOfficeOf } from '@domain/case/first-office';
import { chosen, type NamedTopic } from '@domain/case/school-topics';
import { filedWords } from '@domain/case/words';
import { dayOf } from '@domain/core/school-clock';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { CaseActions } from '@types_/case/actions';
import type { Receipt } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { linked } from '../../_kit/case/chain';
import { atFiling, type CaseDocument, derived, waiting } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { SCENES } from '../../_kit/content-check';
import { keyedHash } from '../../_kit/crypto';
import { orRefuse, Refusal } from '../../_kit/refusal';
import { type Call, resumable, withOwn } from '../../_kit/router';
import { addCase, type Unfiled } from '../add-case';
import { authorIn } from '../author';
import { checkPhotos } from '../photos';
import { datesOf, momentsOf } from '../view';
import { checkWords } from '../words';

type FileCall = Call<InputOf<CaseActions, 'file'>>;

/** The case that a call with this key files. */
export const idFor = (key: string): string => keyedHash('case', key);

/**
 * Files a case: one document with an id that follows from the key, so that the same wish sent twice is one case. A retry
 * finds it with its caller, in one request; a filing makes three, four with photos. What its author has filed today comes with the
 * caller too: no more than a day holds. Who sends many at the same moment gets in what the others had not stored yet, a few.
 */
export const fileNewCase = withOwn(
  resumable(fileOrFind, (key) => cases.firstBeside({ _id: idFor(key) }, 'case', 1)),
  () => ({
    beside: cases.joined('ids', 'filedAs', 'own'),
    behind: filedOn(dayOf(new Date())),
    shown: {
      id: '$$one._id',
      filedAt: '$$one.filedAt',
      danger: '$$one.danger',
      aboutUnion: '$$one.aboutUnion',
      phase: '$$one.phase',
      steps: '$$one.events.what.name',
    },
  }),
);

async function fileOrFind(call: FileCall): Promise<Receipt> {
  const { key, input, openid, earlier } = call;
  const schoolId = call.actor.student?.schoolId ?? '';
  const calendar = await call.schools.calendarOf(schoolId);
  if (earlier) return sameWish(earlier as CaseDocument, call, calendar);
  orRefuse(withinDay(call.own as FiledToday[], input, call.now));
  const id = idFor(key);
  const topic = orRefuse(chosen((await call.schools.settingsOf(schoolId)).topics, input.topic));
  const unchecked = newDocument(call, id, topic, calendar);
  if (input.photos.length) await checkPhotos(input.photos, key, call.now);
  const review = await checkWords(filedWords(input), openid, SCENES.filing, 0);
  const document = { ...unchecked, ...waiting(review ? [review] : []) };
  // After photos no request is left to look for the same wish of the same moment.
  return receiptOf(await addCase(document, call.fingerprint, { canLook: input.photos.length === 0 }), calendar);
}

function newDocument(
  { input, actor, person, now, key, fingerprint }: FileCall,
  id: string,
  about: NamedTopic,
  calendar: SchoolCalendar,
): Unfiled {
  const student = person?.student;
  if (!person || !student) throw new Refusal('NOT_BOUND');
  const { text, place, danger, aboutUnion = false } = input;
  const by = { id: actor.id, role: 'author' as const, office: '' };
  const state = fileCase({ schoolId: student.schoolId, ...about, text, place, danger, aboutUnion }, by, now, calendar);
  return {
    ...state,
    ...derived(state, now, calendar),
    _id: id,
    version: 0,
    photos: input.photos,
    ...atFiling(state, input.photos, [], now),
    filedAs: [filedAsOn(actor.id, dayOf(now))],
    author: authorIn(id, person, student),
    events: linked(
      id,
      { ...state, photos: input.photos },
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
  office: firstOfficeOf(document),
  filedAt: document.filedAt.toISOString(),
  dates: datesOf(document.deadlines, calendar),
  moments: momentsOf(document.deadlines),
  aboutUnion: document.aboutUnion === true,
  head: document.events[0]?.hash ?? '',
});
