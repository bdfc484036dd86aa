import { applications } from '../../cloudfunctions/_kit/appointment/applications';
import { notices } from '../../cloudfunctions/_kit/notice/notices';
import { setClock } from './clock';
import { seedTwoSchools } from './schools';

/** Each test of a file begins at two schools, at noon of a Friday, and nobody has written what they want to talk about. */
export function beginWithoutTopics(): void {
  beforeAll(async () => {
    await seedTwoSchools();
    setClock('2026-11-20 12:00');
  });
  afterAll(() => jest.useRealTimers());
  beforeEach(async () => {
    await applications.removeAll({});
    await notices.removeAll({});
  });
}
