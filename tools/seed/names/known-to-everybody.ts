import { words } from './words';

/** Names that the lists could put together by accident and that belong to people everybody knows. */
export const KNOWN_TO_EVERYBODY: ReadonlySet<string> = new Set(
  words(`
    刘昊然 王俊凯 王一博 李佳琦 张雨霏 陈雨菲 张子枫 王楚钦 孙颖莎 郑钦文 李子柒 杨洋 杨紫 王源 李雪 陈梦 马龙 何冰
    李冰冰 范冰冰 王丽坤 刘涛 张鹏 王宇 于洋 马云 李娜 张丽 王海燕 赵云 关羽 刘备 张飞 崔健 刘欢 刘洋 王亚平 孙悦 高鹏 王博
    金星 金宇彬 金秀贤 李敏镐 李钟硕 朴信惠 宋慧乔 全智贤 金泰熙 李英爱 崔智友 崔智云 郑秀晶 林允儿 金妍儿
    包贝尔 关晓彤 关之琳 佟丽娅 佟大为 那英 郎平 郎朗 欧阳娜娜 欧阳修 司马光 司马懿 诸葛亮 上官婉儿 慕容雪
  `),
);
