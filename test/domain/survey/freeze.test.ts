import { ballotIdOf, ballotSealOf, textKeyOf } from '@domain/survey/ballot-id';
import { frozenRoll, type RosterLine } from '@domain/survey/freeze';
import { EVERYBODY, groupsOf, isEligible } from '@domain/survey/groups';
import { isOnPage, pagesFor, urnOf, urnsFor, urnsOnPage } from '@domain/survey/urn';
import { LEAST_GROUP } from '@types_/survey/round';
import fc from 'fast-check';

const line = fc.record({
  id: fc.uuid(),
  college: fc.constantFrom('文学院', '理学院', '医学院', '体育学院'),
  grade: fc.constantFrom(2023, 2024, 2025, 2026),
  className: fc.constantFrom('一班', '二班', '三班'),
});
const roster = fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 400 });
const many = (count: number, more: Partial<RosterLine> = {}): RosterLine[] =>
  Array.from({ length: count }, (_each, index) => ({
    ...{ id: `p${String(index).padStart(4, '0')}`, college: '文学院', grade: 2026, className: '一班', ...more },
  }));

describe('who is asked', () => {
  const somebody = { college: '文学院', grade: 2025, className: '一班' };

  test.each([
    [EVERYBODY, true],
    [{ ...EVERYBODY, colleges: ['文学院'] }, true],
    [{ ...EVERYBODY, colleges: ['理学院'] }, false],
    [{ ...EVERYBODY, colleges: ['文学院'], grades: [2024] }, false],
    [{ ...EVERYBODY, classes: [somebody], grades: [2025] }, true],
    [{ ...EVERYBODY, classes: [{ ...somebody, grade: 2024 }] }, false],
    [{ ...EVERYBODY, classes: [{ ...somebody, college: '理学院' }] }, false],
    [{ ...EVERYBODY, classes: [{ ...somebody, grade: 2024 }, somebody] }, true],
    [{ ...EVERYBODY, colleges: [] }, false],
  ])('%j', (eligible, isAsked) => expect(isEligible(eligible, somebody)).toBe(isAsked));
});

describe('groups', () => {
  test('that are too small go together, and with the next one when they are too few even so', () => {
    const people = [...many(40), ...many(35, { college: '理学院' }), ...many(4, { college: '医学院' })];
    expect(groupsOf('college', people).map(({ name, people: { length } }) => [name, length])).toEqual([
      ['文学院', 40],
      ['', 39],
    ]);
  });

  test('each is a crowd, or there is one only; nobody is lost, nobody is in two', () => {
    fc.assert(
      fc.property(roster, fc.constantFrom('none' as const, 'college' as const, 'grade' as const), (lines, grouping) => {
        const groups = groupsOf(grouping, lines);
        expect(groups.flatMap(({ people }) => people.map(({ id }) => id)).sort()).toEqual(
          lines.map(({ id }) => id).sort(),
        );
        if (groups.length > 1)
          for (const { people } of groups) expect(people.length).toBeGreaterThanOrEqual(LEAST_GROUP);
      }),
    );
  });
});

describe('a frozen roll', () => {
  test('is the same however the roster is read, and whole', () => {
    fc.assert(
      fc.property(roster, fc.constantFrom('none' as const, 'grade' as const), (lines, grouping) => {
        const roll = frozenRoll(lines, EVERYBODY, grouping);
        expect(frozenRoll([...lines].reverse(), EVERYBODY, grouping)).toEqual(roll);
        expect(roll.classes.flatMap(({ people }) => people).sort()).toEqual(lines.map(({ id }) => id).sort());
        expect(roll.groups.reduce((sum, { eligible }) => sum + eligible, 0)).toBe(roll.eligible);
        for (const { group, grade } of roll.classes)
          if (grouping === 'grade' && roll.groups[group]?.name) expect(roll.groups[group]?.name).toBe(String(grade));
      }),
    );
  });

  test('writes a large class in pieces', () => {
    const sizes = frozenRoll(many(230), EVERYBODY, 'none').classes.map(({ people }) => people.length);
    expect(sizes).toEqual([100, 100, 30]);
  });

  test('of a school without a roster has nobody and no group', () => {
    expect(frozenRoll([], EVERYBODY, 'grade')).toEqual({ eligible: 0, groups: [], classes: [] });
  });
});

describe('urns', () => {
  test.each([
    [1, 1],
    [64, 1],
    [65, 2],
    [842, 16],
    [50_000, 1024],
  ])('%i people have %i', (eligible, urns) => expect(urnsFor(eligible)).toBe(urns));

  test('are filled evenly', () => {
    const filled = new Array<number>(16).fill(0);
    for (let n = 0; n < 1600; n += 1) {
      const nonce = new Uint8Array(32);
      new DataView(nonce.buffer).setUint32(0, n);
      const urn = urnOf(ballotIdOf(nonce), 16);
      filled[urn] = (filled[urn] ?? 0) + 1;
    }
    for (const count of filled) expect(Math.abs(count - 100)).toBeLessThan(45);
  });
});

describe('pages of the list of ballots', () => {
  test.each([
    [0, 1],
    [100, 1],
    [101, 2],
    [1024, 16],
  ])('of %i urns are %i', (urns, pages) => expect(pagesFor(urns)).toBe(pages));

  test('have each ballot once, from the urn that it lies in, whatever its group', () => {
    const power = fc.integer({ min: 0, max: 10 }).map((exponent) => 2 ** exponent);
    fc.assert(
      fc.property(power, power, fc.uint8Array({ minLength: 32, maxLength: 32 }), (urns, pages, nonce) => {
        const id = ballotIdOf(nonce);
        const on = Array.from({ length: pages }, (_each, page) => page).filter((page) => isOnPage(id, page, pages));
        expect(on).toHaveLength(1);
        const read = urnsOnPage(urns, on[0] ?? 0, pages);
        expect(read).toContain(urnOf(id, urns));
        expect(new Set(read).size).toBe(Math.max(1, urns / pages));
      }),
    );
  });
});

describe('what a nonce gives', () => {
  const nonce = new Uint8Array(32).fill(7);

  test('id, seal and text keys are apart, and the seal is of these answers', () => {
    const all = [
      ballotIdOf(nonce),
      ballotSealOf(nonce, '[]'),
      ballotSealOf(nonce, '[1]'),
      textKeyOf(nonce, 'a'),
      textKeyOf(nonce, 'b'),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^[\w-]{22}$/);
    expect(ballotIdOf(new Uint8Array(32).fill(7))).toBe(all[0]);
  });
});
