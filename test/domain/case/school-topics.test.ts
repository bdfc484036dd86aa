import { changedTopics, chosen, newNames, offeredTopics, topicsOf, withoutGone } from '@domain/case/school-topics';
import { CATEGORIES, type Category, categoryOf, type OwnTopic, SHIPPED_TOPICS, TOPICS } from '@types_/case/category';
import { TOPIC_LIMITS } from '@types_/case/school-topics';
import type { SchoolTopic, TopicWish } from '@types_/case/topics-view';

const PARCELS: SchoolTopic = { id: 'living-parcels1', name: '快递', hidden: false };
const asItIs = (topic: SchoolTopic): TopicWish => ({ ...topic, category: categoryOf(topic.id) });
const idFor = (category: Category, nth: number): OwnTopic => `${category}-fresh${String(nth).padStart(3, '0')}`;
const added = (category: Category, name: string, hidden = false): TopicWish => ({ id: null, category, name, hidden });

/** What a school with some topics gets for a change of its list. */
function change(before: readonly SchoolTopic[], to: (wishes: TopicWish[]) => TopicWish[]) {
  return changedTopics(before, to(topicsOf(before).map(asItIs)), idFor);
}
/** The topics after a change that is allowed. */
function changed(before: readonly SchoolTopic[], to: (wishes: TopicWish[]) => TopicWish[]): SchoolTopic[] {
  const result = change(before, to);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}
const but = (id: string, more: Partial<TopicWish>) => (wishes: TopicWish[]) =>
  wishes.map((one) => (one.id === id ? { ...one, ...more } : one));
const codeOf = (result: ReturnType<typeof change>) => (result.ok ? null : result.code);

describe('the topics of a school', () => {
  test('are the shipped ones until it says otherwise', () => {
    expect(topicsOf([]).map(({ id }) => id)).toEqual(SHIPPED_TOPICS);
    expect(offeredTopics([])).toHaveLength(SHIPPED_TOPICS.length);
  });

  test('stand in its order, what it said nothing about behind the rest of its category', () => {
    const living = topicsOf([PARCELS, { id: 'network', name: null, hidden: false }])
      .map(({ id }) => id)
      .filter((id) => categoryOf(id) === 'living');
    expect(living.slice(0, 3)).toEqual(['living-parcels1', 'network', 'canteen']);
    expect(living).toHaveLength(TOPICS.living.length + 1);
  });

  test('are changed by a whole list: added, named anew, hidden, put into another order', () => {
    const one = changed([], (wishes) => [...wishes, added('living', '快递')]);
    const id = idFor('living', SHIPPED_TOPICS.length);
    expect(one.find((topic) => topic.id === id)).toEqual({ id, name: '快递', hidden: false });
    const two = changed(one, but(id, { name: '快递柜', hidden: true }));
    expect(chosen(two, id)).toMatchObject({ ok: false, code: 'CASE_TOPIC_GONE' });
    const three = changed(two, (wishes) =>
      [...wishes.filter((wish) => wish.id !== 'safety'), ...wishes.filter((wish) => wish.id === 'safety')].reverse(),
    );
    expect(topicsOf(three).find((topic) => categoryOf(topic.id) === 'living')?.id).toBe('safety');
    expect(three.find((topic) => topic.id === id)).toEqual({ id, name: '快递柜', hidden: true });
  });

  test('are chosen with the name that they have then; another school’s is none', () => {
    expect(chosen([PARCELS], PARCELS.id)).toEqual({ ok: true, data: { topic: PARCELS.id, topicName: '快递' } });
    expect(chosen([PARCELS], 'heating')).toEqual({ ok: true, data: { topic: 'heating', topicName: null } });
    expect(chosen([], PARCELS.id)).toMatchObject({ ok: false, code: 'CASE_TOPIC_GONE' });
  });

  const twelve = Array.from({ length: 12 }, (_, nth) => added('rights', `新${nth}`, nth > 7));
  test.each<[string, (wishes: TopicWish[]) => TopicWish[], string | null]>([
    ['nothing is changed', (wishes) => wishes, null],
    ['an own one is taken out', (wishes) => wishes.filter(({ id }) => id !== PARCELS.id), null],
    ['a shipped one is left out', (wishes) => wishes.filter(({ id }) => id !== 'lab'), 'SETTINGS_CHANGED'],
    ['one is not there', (wishes) => [...wishes, { ...asItIs(PARCELS), id: 'living-gone0001' }], 'SETTINGS_CHANGED'],
    ['one stands twice', (wishes) => [...wishes, asItIs(PARCELS)], 'SETTINGS_CHANGED'],
    ['one moves to another category', but(PARCELS.id, { category: 'growth' }), 'SETTINGS_CHANGED'],
    ['a shipped one gets a name', but('lab', { name: '实训室' }), 'SETTINGS_CHANGED'],
    ['an own one loses its name', but(PARCELS.id, { name: null }), 'SETTINGS_CHANGED'],
    ['a new one has no name', (wishes) => [...wishes, { ...added('rights', ''), name: null }], 'SETTINGS_CHANGED'],
    ['a name stands twice, in whatever category', (wishes) => [...wishes, added('rights', '快 递')], 'TOPIC_TWICE'],
    [
      'wide letters make no other name',
      (wishes) => [...wishes, added('rights', 'VR'), added('other', 'ｖｒ')],
      'TOPIC_TWICE',
    ],
    [
      'all of a category are hidden',
      (wishes) => wishes.map((one) => ({ ...one, hidden: one.category === 'growth' })),
      'TOPIC_LAST',
    ],
    [
      'anything is hidden',
      (wishes) => [...but('anything', { hidden: true })(wishes), added('other', '宗教')],
      'TOPIC_LAST',
    ],
    ['twelve are added, of which eight can be chosen beside four', (wishes) => [...wishes, ...twelve], null],
    ['thirteen are added', (wishes) => [...wishes, ...twelve, added('rights', '再一个', true)], 'TOPICS_FULL'],
    [
      'thirteen can be chosen',
      (wishes) => [...wishes, ...twelve.map((one, nth) => ({ ...one, hidden: nth > 8 }))],
      'TOPICS_FULL',
    ],
  ])('a wish where %s', (_, to, code) => {
    expect(codeOf(change([PARCELS], to))).toBe(code);
  });

  test('of what is wished, only new words are to be checked', () => {
    const now = changed([PARCELS], (wishes) => [...but(PARCELS.id, { hidden: true })(wishes), added('growth', '考研')]);
    expect(newNames([PARCELS], now)).toEqual(['考研']);
  });

  test('one that is gone is no department’s business any more; a hidden one still is', () => {
    const departments = [{ name: '后勤处', topics: [PARCELS.id, 'heating' as const] }];
    expect(withoutGone(departments, [])).toEqual([{ name: '后勤处', topics: ['heating'] }]);
    expect(withoutGone(departments, [{ ...PARCELS, hidden: true }])).toEqual(departments);
  });

  test('know their category by themselves', () => {
    for (const category of CATEGORIES) {
      expect(categoryOf(idFor(category, 1))).toBe(category);
      for (const topic of TOPICS[category]) expect(categoryOf(topic)).toBe(category);
    }
  });

  test('fit into what one call may send', () => {
    expect(SHIPPED_TOPICS.length + CATEGORIES.length * TOPIC_LIMITS.own).toBeLessThanOrEqual(TOPIC_LIMITS.wishes);
  });
});
