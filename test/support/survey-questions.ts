import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';

const words = (text: string) => ({ 'zh-CN': text });
const base = { required: true, dimension: null, onlyIf: null } as const;

const scale = (id: string, title: string): Item => ({
  ...{ ...base, id, kind: 'scale', title: words(title), scale: 'satisfaction', unused: words('没用过') },
});

/** Twelve items that are each one tap, as a questionnaire of a union is at its longest. */
export const TWELVE: Questionnaire = {
  title: words('后勤评议'),
  intro: words('后勤处要知道先改哪里。'),
  items: [
    {
      ...{ ...base, id: 'eats', kind: 'single', title: words('最近四周最常去哪个食堂？'), unused: null },
      options: ['一食堂', '二食堂', '三食堂', '清真食堂', '都不去'].map((name, at) => ({
        id: `c${at}`,
        label: words(name),
      })),
    },
    scale('warm', '饭菜够热吗？'),
    scale('price', '价格合适吗？'),
    scale('choice', '菜式够多吗？'),
    scale('queue', '排队的时间能接受吗？'),
    scale('clean', '碗筷干净吗？'),
    { ...scale('late', '晚上八点以后还吃得上热的吗？'), onlyIf: { item: 'eats', any: ['c0', 'c1', 'c2', 'c3'] } },
    scale('water', '开水房方便吗？'),
    scale('bath', '浴室开门的时间合适吗？'),
    scale('heat', '寝室里暖和吗？'),
    scale('repair', '报修以后来得快吗？'),
    {
      ...{ ...base, id: 'first', kind: 'single', title: words('先改哪一样？'), unused: null },
      options: ['吃饭', '洗澡', '供暖', '维修'].map((name, at) => ({ id: `f${at}`, label: words(name) })),
    },
  ],
};
