// What schools write for each level. A spelling that is missing here is a row that is refused, never a guess.
const SPELLINGS = {
  博士: ['博士', '博士生', '博士研究生', '直博', '直博生', 'phd', 'doctor', 'doctoral'],
  硕士: ['硕士', '硕士生', '硕士研究生', '学术型硕士', '专业型硕士', '学术硕士', '专业硕士', 'master', 'graduate'],
  本科: ['本科', '本科生', '普通本科', '大学本科', '专升本', '第二学士学位', 'bachelor', 'undergraduate'],
  专科: ['专科', '专科生', '大专', '高职', '高职专科', '高职(专科)', '普通专科', '大学专科', 'associate'],
  中职: ['中职', '中专', '职高', '技校', '中等职业', '中等职业教育', '职业高中', '技工', 'vocational'],
  高中: ['高中', '普高', '普通高中', '高中生', 'senior'],
  初中: ['初中', '普通初中', '初中生', 'junior'],
} as const;
export type StudyLevel = keyof typeof SPELLINGS;

const LEVELS = new Map<string, StudyLevel>(
  (Object.keys(SPELLINGS) as StudyLevel[]).flatMap((level) =>
    SPELLINGS[level].map((spelling): [string, StudyLevel] => [spelling, level]),
  ),
);

/** The level of study (层次) that a cell names, if any. */
export const studyLevel = (text: string): StudyLevel | undefined =>
  LEVELS.get(text.normalize('NFKC').replace(/\s/g, '').toLowerCase());
