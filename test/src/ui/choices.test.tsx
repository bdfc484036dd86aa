import { useState } from 'react';
import { FivePointRating, type Points } from '@/ui/five-point-rating';
import { OptionList } from '@/ui/option-list';
import { Segmented } from '@/ui/segmented';
import { Toggle } from '@/ui/toggle';
import { render, spokenName } from '../../support/render';

const checked = (element: HTMLElement) => element.getAttribute('aria-checked');

function Rating() {
  const [points, setPoints] = useState<Points | null>(null);
  const labels: [string, string, string, string, string] = ['很不满意', '不满意', '一般', '满意', '很满意'];
  return <FivePointRating id='rate' labels={labels} value={points} onChange={setPoints} />;
}

describe('a rating', () => {
  it('starts with nothing chosen, worst first', () => {
    const { all } = render(<Rating />);
    const faces = all('[role=radio]');
    expect(faces.map(spokenName)).toEqual(['很不满意', '不满意', '一般', '满意', '很满意']);
    expect(faces.map(checked)).toEqual(['false', 'false', 'false', 'false', 'false']);
  });

  it('keeps the last face that was tapped', () => {
    const { all, tap } = render(<Rating />);
    tap('#rate-1');
    tap('#rate-4');
    expect(all('[role=radio]').map(checked)).toEqual(['false', 'false', 'false', 'true', 'false']);
  });
});

describe('a list of options', () => {
  const options = [
    { value: 'visit', text: '上门维修' },
    { value: 'call', text: '打电话', second: '同学会收到是谁' },
  ];

  it('is a group of radios, each called by all its words', () => {
    const { find, all } = render(<OptionList id='why' options={options} value='call' onChange={() => undefined} />);
    expect(find('#why').getAttribute('role')).toBe('radiogroup');
    const radios = all('[role=radio]');
    expect(radios.map(spokenName)).toEqual(['上门维修', '打电话同学会收到是谁']);
    expect(radios.map(checked)).toEqual(['false', 'true']);
  });

  it('answers with the value, not with the text', () => {
    const chosen: string[] = [];
    const { tap } = render(
      <OptionList id='why' options={options} value={null} onChange={(value) => chosen.push(value)} />,
    );
    tap('#why-visit');
    expect(chosen).toEqual(['visit']);
  });
});

describe('segments and switches', () => {
  it('one segment is in force', () => {
    const options = [
      { value: 'reply', text: '回一句' },
      { value: 'ask', text: '追问' },
    ];
    const { all } = render(<Segmented id='way' options={options} value='ask' onChange={() => undefined} />);
    expect(all('[role=radio]').map(checked)).toEqual(['false', 'true']);
  });

  it('a switch answers with what it will be', () => {
    const asked: boolean[] = [];
    const { tap, find } = render(<Toggle id='final' label='最后结果' on onChange={(on) => asked.push(on)} />);
    expect(checked(find('#final'))).toBe('true');
    tap('#final');
    expect(asked).toEqual([false]);
  });
});
