/** Questionnaires that come with the app, to be begun from: 学生会工作评议, 食堂, 宿舍, 教学, 学生干部五维评价 (product.md section 3). */
export const TEMPLATES = ['union', 'canteen', 'dormitory', 'teaching', 'cadre'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
