import { cloudWithSdk } from './support/cloud-with-sdk';
import { failureOf } from './support/sdk';

const t = cloudWithSdk({ autoCreate: true });
const cases = () => t.db.collection('cases');
const read = async () => (await cases().doc('a').get()).data;

beforeEach(async () => {
  await cases()
    .doc('a')
    .set({ data: { version: 1, status: 'open', o: { deep: { b: 1, c: 1 }, e: 1 }, n: null, events: [], list: [1] } });
});

describe('an update under a condition', () => {
  it('changes the document and says so, once for two rivals', async () => {
    const _ = t.db.command;
    const advance = () =>
      cases()
        .where({ _id: 'a', version: 1 })
        .update({ data: { version: _.inc?.(1), events: _.push?.([{ at: new Date(0) }]) } });
    const results = await Promise.all([advance(), advance()]);
    expect(results.map(({ stats }) => stats.updated).sort()).toEqual([0, 1]);
    expect(await read()).toMatchObject({ version: 2, events: [{ at: new Date(0) }] });
  });

  it('gives 0 without an error when nobody matches', async () => {
    await expect(
      cases()
        .where({ _id: 'a', version: 7 })
        .update({ data: { status: 'x' } }),
    ).resolves.toMatchObject({ stats: { updated: 0 } });
    await expect(
      cases()
        .doc('nobody')
        .update({ data: { status: 'x' } }),
    ).resolves.toMatchObject({ stats: { updated: 0 } });
  });

  it('gives 0 as well when nothing changes', async () => {
    await expect(
      cases()
        .where({ _id: 'a' })
        .update({ data: { status: 'open' } }),
    ).resolves.toMatchObject({ stats: { updated: 0 } });
  });

  it('is unconditional where the SDK drops an undefined condition', async () => {
    await expect(
      cases()
        .where({ _id: 'a', version: undefined })
        .update({ data: { status: 'x' } }),
    ).resolves.toMatchObject({ stats: { updated: 1 } });
  });

  it('matches a missing field by null', async () => {
    await expect(
      cases()
        .where({ nothere: null })
        .update({ data: { status: 'x' } }),
    ).resolves.toMatchObject({ stats: { updated: 1 } });
  });

  it('matches a nested condition although the object has more fields', async () => {
    await expect(
      cases()
        .where({ o: { deep: { b: 1 } } })
        .update({ data: { status: 'x' } }),
    ).resolves.toMatchObject({ stats: { updated: 1 } });
  });
});

describe('what is written', () => {
  it('merges a nested object and keeps its siblings', async () => {
    await cases()
      .doc('a')
      .update({ data: { o: { deep: { b: 2 } } } });
    expect((await read()).o).toEqual({ deep: { b: 2, c: 1 }, e: 1 });
  });

  it('replaces an object by set', async () => {
    await cases()
      .doc('a')
      .update({ data: { o: t.db.command.set?.({ x: 1 }) } });
    expect((await read()).o).toEqual({ x: 1 });
    await cases()
      .doc('a')
      .update({ data: { o: t.db.command.set?.({}) } });
    expect((await read()).o).toEqual({});
  });

  it.each([
    ['an empty object', { o: {} }],
    ['only undefined values', { status: undefined }],
  ])('refuses %s, of which nothing is left to send', async (_name, data) => {
    const error = await failureOf(cases().doc('a').update({ data }));
    expect(error).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('update document must contain operators'),
    });
  });

  it('refuses a field inside null', async () => {
    const error = await failureOf(
      cases()
        .doc('a')
        .update({ data: { n: { a: 1 } } }),
    );
    expect(error).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining("Cannot create field 'a' in element {n: null}"),
    });
  });

  it('refuses a field inside a text and a name inside an array', async () => {
    expect(
      (
        await failureOf(
          cases()
            .doc('a')
            .update({ data: { 'status.x': 1 } }),
        )
      ).errMsg,
    ).toContain('Cannot create field \'x\' in element {status: "open"}');
    expect(
      (
        await failureOf(
          cases()
            .doc('a')
            .update({ data: { 'list.x': 1 } }),
        )
      ).errMsg,
    ).toContain("Cannot create field 'x' in element {list: [1]}");
  });

  it('replaces an array whole: undefined keys vanish, undefined elements become null', async () => {
    await cases()
      .doc('a')
      .update({ data: { list: [{ k: 1, at: new Date(5), u: undefined, z: null }, undefined, null] } });
    expect((await read()).list).toEqual([{ k: 1, at: new Date(5), z: null }, null, null]);
    await cases()
      .doc('a')
      .update({ data: { list: [] } });
    expect((await read()).list).toEqual([]);
  });

  it('leaves a field alone that is given as undefined, and removes it by remove', async () => {
    await cases()
      .doc('a')
      .update({ data: { status: undefined, version: 2 } });
    expect((await read()).status).toBe('open');
    await cases()
      .doc('a')
      .update({ data: { status: t.db.command.remove?.() } });
    expect(await read()).not.toHaveProperty('status');
  });

  it('pushes objects with dates, nulls and server dates', async () => {
    const before = Date.now();
    await cases()
      .doc('a')
      .update({ data: { events: t.db.command.push?.([{ at: t.db.serverDate(), note: undefined, z: null }]) } });
    const [event] = (await read()).events as { at: Date }[];
    expect(event).toEqual({ at: expect.any(Date), z: null });
    expect(event?.at.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('refuses two changes of one path', async () => {
    const error = await failureOf(
      cases()
        .doc('a')
        .update({ data: { events: t.db.command.push?.([1]), 'events.0.x': 1 } }),
    );
    expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('conflict') });
  });

  it.each([
    ['push', () => ({ status: t.db.command.push?.([1]) }), 'must be an array'],
    ['inc', () => ({ status: t.db.command.inc?.(1) }), 'non-numeric'],
    ['inc on null', () => ({ n: t.db.command.inc?.(1) }), 'non-numeric'],
  ])('refuses %s on a value of another type', async (_name, data, message) => {
    const error = await failureOf(cases().doc('a').update({ data: data() }));
    expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining(message) });
  });

  it('changes nothing at all when one part of the update is refused', async () => {
    await failureOf(
      cases()
        .doc('a')
        .update({ data: { version: 9, status: t.db.command.inc?.(1) } }),
    );
    expect((await read()).version).toBe(1);
  });

  it('changes no document when one of several is refused', async () => {
    await cases()
      .doc('b')
      .set({ data: { status: 5 } });
    await failureOf(
      cases()
        .where({})
        .update({ data: { status: t.db.command.inc?.(1) } }),
    );
    expect((await cases().doc('b').get()).data.status).toBe(5);
  });
});
