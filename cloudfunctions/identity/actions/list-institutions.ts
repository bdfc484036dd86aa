import type { InstitutionView } from '@types_/identity/institution';
import { institutions } from '../repository';

const MOST = 1000;

/** Every school, for anyone with an account: by ministry code. */
export async function listInstitutions(): Promise<{ institutions: InstitutionView[] }> {
  const { data } = await institutions.find({}).orderBy('_id', 'asc').limit(MOST).get();
  return { institutions: data.map(({ _id: id, ...school }) => ({ id, ...school })) };
}
