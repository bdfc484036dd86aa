import { type Changes, changeTerms, endedAt, isKeeper, type KeeperTerm } from '@domain/identity/change-terms';
import { GRANTED_BY, GRANTERS, LEVEL_OF, rolesToGrant } from '@domain/identity/grants';
import type { Membership, Place } from '@domain/identity/membership';
import { levelOf, placeIdOf, placeOf } from '@domain/identity/place';
import { coveredUntil } from '@domain/identity/term';
import { ROLES, type Role } from '@types_/identity/role';
import fc from 'fast-check';

const NOW = new Date('2026-11-25T10:00:00+08:00');
const DAY = 86_400_000;
const PLACES = {
  school: { schoolId: '4122010183', prefecture: '2201' },
  'school of the city': { schoolId: '4122010199', prefecture: '2201' },
  'school elsewhere': { schoolId: '4122010184', prefecture: '2224' },
  city: { schoolId: null, prefecture: '2201' },
  'city elsewhere': { schoolId: null, prefecture: '2224' },
  province: { schoolId: null, prefecture: null },
} as const satisfies Record<string, Place>;
type PlaceName = keyof typeof PLACES;
const NAMES = Object.keys(PLACES) as PlaceName[];

/** What a role may do to others, from the least to the most; equal in the same row. */
const RANK: Record<Role, number> = {
  ...{ representative: 1, officer: 1, department: 1, leader: 1, delegate: 1, 'union-admin': 2, 'youth-league': 3 },
  ...{ 'city-viewer': 1, 'city-admin': 4, 'province-viewer': 1, 'province-admin': 5 },
};

const at = (days: number) => new Date(NOW.getTime() + days * DAY);
let made = 0;
function membership(role: Role, place: Place, from = -1, to: number | null = null): Membership {
  made += 1;
  const term = { from: at(from), to: to === null ? null : at(to) };
  return { id: `m${made}`, role, office: '', scopeName: '', ...place, ...term, grantedBy: 'x' };
}
const home = (role: Role): PlaceName => LEVEL_OF[role];

describe('who may give which role where', () => {
  test.each(ROLES)('%s', (granter) => {
    const actor = { memberships: [membership(granter, PLACES[home(granter)])] };
    const found = NAMES.map((name) => [name, rolesToGrant(actor, PLACES[name], NOW)] as const);
    const given = ROLES.filter((role) => GRANTED_BY[role].includes(granter));
    const reach: Record<string, PlaceName[]> = {
      school: ['school'],
      city: ['school', 'school of the city', 'city'],
      province: NAMES,
    };
    for (const [name, roles] of found) {
      const here = given.filter((role) => LEVEL_OF[role] === levelOf(PLACES[name]));
      expect([name, roles]).toEqual([name, reach[LEVEL_OF[granter]]?.includes(name) ? here : []]);
    }
  });

  test('nobody gives a role above their own, and whoever keeps a place can give the same one to a peer', () => {
    for (const role of ROLES)
      for (const by of GRANTED_BY[role]) expect([role, by, RANK[by] >= RANK[role]]).toEqual([role, by, true]);
    for (const role of ROLES.filter(isKeeper)) expect(GRANTED_BY[role]).toContain(role);
    expect([...GRANTERS].sort()).toEqual(ROLES.filter(isKeeper).sort());
  });

  test('a term that is over, or has not begun, gives nothing', () => {
    for (const role of ROLES)
      for (const [from, to] of [
        [-9, -1],
        [1, null],
      ] as const)
        for (const name of NAMES)
          expect(rolesToGrant({ memberships: [membership(role, PLACES[name], from, to)] }, PLACES[name], NOW)).toEqual(
            [],
          );
  });

  test('a place is found again by its id', () => {
    for (const name of NAMES) expect(placeIdOf(placeOf(placeIdOf(PLACES[name])))).toBe(placeIdOf(PLACES[name]));
  });
});

interface World {
  people: Map<string, Membership[]>;
  keepers: Map<string, KeeperTerm[]>;
}
const PEOPLE = ['a', 'b', 'c', 'd'];

const step = fc.record({
  by: fc.constantFrom(...PEOPLE),
  to: fc.constantFrom(...PEOPLE),
  role: fc.constantFrom(...ROLES),
  place: fc.constantFrom(...NAMES),
  end: fc.option(fc.nat(20), { freq: 2 }),
  /** Days from now; a term of null days has no end. */
  from: fc.nat(5),
  days: fc.option(fc.integer({ min: 1, max: 30 })),
  hours: fc.nat(48),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function worldOf(start: readonly [string, Role, PlaceName][]): World {
  const world: World = { people: new Map(PEOPLE.map((id) => [id, []])), keepers: new Map() };
  for (const [id, role, name] of start) enter(world, id, membership(role, PLACES[name]));
  return world;
}
function enter({ people, keepers }: World, id: string, term: Membership): void {
  people.set(id, [...(people.get(id) ?? []), term]);
  const place = placeIdOf(term);
  if (isKeeper(term.role)) keepers.set(place, [...(keepers.get(place) ?? []), term]);
}

/** One step of somebody: a gift, or an end with or without a successor; what it decided. */
function take(world: World, { by, to, role, place, end, from, days }: Step, now: Date): Changes | null {
  const giving = { ...membership(role, PLACES[place]), from: new Date(now.getTime() + from * DAY) };
  giving.to = days === null ? null : new Date(giving.from.getTime() + days * DAY);
  const all = [...world.people.values()].flat().filter((one) => placeIdOf(one) === placeIdOf(PLACES[place]));
  const ending = end === null ? undefined : all[end];
  const changes: Changes = {
    ends: ending ? [{ membership: ending, at: giving.from }] : [],
    gives: ending && end && end % 2 ? [] : [{ personId: to, held: world.people.get(to) ?? [], membership: giving }],
  };
  const granter = { id: by, memberships: world.people.get(by) ?? [] };
  const known = world.keepers.get(placeIdOf(PLACES[place])) ?? [];
  const result = changeTerms(granter, PLACES[place], known, changes, now);
  if (!result.ok) return null;
  world.keepers.set(placeIdOf(PLACES[place]), result.data);
  for (const { membership: term, at: moment } of changes.ends)
    for (const [id, terms] of world.people)
      world.people.set(
        id,
        terms.map((one) => (one.id === term.id ? { ...one, to: endedAt(one, moment) } : one)),
      );
  for (const gift of changes.gives)
    world.people.set(gift.personId, [...(world.people.get(gift.personId) ?? []), gift.membership]);
  return changes;
}

const start = fc.array(
  fc
    .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...ROLES))
    .map(([id, role]): [string, Role, PlaceName] => [id, role, home(role)]),
  { minLength: 1, maxLength: 5 },
);

/** The highest rank that any of the people hold over a place. */
const highest = ({ people }: World, place: Place): number =>
  Math.max(
    0,
    ...[...people.values()]
      .flat()
      .flatMap((one) =>
        one.schoolId === place.schoolId ||
        (one.schoolId === null && (one.prefecture ?? place.prefecture) === place.prefecture)
          ? [RANK[one.role]]
          : [],
      ),
  );

describe('whatever a set of people do', () => {
  test('nobody gets a role above the highest that was held over the place, and nobody gives themselves anything', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 30 }), (begin, steps) => {
        const world = worldOf(begin);
        const ceiling = new Map(NAMES.map((name) => [name, highest(world, PLACES[name])]));
        let now = NOW;
        for (const one of steps) {
          now = new Date(now.getTime() + one.hours * 3_600_000);
          const changes = take(world, one, now);
          for (const { personId } of changes?.gives ?? []) expect(personId).not.toBe(one.by);
          for (const name of NAMES) expect(highest(world, PLACES[name])).toBeLessThanOrEqual(ceiling.get(name) ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a place that is kept for good stays kept for good, at every moment to come', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 40 }), (begin, steps) => {
        const world = worldOf(begin);
        const kept = begin.filter(([, role]) => isKeeper(role));
        let now = NOW;
        for (const one of steps) {
          now = new Date(now.getTime() + one.hours * 3_600_000);
          take(world, one, now);
          for (const [, role, name] of kept) {
            const terms = [...world.people.values()].flat().filter((term) => term.role === role);
            const here = terms.filter((term) => placeIdOf(term) === placeIdOf(PLACES[name]));
            expect([role, coveredUntil(here, now)]).toEqual([role, Number.POSITIVE_INFINITY]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('the properties above see roles being given and ended', () => {
  const world = worldOf([
    ['a', 'province-admin', 'province'],
    ['b', 'youth-league', 'school'],
  ]);
  const wish = {
    by: 'b',
    to: 'c',
    role: 'union-admin',
    place: 'school',
    end: null,
    from: 0,
    days: null,
    hours: 0,
  } as const;
  expect(take(world, wish, NOW)?.gives).toHaveLength(1);
  expect(take(world, { ...wish, by: 'a', role: 'city-admin', place: 'city elsewhere' }, NOW)?.gives).toHaveLength(1);
  expect(take(world, { ...wish, by: 'c', to: 'd', end: 1, from: 1 }, NOW)).toBeNull();
  expect(take(world, { ...wish, by: 'c', to: 'd' }, NOW)?.gives).toHaveLength(1);
});
