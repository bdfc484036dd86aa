import { rowsOf, textsOf } from './rows';

type Row = Record<string, string>;

/** Texts of one kind, by its name. */
export type Sources = Readonly<Record<string, readonly string[]>>;

/** Half of the rows, the same half each time (FNV-1a over the number of the message). */
function isTuned({ msg_id: id = '' }: Row): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 15)) & 1) === 0;
}

/** What stands between commas, as short as a case can be. */
const clausesOf = (rows: readonly Row[], from: number, to: number): string[] => [
  ...new Set(
    rows
      .flatMap(({ body = '' }) => body.split(/[，。！？：；、,.!?;:\s“”]+/u))
      .filter((clause) => from <= clause.length && clause.length <= to),
  ),
];

/** What stands before the first comma: often no more than a salutation. */
const firstWordsOf = (rows: readonly Row[]): string[] =>
  textsOf(
    rows.map(({ body = '' }) => ({ first: body.trim().split(/[，。！？：]/u, 1)[0] ?? '' })),
    'first',
  ).filter(({ length }) => length <= 8);

const sourcesOf = (rows: readonly Row[]): Sources => ({
  body: textsOf(rows, 'body'),
  title: textsOf(rows, 'title'),
  reply: textsOf(rows, 'reply'),
  'clauses of 21-40 characters': clausesOf(rows, 21, 40),
  'clauses of 13-20 characters': clausesOf(rows, 13, 20),
  'clauses of 9-12 characters': clausesOf(rows, 9, 12),
  'clauses of 5-8 characters': clausesOf(rows, 5, 8),
  'first words of 5-8 characters': firstWordsOf(rows),
});

/** The files, in what likeness was tuned on and what it never saw. */
export function likenessSources(folder: string): { tuned: Sources; heldOut: Sources; unseenFile: Sources } {
  const replies = rowsOf(folder, 'replies.csv');
  return {
    tuned: sourcesOf([...rowsOf(folder, 'student_cases.csv'), ...replies.filter(isTuned)]),
    heldOut: sourcesOf(replies.filter((row) => !isTuned(row))),
    unseenFile: sourcesOf(rowsOf(folder, 'messages_labelled.csv')),
  };
}

/** All texts as they occur in the files, whatever their length. */
export const asTheyOccur = ({ body = [], title = [], reply = [] }: Sources): string[] => [
  ...new Set([...body, ...title, ...reply]),
];
