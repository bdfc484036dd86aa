import type { Dictionaries } from '../dictionaries';

export const breakdown: Dictionaries['breakdown'] = {
  title: 'Details',
  asOf: 'Figures as of {time}',
  'asOf.none': 'Nothing has been counted yet',
  deadlines: 'Deadlines',
  result: 'Results in time',
  'result.none': 'No results yet',
  median: 'From telling to the end',
  'median.days': 'Median {n} {n|day|days}',
  'median.none': 'None ended yet',
  categories: 'By category',
  departments: 'By department',
  desk: 'Handled by the union itself',
  open: '{n} open',
  hidden: 'Under 10 people, not shown',
  hiddenWhy:
    'With few ratings, people could guess whose they are. Sometimes one more is hidden so that nobody can work it out.',
  'none.response': 'None due yet',
  'none.solution': 'None ended yet',
  'none.satisfaction': 'No ratings',
  empty: 'Nothing to show apart yet',
  emptyText: 'Once somebody tells a case, it is counted within a minute.',
  surveys: 'Survey results',
  'surveys.second': 'What came of each survey, for the whole school',
};
