import declared from '../../config/collections.json';

interface Declared {
  collectionName: string;
  createIndexes?: { name: string; keys: { name: string; direction: string }[] }[];
}
const collections: Declared[] = declared.collections;

test.each(collections.map((one): [string, Declared] => [one.collectionName, one]))(
  '%s can be deployed: no two indexes of one name, none of the same fields',
  (_name, { createIndexes = [] }) => {
    const names = createIndexes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const fields = createIndexes.map(({ keys }) => JSON.stringify(keys.map(({ name }) => name)));
    expect(fields).toEqual([...new Set(fields)]);
  },
);

test('no collection is declared twice', () => {
  const names = collections.map(({ collectionName }) => collectionName);
  expect(names).toEqual([...new Set(names)]);
});
