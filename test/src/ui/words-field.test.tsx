import { useWordsField } from '@/ui/use-words-field';
import { render } from '../../support/render';

const said: (string | null)[] = [];

function Reason() {
  const words = useWordsField({
    ...{ id: 'why', label: '原因', placeholder: '比如', min: 2, max: 10, short: '至少 2 个字' },
  });
  return (
    <button type='button' id='say' onClick={() => said.push(words.read())}>
      {words.field}
    </button>
  );
}

test('words that are too few are not read, and only then does the field say so', () => {
  const { text, tap, type } = render(<Reason />);
  type('#why', ' 字 ');
  expect(text()).not.toContain('至少');
  tap('#say');
  expect(text()).toContain('至少 2\u00a0个字');
  type('#why', ' 核对住户 ');
  tap('#say');
  expect(said).toEqual([null, '核对住户']);
  expect(text()).not.toContain('至少');
});
