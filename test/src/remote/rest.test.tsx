import type { Reply } from '@types_/core/envelope';
import { act } from 'react';
import { RestButton, useRest } from '@/remote/rest';
import { render } from '../../support/render';

interface Part {
  rows: string[];
  after: number | null;
}

/** A list of which every part has two rows. */
let list: string[];
let online: boolean;
const partFrom = (from: number): Part => ({
  rows: list.slice(from, from + 2),
  after: from + 2 < list.length ? from + 2 : null,
});
const ask = async (after: number): Promise<Reply<Part>> =>
  online ? { ok: true, data: partFrom(after) } : { ok: false, error: { code: 'OFFLINE', params: {}, requestId: '' } };

function List({ first }: { first: Part }) {
  const rest = useRest({ first, partOf: (part: Part) => part, idOf: (row) => row, ask });
  return (
    <>
      <p>{rest.rows.join(' ')}</p>
      <RestButton of={rest} isEnd text='more' />
    </>
  );
}

const shown = (page: ReturnType<typeof render>) => page.find('p').textContent;
/** The first part comes anew. */
const anew = (page: ReturnType<typeof render>) => act(async () => page.show(<List first={partFrom(0)} />));
async function more(page: ReturnType<typeof render>) {
  page.tap('#more');
  await act(async () => {});
}

beforeEach(() => {
  [list, online] = [['a', 'b', 'c', 'd', 'e', 'f', 'g'], true];
});

test('a list goes on part by part, each row once, to its end', async () => {
  const page = render(<List first={partFrom(0)} />);
  await more(page);
  expect(shown(page)).toBe('a b c d');
  await more(page);
  await more(page);
  expect(shown(page)).toBe('a b c d e f g');
  expect(page.all('#more')).toEqual([]);
});

test('as many parts are asked for again as were there when the first one comes anew; meanwhile they stay', async () => {
  const page = render(<List first={partFrom(0)} />);
  await more(page);
  list = ['z', 'b', 'c', 'e', 'f', 'g'];
  page.show(<List first={partFrom(0)} />);
  expect(shown(page)).toBe('z b a c d');
  await act(async () => {});
  expect(shown(page)).toBe('z b c e');
});

test('what failed is asked for again by a tap, and when the first part comes anew once more', async () => {
  const page = render(<List first={partFrom(0)} />);
  await more(page);
  online = false;
  list = ['a', 'b', 'x', 'd', 'e', 'f'];
  await anew(page);
  expect(shown(page)).toBe('a b c d');
  online = true;
  await anew(page);
  expect(shown(page)).toBe('a b x d');
  online = false;
  await anew(page);
  online = true;
  await more(page);
  expect(shown(page)).toBe('a b x d e f');
});
