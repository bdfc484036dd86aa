import { type Finger, loadGesture, newRow } from './load-gesture';

const gesture = loadGesture();
const both = { left: 1, right: 1, off: 0 };

const drag = (row: ReturnType<typeof newRow>, path: Finger[]) => {
  const [first = [0, 0], ...rest] = path;
  gesture.start(row.touch(first), row.owner);
  const answers = rest.map((point) => gesture.move(row.touch(point), row.owner));
  gesture.end(row.touch(first), row.owner);
  return answers;
};

test.each([
  ['left', -40, 'right'],
  ['right', 40, 'left'],
])('let go beyond the middle on the way %s, the other side acts', (_, by, side) => {
  const row = newRow(both);
  drag(row, [
    [200, 100],
    [200 + by, 102],
  ]);
  expect(row.acts).toEqual([{ side }]);
  expect(row.styles).toEqual([`translateX(${by}px)`, 'translateX(0px)']);
});

test('let go before the middle it springs back and nothing acts', () => {
  const row = newRow(both);
  drag(row, [
    [200, 100],
    [180, 100],
    [168, 100],
  ]);
  expect(row.acts).toEqual([]);
  expect(row.styles.at(-1)).toBe('translateX(0px)');
  expect(row.classes).toEqual(new Set(['swipe-row-back']));
});

test('goes no further than the action is wide', () => {
  const row = newRow(both);
  drag(row, [
    [300, 100],
    [50, 100],
  ]);
  expect(row.styles[0]).toBe('translateX(-64px)');
});

test('a vertical move belongs to the page, however it ends', () => {
  const row = newRow(both);
  const answers = drag(row, [
    [200, 100],
    [203, 130],
    [100, 140],
  ]);
  expect(answers).toEqual([true, true]);
  expect(row.styles).toEqual([]);
  expect(row.acts).toEqual([]);
});

test('a horizontal move is kept from the page, a trembling finger is not', () => {
  const row = newRow(both);
  expect(
    drag(row, [
      [200, 100],
      [195, 103],
      [180, 103],
      [170, 150],
    ]),
  ).toEqual([true, false, false]);
});

test('there is nothing to uncover where there is no action', () => {
  const row = newRow({ ...both, left: 0 });
  drag(row, [
    [100, 100],
    [180, 100],
  ]);
  expect(row.acts).toEqual([]);
  expect(row.styles).toEqual(['translateX(0px)', 'translateX(0px)']);
});

test.each([
  ['disabled', { ...both, off: 1 }, 1],
  ['held with two fingers', both, 2],
])('a row that is %s stays', (_, dataset, fingers) => {
  const row = newRow(dataset);
  gesture.start(row.touch([200, 100], fingers), row.owner);
  gesture.move(row.touch([100, 100], fingers), row.owner);
  gesture.end(row.touch([100, 100], fingers), row.owner);
  expect(row.styles).toEqual([]);
  expect(row.acts).toEqual([]);
});

test('a cancelled touch springs back without acting', () => {
  const row = newRow(both);
  gesture.start(row.touch([200, 100]), row.owner);
  gesture.move(row.touch([140, 100]), row.owner);
  gesture.cancel(row.touch([140, 100]), row.owner);
  expect(row.styles.at(-1)).toBe('translateX(0px)');
  expect(row.acts).toEqual([]);
});
