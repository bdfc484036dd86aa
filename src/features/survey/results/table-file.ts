import { dayOf } from '@domain/core/school-clock';
import { type BesideCount, resultsCsv, type TableWords } from '@domain/survey/results-csv';
import type { ResultsView } from '@types_/survey/results-view';
import { t as textsText } from '../texts/words';
import { allText, askedText } from './asked-text';
import { answerTexts, groupText, rowText, said } from './said';
import { thresholdsOf } from './threshold';
import { t } from './words';

const WORDS: TableWords = {
  column: (name) => t(`csv.${name as 'group'}`),
  state: (state) => t(`csv.${state}`),
  item: ({ title }) => said(title),
  row: (item, row) => (item.kind === 'matrix' ? rowText(item, row) : ''),
  answers: answerTexts,
  yes: () => t('csv.yes'),
};

/** How what was written stands, as far as it may be said. */
function textCounts({ texts }: ResultsView): BesideCount[] {
  if (texts === null) return [];
  const { released, withheld, waiting, reasons } = texts;
  return [
    { name: textsText('csv.came'), count: released + withheld + waiting },
    { name: textsText('csv.released'), count: released },
    { name: textsText('csv.withheld'), count: withheld },
    ...reasons.map(({ why, count }) => ({
      ...{ name: textsText('csv.why', { why: textsText(why === null ? 'reasons.others' : `why.${why}`) }), count },
    })),
    { name: textsText('csv.waiting'), count: waiting },
  ];
}

/** Results as a file for spreadsheets, in the language in force: what is hidden here is hidden there, and what is doubtful is there too. */
export function tableFile(results: ResultsView): string {
  const { items, table, school, title, closesAt, version, asked, altered, eligible, papers, ballots } = results;
  return resultsCsv(
    {
      ...{ items, school: school.name, round: said(title), day: dayOf(closesAt), version },
      ...{ who: askedText(asked), altered, threshold: thresholdsOf(results) },
    },
    [
      { name: allText(asked), eligible, papers, ballots, cells: table.total },
      ...table.groups.flatMap((cells, at) => {
        const group = results.groups[at];
        return group ? [{ ...group, name: groupText(results, group.name), cells }] : [];
      }),
    ],
    WORDS,
    { title: textsText('title'), counts: items.some(({ kind }) => kind === 'text') ? textCounts(results) : [] },
  );
}
