/**
 * How people meet (product.md section 4): 校长有约, 校领导接待日, 职能部门交流会, 职能部门领导见面会, 与政协人大代表面对面, 学生代表接待,
 * 活动报名.
 */
export const CHANNELS = [
  'principal-talk',
  'leader-reception',
  'department-forum',
  'department-head-meeting',
  'delegate-meeting',
  'representative-hour',
  'activity',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** How seats are given: by a draw that anybody can compute again, or to whoever comes first. */
export const ALLOTMENTS = ['draw', 'first-come'] as const;
export type Allotment = (typeof ALLOTMENTS)[number];
