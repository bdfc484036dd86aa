import type { Topic } from '@types_/case/category';

/** A department of a school, and the topics that are usually its business. */
export interface Department {
  name: string;
  topics: Topic[];
}

/**
 * Who is usually responsible for what at a school, until its union says otherwise (product.md section 2). In Chinese
 * whatever the phone speaks: it is the name of an office. What nobody is listed for stays with the desk.
 */
export const USUAL_DEPARTMENTS: readonly Department[] = [
  { name: '后勤保障处', topics: ['canteen', 'dormitory', 'heating', 'repair', 'bathhouse'] },
  { name: '教务处', topics: ['course', 'exam', 'teacher'] },
  { name: '学生处', topics: ['aid', 'fairness', 'part-time-work'] },
  { name: '信息中心', topics: ['network', 'privacy'] },
  { name: '保卫处', topics: ['safety'] },
  { name: '图书馆', topics: ['library'] },
  { name: '财务处', topics: ['fee'] },
  { name: '就业中心', topics: ['career'] },
  { name: '心理中心', topics: ['mental-health'] },
  { name: '实验室管理处', topics: ['lab'] },
  { name: '校团委', topics: ['activity'] },
];

/** The departments in the order in which they are offered for a case: those whose topic it is first. */
export const offeredFor = (topic: Topic, departments: readonly Department[]): Department[] => {
  const isTheirs = ({ topics }: Department) => topics.includes(topic);
  return [...departments.filter(isTheirs), ...departments.filter((one) => !isTheirs(one))];
};

/** Whether a case can go to a department of this name. */
export const isListed = (name: string, departments: readonly Department[]): boolean =>
  departments.some((one) => one.name === name);
