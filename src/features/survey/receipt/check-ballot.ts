import { bytesOf } from '@domain/core/base64url';
import { type Answers, answersText, withoutTexts } from '@domain/survey/answers';
import { ballotIdOf, ballotSealOf } from '@domain/survey/ballot-id';
import type { Reply } from '@types_/core/envelope';
import { BYTES } from '@types_/survey/ballot';
import { BALLOT_BOX } from '@types_/survey/ballot-box';
import type { Item } from '@types_/survey/questionnaire-schema';
import { getAnonymously } from '@/cloud/anonymous';
import type { KeptBallot } from '../ballot/kept-ballot';

interface Page {
  pages: number;
  ballots: [id: string, seal: string][];
  /** Where the ballots themselves are, if they are published. */
  file?: string;
}

/** What the phone found: the ballot with these very answers, with others, or not at all; among how many. */
export interface Found {
  outcome: 'found' | 'changed' | 'missing';
  count: number;
  /** Where the ballots themselves can be had; null where they are not published. */
  file: string | null;
}

/** What a ballot is known by: from the cast, or from the nonce where no answer ever came. */
export function idOf({ id, paper }: KeptBallot): string | null {
  const nonce = paper && bytesOf(paper.nonce, BYTES.nonce);
  return id ?? (nonce ? ballotIdOf(nonce) : null);
}

/** The seal that these answers must have, from the nonce that only this phone has; '' when that cannot be said. */
export function sealOf(nonce: string, items: readonly Item[], answers: Answers): string {
  const bytes = bytesOf(nonce, BYTES.nonce);
  return bytes ? ballotSealOf(bytes, answersText(items, withoutTexts(items, answers))) : '';
}

/** A page of the ballots of a part, as anybody may have it; refused before they are counted. */
export const pageOf = (part: string, from: number): Promise<Reply<Page>> =>
  getAnonymously(`${BALLOT_BOX.list}?part=${encodeURIComponent(part)}&from=${from}`);

/**
 * Looks for one's own ballot among all of a part. The phone takes every page, also after it has found it: whoever asked for
 * one place would tell whose it is.
 */
export async function checkBallot(
  { part, seal, id }: Pick<KeptBallot, 'part' | 'seal' | 'id'>,
  expected: string,
  onPages: (pages: number) => void,
): Promise<Reply<Found>> {
  let outcome: Found['outcome'] = 'missing';
  let count = 0;
  let file: string | null = null;
  let pages = 1;
  for (let from = 0; from < pages; from += 1) {
    const reply = await pageOf(part, from);
    if (!reply.ok) return reply;
    pages = reply.data.pages;
    onPages(pages);
    count += reply.data.ballots.length;
    file ??= reply.data.file ?? null;
    const mine = reply.data.ballots.find(([one]) => one === id);
    if (mine) outcome = mine[1] === (seal ?? expected) ? 'found' : 'changed';
  }
  return { ok: true, data: { outcome, count, file } };
}
