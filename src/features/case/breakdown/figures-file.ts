import { FIGURE_COLUMNS, type FigureColumn, figuresCsv } from '@domain/case/figures/figures-csv';
import type { RatesView } from '@types_/case/figures-view';
import { EXCLUDED } from '../figures/of-rates';
import { excludedText } from './part-figures';
import { partsOf, WAYS } from './parts';
import { t } from './words';

const columnText = (column: FigureColumn): string => {
  const why = EXCLUDED.find((one) => one === column);
  return why ? excludedText(why) : t(`csv.${column as Exclude<FigureColumn, (typeof EXCLUDED)[number]>}`);
};

/** The figures as a file for spreadsheets, in the language in force: what is hidden here is hidden there. */
export const figuresFile = (rates: RatesView): string =>
  figuresCsv(
    FIGURE_COLUMNS.map(columnText),
    [
      { part: t('csv.school'), name: '', figures: { ...rates, open: rates.pending.outcome } },
      ...WAYS.flatMap((way) =>
        partsOf(rates, way).map(({ title, figures }) => ({ part: t(`by.${way}`), name: title, figures })),
      ),
    ],
    t('csv.hidden'),
  );
