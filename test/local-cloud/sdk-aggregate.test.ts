import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({ collections: [{ collectionName: 'things' }, { collectionName: 'other' }] });
const things = () => t.db.collection('things');

beforeEach(async () => {
  await things().where({}).remove();
});

describe('aggregate', () => {
  beforeEach(async () => {
    await things().add({
      data: [
        { _id: 'a', g: 1, n: 1, tags: ['x', 'y'] },
        { _id: 'b', g: 1, n: 2 },
        { _id: 'c', g: 2, n: 3 },
      ],
    });
    await t.db.collection('other').where({}).remove();
    await t.db.collection('other').add({ data: { _id: 'o', g: 1, name: 'one' } });
  });

  it('groups, sorts and counts', async () => {
    const $ = t.db.command.aggregate;
    const grouped = await things()
      .aggregate()
      .match({ n: t.db.command.gte?.(1) })
      .group({ _id: '$g', total: $.sum?.('$n'), count: $.sum?.(1) })
      .sort({ _id: -1 })
      .end();
    expect(grouped.list).toEqual([
      { _id: 2, total: 3, count: 1 },
      { _id: 1, total: 3, count: 2 },
    ]);
    expect((await things().aggregate().count('n').end()).list).toEqual([{ n: 3 }]);
    expect((await things().aggregate().unwind('$tags').project({ _id: 0, tags: 1 }).end()).list).toEqual([
      { tags: 'x' },
      { tags: 'y' },
    ]);
  });

  it('joins another collection', async () => {
    const joined = await things()
      .aggregate()
      .match({ _id: 'a' })
      .lookup({ from: 'other', localField: 'g', foreignField: 'g', as: 'names' })
      .end();
    expect(joined.list).toMatchObject([{ _id: 'a', names: [{ _id: 'o', name: 'one' }] }]);
    const $ = t.db.command.aggregate;
    const pipeline = $.pipeline()
      .match(t.db.command.expr?.($.eq?.(['$g', '$$wanted'])) as unknown as Record<string, unknown>)
      .done();
    const piped = await things()
      .aggregate()
      .match({ _id: 'c' })
      .lookup({ from: 'other', let: { wanted: '$g' }, pipeline, as: 'names' })
      .end();
    expect(piped.list).toMatchObject([{ _id: 'c', names: [] }]);
  });

  it('cuts text by bytes and counts weeks as MongoDB does', async () => {
    await things().add({ data: { _id: 'd', text: 'a中b', at: new Date('2026-01-04T00:00:00Z') } });
    const $ = t.db.command.aggregate;
    const cut = await things()
      .aggregate()
      .match({ _id: 'd' })
      .project({
        _id: 0,
        rest: $.substr?.(['$text', 1, -1]),
        week: $.week?.('$at'),
        place: $.indexOfCP?.(['$text', 'b']),
      })
      .end();
    expect(cut.list).toEqual([{ rest: '中b', week: 1, place: 2 }]);
  });

  it('leaves the stored documents alone', async () => {
    await things().aggregate().addFields({ 'extra.deep': 1 }).limit(5).end();
    expect((await things().doc('c').get()).data).toEqual({ _id: 'c', g: 2, n: 3 });
  });

  it('refuses operators it does not have', async () => {
    expect(
      (
        await failureOf(
          things()
            .aggregate()
            .project({ x: { $nosuch: 1 } })
            .end(),
        )
      ).errMsg,
    ).toContain("Unrecognized expression '$nosuch'");
  });
});
