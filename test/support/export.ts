import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { type Answer, as } from './as';

/** All parts of an account's export, as the phone asks for them. */
export async function exportParts(openid: string): Promise<Answer[]> {
  const parts = [await as(openid, identityFunction, 'export-my-data')];
  for (let last = parts[0]; last?.ok && last.data.ticket && parts.length < 100; last = parts.at(-1))
    parts.push(await as(openid, identityFunction, 'more-of-my-data', { ticket: last.data.ticket }));
  return parts;
}
