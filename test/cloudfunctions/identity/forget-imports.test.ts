import { LEFT_ALONE } from '@domain/identity/roster/forgotten-import';
import { IMPORT_STATES } from '@types_/identity/roster-import';
import { type ImportDocument, imports, sealedPath } from '../../../cloudfunctions/_kit/identity/imports';
import { readFile, writeFile } from '../../../cloudfunctions/_kit/storage';
import { NO_COUNTS } from '../../../cloudfunctions/identity/roster-import/import-view';
import { forgetImports } from '../../../cloudfunctions/scheduler/jobs/forget-imports';
import { freshKey } from '../../support/as';
import { doorOfTests } from '../../support/wire-door';

const NOW = new Date('2026-11-25T02:00:00Z');
const MINUTE = 60_000;
const CLEAR = Buffer.from('学号,姓名\r\n2024,欧阳遗忘\r\n');

const run = () => forgetImports.run({ now: NOW, endsAt: new Date(Date.now() + MINUTE) });

/** An import as it would lie there, with the files it has in that state, left alone for so long. */
async function anImport(state: ImportDocument['state'], minutes: number, hasCome = true): Promise<ImportDocument> {
  const _id = freshKey();
  const path = `roster-files/${_id}`;
  if (state === 'reserved' && hasCome) await writeFile(path, CLEAR);
  const isOver = ['done', 'refused', 'cancelled', 'stopped'].includes(state);
  const document: ImportDocument = {
    ...{ _id, version: 0, schoolId: '4122010183', by: 'somebody', fileName: '名册.csv', path, state },
    clearId: state === 'received' ? await writeFile(path, CLEAR) : null,
    fileId:
      state === 'received' || state === 'reserved' || isOver
        ? null
        : await writeFile(sealedPath(_id), Buffer.from('sealed')),
    ...{ handled: 0, total: 0, after: '', counts: NO_COUNTS, problems: [], ignored: [], refusal: null, closes: false },
    ...{ startedAt: NOW, touchedAt: new Date(NOW.getTime() - minutes * MINUTE), doneAt: isOver ? NOW : null },
  };
  await imports.add(document);
  return document;
}

const filesOf = async ({ _id, path }: ImportDocument): Promise<string[]> => {
  const beside = await writeFile('roster-files/beside', Buffer.from('-'));
  const found = await Promise.all(
    [path, sealedPath(_id)].map((at) => readFile(beside.replace('roster-files/beside', at))),
  );
  return found.flatMap((content) => (content ? [content.toString()] : []));
};

describe('forget-imports', () => {
  afterEach(async () => void (await imports.removeAll({ schoolId: '4122010183' })));

  const limits = (['reserved', ...IMPORT_STATES] as const).flatMap((state) => {
    const limit = state in LEFT_ALONE ? LEFT_ALONE[state as keyof typeof LEFT_ALONE] : null;
    if (!limit) return [[state, 60 * 24 * 30, state] as const];
    const minutes = limit.after / MINUTE;
    return [[state, minutes - 1, state] as const, [state, minutes + 1, limit.endsAs] as const];
  });
  test.each(limits)(
    'an import that is %s and was left alone for %d minutes is %s then',
    async (state, minutes, then) => {
      const document = await anImport(state, minutes);
      const before = await filesOf(document);
      expect(await run()).toEqual({ ended: state === then ? 0 : 1 });
      expect((await imports.get(document._id))?.state).toBe(then);
      expect(await filesOf(document)).toEqual(state === then ? before : []);
    },
  );

  test('waits a day for the admin, and an hour for a file in clear', () => {
    const hours = Object.entries(LEFT_ALONE).map(([state, { after }]) => [state, after / 3_600_000]);
    expect(Object.fromEntries(hours)).toEqual({ reserved: 1, received: 1, checking: 24, checked: 24, applying: 24 });
  });

  test('removes a sealed file too that was written by somebody who died before the note', async () => {
    const document = await anImport('received', 61);
    await writeFile(sealedPath(document._id), Buffer.from('sealed'));
    expect(await filesOf(document)).toHaveLength(2);
    await run();
    expect(await filesOf(document)).toEqual([]);
  });

  test('a place at which nothing ever came goes as quietly', async () => {
    const document = await anImport('reserved', 61, false);
    expect(await run()).toEqual({ ended: 1 });
    expect((await imports.get(document._id))?.state).toBe('cancelled');
    expect(await filesOf(document)).toEqual([]);
  });

  describe('killed anywhere', () => {
    const door = doorOfTests();

    test.each([
      ['refuse', 'database.getDocument', 'imports'],
      ['refuse', 'storage.getUploadMetadata', undefined],
      ['refuse', 'storage.batchDeleteFile', undefined],
      ['loseAnswer', 'storage.batchDeleteFile', undefined],
      ['refuse', 'database.modifyDocument', 'imports'],
      ['loseAnswer', 'database.modifyDocument', 'imports'],
    ] as const)('(%s %s) it is done at the next run', async (fate, action, collection) => {
      const all = await Promise.all([
        anImport('reserved', 61),
        anImport('received', 61),
        anImport('checked', 1441),
        anImport('applying', 1441),
      ]);
      door[fate](action, collection);
      await expect(run()).rejects.toThrow();
      expect(door.waiting()).toBe(0);
      await run();
      const ends = await Promise.all(all.map(({ _id }) => imports.get(_id)));
      expect(ends.map((end) => end?.state)).toEqual(['cancelled', 'cancelled', 'cancelled', 'stopped']);
      expect((await Promise.all(all.map(filesOf))).flat()).toEqual([]);
    });

    test('leaves an import alone that somebody has just gone on with', async () => {
      const document = await anImport('checked', 1441);
      const writing = door.hold('database.modifyDocument', 'imports');
      const running = run();
      await writing.arrived;
      const { _id } = document;
      await imports.updateWhere({ _id, version: 0 }, { state: 'applying', touchedAt: NOW, version: 1 });
      writing.release();
      expect(await running).toEqual({ ended: 0 });
      expect((await imports.get(_id))?.state).toBe('applying');
    });
  });
});
