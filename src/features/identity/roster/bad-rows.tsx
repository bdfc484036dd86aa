import { View } from '@tarojs/components';
import type { ImportProblem, ImportView } from '@types_/identity/roster-import';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { isOver } from './import-states';
import { columnText, reasonText, t } from './words';

/** All that is known of a file's problems: the first with the import, the rest page by page while its file is there. */
function useProblems({ id, problems, counts, state }: ImportView, wanted: number) {
  const [more, setMore] = useState<ImportProblem[]>([]);
  const [isAll, setAll] = useState(false);
  const known = [...problems, ...more];
  // A row may have several problems: there are at least as many as rows.
  const mayHaveMore =
    !isAll && !isOver(state) && known.length >= Math.min(problems.length, counts.bad) && wanted > known.length;
  useEffect(() => {
    if (!mayHaveMore) return;
    let alive = true;
    void call('identity', 'list-import-problems', { id, from: known.length }).then((reply) => {
      if (!alive) return;
      // Without an answer the rest is left out: what stands there is still right.
      if (!reply.ok || reply.data.problems.length === 0) setAll(true);
      else setMore((now) => [...now, ...reply.data.problems]);
    });
    return () => {
      alive = false;
    };
  }, [id, known.length, mayHaveMore]);
  return { known, isLoading: mayHaveMore };
}

/** The rows that are not taken: line, column, and why. */
export function BadRows({ view }: { view: ImportView }) {
  const shown = useRowsShown();
  const { known, isLoading } = useProblems(view, view.counts.bad > 0 ? shown : 0);
  if (view.counts.bad === 0) return null;
  const isCut = isOver(view.state) && view.counts.bad > known.length;
  return (
    <Section title={t('bad.title')} aside={t('rows', { n: view.counts.bad })}>
      <Block id='bad-rows'>
        {known.slice(0, shown).map((problem) => (
          <Row
            key={`${problem.line} ${problem.column}`}
            title={t('bad.row', { line: problem.line, column: columnText(problem.column) })}
            second={reasonText(problem)}
          />
        ))}
      </Block>
      <View className='t15 i3'>{isLoading ? t('bad.more') : isCut ? t('bad.kept', { n: known.length }) : ''}</View>
    </Section>
  );
}
