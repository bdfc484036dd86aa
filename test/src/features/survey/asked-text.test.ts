/** @jest-environment node */
import { askedText } from '@/features/survey/results/asked-text';

test('classes of one name are told apart by their college, in results and in the table', () => {
  const classes = ['文学院', '数学学院'].map((college) => ({ college, grade: 2024, className: '1班' }));
  const text = askedText({ colleges: null, grades: null, classes });
  for (const { college } of classes) expect(text).toContain(`${college} 2024级 1班`);
});
