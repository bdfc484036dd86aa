import { resultsCsv, type TableWords } from '@domain/survey/results-csv';
import type { ResultsView } from '@types_/survey/results-view';
import { answerTexts, groupText, rowText, said } from './said';
import { t } from './words';

const WORDS: TableWords = {
  column: (name) => t(`csv.${name as 'group'}`),
  state: (state) => t(`csv.${state}`),
  item: ({ title }) => said(title),
  row: (item, row) => (item.kind === 'matrix' ? rowText(item, row) : ''),
  answers: answerTexts,
};

/** Results as a file for spreadsheets, in the language in force: what is hidden here is hidden there. */
export const tableFile = (results: ResultsView): string =>
  resultsCsv(
    results.items,
    [
      { name: t('group.all'), cells: results.table.total },
      ...results.table.groups.map((cells, at) => ({ name: groupText(results, results.groups[at]?.name ?? ''), cells })),
    ],
    WORDS,
  );
