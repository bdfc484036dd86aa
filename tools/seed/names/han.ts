import type { Random } from '../random';
import { KNOWN_TO_EVERYBODY } from './known-to-everybody';
import { weights, words } from './words';

// In a thousand, after the national count; 王 李 张 刘 are a little more frequent in the north-east.
const SURNAMES = weights(`
  王 86 李 80 张 77 刘 62 陈 32 杨 31 赵 30 孙 26 于 22 徐 16 周 14 吴 14 马 14 高 14 朱 12 郭 12 林 10 宋 10 何 8 郑 8
  胡 8 梁 8 冯 7 曹 7 姜 7 董 7 崔 6 韩 9 潘 6 袁 5 许 5 吕 5 丁 6 邓 4 曾 3 彭 3 萧 2 田 6 任 6 范 5 方 4 石 5 姚 5 谭 4
  廖 2 邹 4 熊 2 金 4 陆 3 郝 4 孔 3 白 5 康 3 毛 2 邱 2 秦 4 江 3 史 4 顾 2 侯 4 邵 3 孟 5 龙 2 万 3 段 3 钱 2 汤 2
  尹 3 黎 1 易 1 常 4 武 4 乔 3 贺 3 赖 1 龚 2 文 2 苏 4 卢 4 蒋 3 蔡 3 贾 5 魏 6 薛 4 叶 3 阎 2 余 2 杜 6 戴 3 夏 4 钟 2
  汪 3 付 4 耿 3 单 2 曲 4 盖 1 逄 1 宫 2 初 1 滕 2 栾 2 隋 2 矫 1 迟 2 仇 1 解 1 查 1 牟 2 慕 1 冷 2 兰 2 宁 1 祝 2
`);

const GIVEN = words(`
  梓涵 雨桐 欣怡 子涵 诗涵 佳怡 可欣 雨萱 梦琪 思彤 思雨 佳慧 雪莹 婉婷 晓彤 雅楠 嘉欣 紫萱 静怡 美琳 馨月 若曦 语嫣 心悦 晨曦
  雨欣 佳宁 昕怡 芷若 一诺 悦彤 冰冰 丽娜 海燕 秋实 冬雪 春晓 金凤 明月 文静 立新 洪宇 志远 浩然 子轩 宇航 俊杰 博文 天宇 明轩
  泽宇 皓轩 子豪 家豪 嘉豪 晨阳 立国 文博 思远 伟航 鹏飞 志鹏 世博 柏霖 松岩 云龙 海洋 长生 忠岩 德宝 宏达 禹同 奕辰 铭泽 承志
  景行 致远 书恒 星辰 沐阳 清扬 睿哲 子墨 昱辰 书瑶 忆南 知微 念慈 允执 怀瑾 望舒
`);

const FIRST = words(
  '佳 雨 欣 思 梦 晓 雅 嘉 静 美 诗 文 志 子 宇 俊 博 天 明 泽 晨 立 世 海 云 鹏 伟 家 金 玉 春 雪 洪 忠 兴 永 国 建 凤 丽',
);
const SECOND = words(
  '怡 彤 萱 琪 婷 楠 莹 慧 瑶 妍 宁 悦 桐 然 轩 航 豪 杰 宇 博 阳 鑫 鹏 辉 岩 龙 达 泽 霖 恒 远 铭 森 凡 琳 娜 玲 颖 倩 旭',
);
const SINGLE = words(
  '睿 萱 琪 悦 鑫 阳 雪 婷 磊 鹏 宇 昊 硕 瑶 莹 楠 旭 岩 淼 彤 倩 畅 爽 帅 博 航 蕊 璐 迪 森 冉 晗 坤 赫 钰 凡',
);

/** A given name of two characters, as of those born between 2003 and 2008. */
export const givenName = (random: Random): string =>
  random.next() < 0.6 ? random.pick(GIVEN) : random.pick(FIRST) + random.pick(SECOND);

/** A given name of one character. */
export const shortGivenName = (random: Random): string => random.pick(SINGLE);

/** A Han surname, as often as it is met. */
export const surname = (random: Random): string => random.weighted(SURNAMES);

/** Draws again while the name is one that everybody knows: a roster must not look like a joke. */
export function unremarkable(draw: () => string): string {
  let name = draw();
  while (KNOWN_TO_EVERYBODY.has(name)) name = draw();
  return name;
}

/** A Han name; one in seven has two characters. */
export const hanName = (random: Random): string =>
  unremarkable(() => surname(random) + (random.next() < 0.14 ? shortGivenName(random) : givenName(random)));

/** A Han name of two characters. */
export const shortName = (random: Random): string => unremarkable(() => surname(random) + shortGivenName(random));
