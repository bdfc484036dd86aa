import { changedTopics, newNames, topicsOf, withoutGone } from '@domain/case/school-topics';
import { can } from '@domain/identity/can';
import { CASE_HANDLERS, membershipAt } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { Category, OwnTopic } from '@types_/case/category';
import type { TopicsView } from '@types_/case/topics-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { SCENES } from '../../_kit/content-check';
import { keyedHash } from '../../_kit/crypto';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type SchoolSettings, saveSettings } from '../../_kit/school-settings';
import { checkWords } from '../words';

type Name = 'show-topics' | 'set-topics';
type TopicsCall<N extends Name> = Call<InputOf<CaseActions, N>>;

/** The settings of the school, for those who may: they came with the caller. */
async function settingsFor<N extends Name>(name: N, { input, actor, now, schools }: TopicsCall<N>) {
  const { place } = input;
  if (!can(actor, `case.${name}`, { schoolId: place, prefecture: null }, now)) throw new Refusal('NOT_ALLOWED');
  return schools.settingsOf(place);
}

const viewOf = ({ _id: place, version, topics }: SchoolSettings, { actor, now }: Call<unknown>): TopicsView => ({
  ...{ place, version, topics: topicsOf(topics) },
  school: membershipAt(actor, place, CASE_HANDLERS, now)?.scopeName ?? '',
});

/** The topics of a school in its order, hidden ones among them. One request. */
export const showTopics = async (call: TopicsCall<'show-topics'>): Promise<TopicsView> =>
  viewOf(await settingsFor('show-topics', call), call);

/** Of a new topic: nobody else's, and no earlier one's. */
const idFrom =
  (key: string) =>
  (category: Category, nth: number): OwnTopic =>
    `${category}-${keyedHash('topic', key, String(nth))
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 8)}`;

/**
 * All topics anew, by whoever has seen the present ones. Cases keep the name that they were filed under; departments lose a topic that
 * is gone. Two requests, three where a name is new: everybody reads it, so the platform is asked first.
 */
export async function setTopics(call: TopicsCall<'set-topics'>): Promise<TopicsView> {
  const { input, openid, key } = call;
  const before = await settingsFor('set-topics', call);
  if (isAgain(call, before)) return viewOf(before, call);
  if (before.version !== input.version) throw new Refusal('SETTINGS_CHANGED');
  const topics = orRefuse(changedTopics(before.topics, input.topics, idFrom(key)));
  const names = newNames(before.topics, topics);
  if (names.length > 0) await checkWords(names.join('\n'), openid, SCENES.filing, 0);
  const departments = withoutGone(before.departments, topics);
  const saved = await saveSettings(before, { topics, departments }, call);
  if (!saved) throw new Refusal('BUSY');
  return viewOf(saved, call);
}
