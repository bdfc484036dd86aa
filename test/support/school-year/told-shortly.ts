import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';

const minute = (at: Date): string => at.toISOString().slice(0, 16);

/** A case for whoever has to find out what went wrong with it: each entry in a line, then what is stored. */
export function toldShortly(
  id: string,
  { events, phase, deadlines, handlerId, recused, rung, wakeAt }: CaseDocument,
): string {
  const entries = events.map(({ seq, at, by, what }) => `  ${seq} ${minute(at)} ${by.role} ${JSON.stringify(what)}`);
  const stored = JSON.stringify({ phase, deadlines, handlerId, recused, rung, wakeAt });
  return [id, ...entries, `  ${stored}`].join('\n');
}
