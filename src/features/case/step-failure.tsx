import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import type { Failure } from '@types_/core/envelope';
import { FailureNotice } from '@/remote/failure-notice';
import { Entry } from './detail/entry';

/** As much as leaves the button within reach; the page has it all. */
const MOST = 3;

interface Props {
  view: CaseView;
  /** What came of a step; `since`: the last entry before the news for which it was refused. */
  of: { failure: Failure | null; since: number | null };
}

/** Why a step was not done, and, where others have written meanwhile, what: it is read where the step is taken. */
export function StepFailure({ view, of: { failure, since } }: Props) {
  const news = since === null ? [] : view.timeline.filter(({ seq, mine }) => seq > since && !mine).slice(0, MOST);
  return (
    <View>
      <FailureNotice failure={failure} />
      <View id='news'>
        {[...news].reverse().map((entry) => (
          <Entry key={entry.seq} entry={entry} view={view} />
        ))}
      </View>
    </View>
  );
}
