/** Questionnaires that come with the app, to be begun from: 学生会工作评议, 食堂, 宿舍, 教学, 学生干部五维评价, 榜样评选 (product.md section 3). */
export const TEMPLATES = ['union', 'canteen', 'dormitory', 'teaching', 'cadre', 'role-model'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
