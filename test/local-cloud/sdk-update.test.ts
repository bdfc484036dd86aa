import { cloudWithSdk } from './support/cloud-with-sdk';

const t = cloudWithSdk({ collections: [{ collectionName: 'things' }] });
const things = () => t.db.collection('things');

beforeEach(async () => {
  await things().where({}).remove();
});

describe('update, set and remove', () => {
  beforeEach(async () => {
    await things().add({
      data: [
        { _id: 'a', n: 1, list: [3, 1, 2], o: { x: 1, y: 1 }, gone: 1 },
        { _id: 'b', n: 1 },
      ],
    });
  });
  const read = async () => (await things().doc('a').get()).data;

  it('knows the update operators', async () => {
    const _ = t.db.command;
    await things()
      .doc('a')
      .update({
        data: {
          n: _.inc?.(4),
          m: _.mul?.(2),
          gone: _.remove?.(),
          least: _.min?.(3),
          most: _.max?.(5),
          o: _.set?.({ z: 1 }),
        },
      });
    expect(await read()).toEqual({ _id: 'a', n: 5, m: 0, least: 3, most: 5, list: [3, 1, 2], o: { z: 1 } });
    await things()
      .doc('a')
      .update({ data: { n: _.rename?.('renamed'), list: _.push?.({ each: [9], position: 0, sort: 1, slice: 3 }) } });
    expect(await read()).toMatchObject({ renamed: 5, list: [1, 2, 3] });
    await things()
      .doc('a')
      .update({ data: { list: _.pull?.(_.in?.([1, 2])) } });
    await things()
      .doc('a')
      .update({ data: { list: _.addToSet?.({ $each: [3, 4] }) } });
    await things()
      .doc('a')
      .update({ data: { list: _.unshift?.([0]) } });
    expect((await read()).list).toEqual([0, 3, 4]);
    await things()
      .doc('a')
      .update({ data: { list: _.shift?.() } });
    await things()
      .doc('a')
      .update({ data: { list: _.pop?.() } });
    expect((await read()).list).toEqual([3]);
  });

  it('updates one or all of those that match', async () => {
    expect(
      (
        await things()
          .where({ n: 1 })
          .update({ data: { q: 1 } })
      ).stats.updated,
    ).toBe(2);
    expect(
      (
        await things()
          .where({ n: 1 })
          .update({ data: { q: 2 }, multi: false })
      ).stats.updated,
    ).toBe(1);
    expect((await things().where({ q: 2 }).count()).total).toBe(1);
  });

  it('updates one element of an array by its place', async () => {
    await things()
      .doc('a')
      .update({ data: { 'list.1': 7 } });
    expect((await read()).list).toEqual([3, 7, 2]);
  });

  it('replaces a whole document by set, or creates it', async () => {
    expect(
      await things()
        .doc('a')
        .set({ data: { m: 1 } }),
    ).toMatchObject({ stats: { updated: 1, created: 0 } });
    expect(await read()).toEqual({ _id: 'a', m: 1 });
    expect(
      await things()
        .doc('new')
        .set({ data: { m: 2 } }),
    ).toMatchObject({ _id: 'new', stats: { updated: 0, created: 1 } });
    expect((await things().doc('new').get()).data).toEqual({ _id: 'new', m: 2 });
  });

  it('removes one and all', async () => {
    expect((await things().doc('a').remove()).stats.removed).toBe(1);
    expect((await things().doc('a').remove()).stats.removed).toBe(0);
    expect((await things().where({ n: 1 }).remove()).stats.removed).toBe(1);
  });
});
