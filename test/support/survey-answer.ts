import { main as ballotBox } from '../../cloudfunctions/ballot-box/index';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { type Answer, as, send } from './as';

export const myRounds = (openid: string): Promise<Answer> => as(openid, surveyFunction, 'my-rounds');

export const roundFor = (openid: string, round: string): Promise<Answer> =>
  as(openid, surveyFunction, 'round', { round });

/** A page of the list of ballots, as anybody gets it over HTTP. */
export async function ballotPage(part: string, from = 0): Promise<Answer & { status: number; text: string }> {
  const queryStringParameters = { part, from: String(from) };
  const event = { path: '/list', httpMethod: 'GET', queryStringParameters, headers: {}, body: '' };
  const { wire, ...http } = (await send(undefined, ballotBox as never, event)) as unknown as {
    statusCode: number;
    body: string;
    wire: string[];
  };
  return { ...(JSON.parse(http.body) as Answer), status: http.statusCode, text: http.body, wire };
}
