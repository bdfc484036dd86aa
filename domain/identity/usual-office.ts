import type { Role } from '@types_/identity/role';

/**
 * What the office of a role is called where nobody says otherwise: data that everybody sees as it was written, in
 * Chinese whatever the phone speaks. A department, a leader of the school and a delegate have names of their own.
 */
export const USUAL_OFFICE: Record<Role, string> = {
  representative: '学生代表',
  officer: '权益部',
  'union-admin': '主席团',
  department: '',
  leader: '',
  delegate: '',
  'youth-league': '团委',
  'city-viewer': '市学联',
  'city-admin': '市学联',
  'province-viewer': '省学联',
  'province-admin': '省学联',
};
