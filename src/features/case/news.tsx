import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { Entry } from './detail/entry';

/** As much as leaves what is being written within reach; the page has it all. */
const MOST = 3;

interface Props {
  view: CaseView;
  /** The last entry before the news for which a step was refused; null: it was not. */
  since: number | null;
}

/** What others have written meanwhile, for which a step was refused: it is read where the step is taken, first of all. */
export function News({ view, since }: Props) {
  if (since === null) return null;
  const news = view.timeline.filter(({ seq, mine }) => seq > since && !mine).slice(0, MOST);
  return (
    <View id='news'>
      {[...news].reverse().map((entry) => (
        <Entry key={entry.seq} entry={entry} view={view} />
      ))}
    </View>
  );
}
