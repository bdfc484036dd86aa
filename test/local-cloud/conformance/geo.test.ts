import { _, conformanceCloud, type Data, geo, idsOf, line, pipelineOn, point, polygon } from '../support/conformance';
import { failureOf } from '../support/sdk';

/* WeChat, db.Geo and db.command.geoNear, geoWithin, geoIntersects; distances in metres on a sphere of 6,378,100 m. */

const t = conformanceCloud();
const places = () => t.db.collection('plain');

const SQUARE = polygon([
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
]);
const RING = polygon(
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ],
  [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
    [4, 4],
  ],
);

const DOCUMENTS: Data[] = [
  { _id: 'a', at: point([1, 1]) },
  { _id: 'b', at: point([5, 5]) },
  { _id: 'c', at: point([20, 20]) },
  {
    _id: 'd',
    at: line([
      [1, 2],
      [3, 4],
    ]),
  },
  {
    _id: 'e',
    at: line([
      [-5, 5],
      [15, 5],
    ]),
  },
  {
    _id: 'f',
    at: polygon([
      [2, 2],
      [3, 2],
      [3, 3],
      [2, 2],
    ]),
  },
  { _id: 'g', at: geo.MultiPoint([point([1, 1]), point([50, 50])]) },
  {
    _id: 'h',
    at: geo.MultiLineString([
      line([
        [40, 40],
        [41, 41],
      ]),
      line([
        [42, 42],
        [43, 43],
      ]),
    ]),
  },
  {
    _id: 'i',
    at: geo.MultiPolygon([
      polygon([
        [30, 30],
        [31, 30],
        [31, 31],
        [30, 30],
      ]),
    ]),
  },
  { _id: 'j', at: 'nowhere' },
  { _id: 'k' },
  { _id: 'l', at: point([179.9, 0]) },
];

beforeAll(async () => {
  await places().add({ data: DOCUMENTS });
});

const FINDS: [name: string, condition: unknown, ids: string][] = [
  ['within a polygon', _.geoWithin({ geometry: SQUARE }), 'abdf'],
  ['within a polygon with a hole', _.geoWithin({ geometry: RING }), 'adf'],
  [
    'within several polygons',
    _.geoWithin({
      geometry: geo.MultiPolygon([
        SQUARE,
        polygon([
          [19, 19],
          [21, 19],
          [21, 21],
          [19, 21],
          [19, 19],
        ]),
      ]),
    }),
    'abcdf',
  ],
  ['within a circle', _.geoWithin({ centerSphere: [point([1, 1]), 0.001] }), 'a'],
  ['within a circle around a pair', _.geoWithin({ centerSphere: [[5, 5], (700 * 1000) / 6_378_100] }), 'abdf'],
  ['within a circle over the date line', _.geoWithin({ centerSphere: [[-179.9, 0], 0.01] }), 'l'],
  ['intersects a polygon', _.geoIntersects({ geometry: SQUARE }), 'abdefg'],
  [
    'intersects a line',
    _.geoIntersects({
      geometry: line([
        [5, 0],
        [5, 10],
      ]),
    }),
    'be',
  ],
  ['intersects a point', _.geoIntersects({ geometry: point([1, 1]) }), 'ag'],
  ['a point in a polygon', _.geoIntersects({ geometry: point([2.6, 2.3]) }), 'f'],
  ['intersects points', _.geoIntersects({ geometry: geo.MultiPoint([point([50, 50]), point([20, 20])]) }), 'cg'],
  [
    'intersects lines',
    _.geoIntersects({
      geometry: geo.MultiLineString([
        line([
          [42, 43],
          [43, 42],
        ]),
      ]),
    }),
    'h',
  ],
  [
    'a polygon inside another',
    _.geoIntersects({
      geometry: polygon([
        [29, 29],
        [33, 29],
        [33, 33],
        [29, 33],
        [29, 29],
      ]),
    }),
    'i',
  ],
];

it.each(FINDS)('%s', async (_name, condition, ids) => {
  const { data } = await places().where({ at: condition }).orderBy('_id', 'asc').get();
  expect(idsOf(data)).toBe(ids);
});

describe('near', () => {
  const near = (options: Data) => ({ at: _.geoNear({ geometry: point([1, 1]), ...options }) });

  const NEAR = { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] } } };

  it.each<[string, Data]>([
    ['or', { $or: [{ at: NEAR }, { _id: 'a' }] }],
    ['nor', { $nor: [{ at: NEAR }] }],
    ['not', { at: { $not: NEAR } }],
    ['elemMatch', { list: { $elemMatch: { at: NEAR } } }],
  ])('is refused under %s, where it could not order', async (_name, query) => {
    expect((await failureOf(places().where(query).get())).errMsg).toContain('$near must be top-level');
  });

  it('comes nearest first, of all kinds of geometry', async () => {
    const { data } = await places()
      .where(near({ maxDistance: 3_500_000 }))
      .get();
    expect(idsOf(data)).toMatch(/^(ag|ga)dfebc/);
  });

  it('keeps to its limits, in metres', async () => {
    // One degree of latitude is 111.3 km.
    expect(
      idsOf(
        (
          await places()
            .where(near({ maxDistance: 111_400, minDistance: 111_200 }))
            .get()
        ).data,
      ),
    ).toBe('d');
    expect(
      idsOf(
        (
          await places()
            .where(near({ maxDistance: 0 }))
            .orderBy('_id', 'asc')
            .get()
        ).data,
      ),
    ).toBe('ag');
  });

  it('is paged, counted and joined with other conditions', async () => {
    const { data } = await places()
      .where({ ...near({}), _id: _.in(['b', 'c', 'd']) })
      .skip(1)
      .limit(1)
      .get();
    expect(idsOf(data)).toBe('b');
    expect(
      (
        await places()
          .where(near({ maxDistance: 400_000 }))
          .count()
      ).total,
    ).toBe(4);
  });
});

describe('$geoNear', () => {
  const options = { near: point([1, 1]), distanceField: 'far.by', key: 'at', spherical: true };

  it('adds the distance and sorts by it', async () => {
    const query = { _id: _.in(['a', 'b', 'c']) };
    const { list } = await pipelineOn(t)
      .geoNear({ ...options, query, includeLocs: 'where' })
      .end();
    expect(idsOf(list)).toBe('abc');
    expect(list[0]).toMatchObject({ far: { by: 0 }, where: { type: 'Point', coordinates: [1, 1] } });
    const by = Number((list[1]?.far as { by: number } | undefined)?.by);
    expect(by / 1000).toBeCloseTo(629, 0); // four degrees of latitude and of longitude, near the equator
  });

  it('multiplies, limits and goes on', async () => {
    const stage = { ...options, distanceMultiplier: 0.001, minDistance: 1, maxDistance: 200_000, limit: 1 };
    expect(
      (
        await pipelineOn(t)
          .geoNear(stage)
          .match({ 'far.by': _.lt(200) })
          .project({ _id: 1 })
          .end()
      ).list,
    ).toEqual([{ _id: 'd' }]);
  });

  it.each<[string, Data, string]>([
    ['planes', { spherical: false }, 'spherical: true'],
    ['no key', { key: undefined }, "'key'"],
    ['a limit of 0', { limit: 0 }, 'limit'],
  ])('refuses %s', async (_name, other, message) => {
    expect(
      (
        await failureOf(
          pipelineOn(t)
            .geoNear({ ...options, ...other })
            .end(),
        )
      ).errMsg,
    ).toContain(message);
  });

  it('stands first', async () => {
    expect((await failureOf(pipelineOn(t).limit(1).geoNear(options).end())).errMsg).toContain('first stage');
    expect(
      (
        await failureOf(
          pipelineOn(t)
            .match({ at: _.geoNear({ geometry: point([1, 1]) }) })
            .end(),
        )
      ).errMsg,
    ).toContain('not allowed in this context');
  });
});

it('gives geometries back as the SDK has them', async () => {
  const { data } = await places()
    .where({ _id: _.in(['a', 'd', 'f', 'g', 'h', 'i']) })
    .orderBy('_id', 'asc')
    .get();
  expect(JSON.parse(JSON.stringify(data))).toEqual(
    JSON.parse(JSON.stringify(DOCUMENTS.filter(({ _id }) => 'adfghi'.includes(String(_id))))),
  );
});
