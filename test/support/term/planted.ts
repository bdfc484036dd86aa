import { notices } from '../../../cloudfunctions/_kit/notice/notices';

/**
 * Plants what no job may do: whatever it tells again is told twice, since nothing says any more what a notice is about. A term that is played
 * so must find it in each kind of notice that there is. The seam is how notices are stored.
 */
export function plantDoubles(): void {
  const add = notices.addAll.bind(notices);
  let nth = 0;
  const again = () => {
    nth += 1;
    return nth;
  };
  jest
    .spyOn(notices, 'addAll')
    .mockImplementation((documents) => add(documents.map((one) => ({ ...one, _id: `${one._id}@${again()}` }))));
}

const DOUBLE = /^(\S+) of .* was told \d+ times, and is to be told \d+ times$/;

/** Which kinds of notices a term has found to be told more often than they are to be. */
export const doubledIn = (faults: readonly string[]): string[] => [
  ...new Set(faults.flatMap((fault) => DOUBLE.exec(fault)?.[1] ?? [])),
];
