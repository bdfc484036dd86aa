import { FEWEST_SHOWN } from '@domain/core/suppress';
import { can } from '@domain/identity/can';
import { isAboutPersons } from '@domain/survey/about-persons';
import { isSameAsked } from '@domain/survey/compare-results';
import { readerOf } from '@domain/survey/text-readers';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { EARLIER_SHOWN } from '@types_/survey/results';
import { _, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { type ResultsDocument, roundResults } from '../../_kit/survey/round-results';
import { hasLeague, type League, leagueBeside } from '../../_kit/youth-league';
import { eligibleView } from '../eligible-view';
import { asker, placeOfResults, placeOfTexts, resultsNamed, resultsOf, seenAt, unlessFew } from '../results-look';
import { toldOf } from '../text-look';

type View = OutputOf<SurveyActions, 'results'>;

const institutions = new Collection<{ _id: string; name: string }>('institutions');
const COMPARED = { roundId: 1, title: 1, closesAt: 1, eligible: 1, asked: 1, items: 1, threshold: 1, versions: 1 };

/** The school's name, what came of rounds about the same there before, whoever asked, as far as the caller may know of it, and who reads texts. One request. */
async function besideOf({ schoolId, subject, closesAt }: ResultsDocument, call: Call<unknown>) {
  const before = { ...seenAt(schoolId, call), subject, closesAt: _.lt(closesAt) };
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(roundResults.latestBeside(before, 'earlier', 'closesAt', EARLIER_SHOWN, COMPARED))
    .lookup(leagueBeside([schoolId], 'league'))
    .end();
  const [found] = list as { name: string; earlier: ResultsDocument[]; league: League }[];
  return found ?? { name: '', earlier: [], league: [] };
}

const earlierView = (now: ResultsDocument, earlier: ResultsDocument) => {
  const { roundId, title, closesAt, eligible, asked, items, threshold, versions } = earlier;
  const last = versions.at(-1);
  return last
    ? [
        {
          ...{ round: roundId, title, closesAt: closesAt.toISOString(), eligible, items: [...items] },
          ...{ threshold, ballots: unlessFew(eligible, last.ballots), total: last.table.total },
          sameAsked: isSameAsked(asked, now.asked),
        },
      ]
    : [];
};

/** The results of a round at a school, for everybody who is somebody here (product.md section 3). Two requests, however many answered. */
export const getResults = beside(async (call: Call<InputOf<SurveyActions, 'results'>>): Promise<View> => {
  const { actor, input, now } = call;
  const results = resultsOf(call);
  const { versions, _id, version: _version, place: _place, ...said } = results;
  const at = input.version || versions.length;
  const one = versions[at - 1];
  if (!one) throw new Refusal('RESULTS_NOT_FOUND');
  const { name, earlier, league } = await besideOf(results, call);
  const { eligible } = said;
  const groups = one.groups.map((group, nth) => ({
    ...{ ...group, ballots: unlessFew(group.eligible, group.ballots) },
    papers: unlessFew(group.eligible, said.groupPapers[nth] ?? null),
  }));
  return {
    ...{ round: said.roundId, school: { id: said.schoolId, name }, by: asker(results), title: said.title },
    ...{ opensAt: said.opensAt.toISOString(), closesAt: said.closesAt.toISOString() },
    ...{
      vote: said.vote === true,
      items: [...said.items],
      eligible,
      papers: unlessFew(eligible, said.papers),
      threshold: said.threshold,
    },
    ...{ grouping: said.grouping, ballots: unlessFew(eligible, one.ballots), groups, table: one.table },
    ...{
      texts: eligible < FEWEST_SHOWN ? null : toldOf(results),
      reader: readerOf(said, hasLeague(league, placeOfTexts(results), now)),
      hasBallots: one.ballotsFile !== null,
      version: at,
    },
    versions: versions.map(({ at: counted, reason }) => ({ at: counted.toISOString(), reason })),
    aboutPersons: isAboutPersons(said),
    ...{ asked: eligibleView(said.asked), altered: one.altered ?? 0 },
    mayReview: can(actor, 'survey.text-review', placeOfTexts(results), now),
    maySeeWithheld: can(actor, 'survey.withheld-texts', placeOfTexts(results), now),
    mayRecount: can(actor, 'survey.recount-results', placeOfResults(results), now),
    earlier: earlier.flatMap((before) => earlierView(results, before)),
  };
}, resultsNamed);
