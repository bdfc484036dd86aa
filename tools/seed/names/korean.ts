import type { Random } from '../random';
import { unremarkable } from './han';
import { weights, words } from './words';

// 金 李 朴 崔 are more than half of the Korean-Chinese.
const SURNAMES = weights(`
  金 220 李 150 朴 110 崔 80 郑 45 姜 30 赵 25 尹 25 张 22 林 22 韩 22 申 18 徐 18 权 16 黄 15 安 15 宋 12 柳 12 全 16
  洪 12 许 14 南 14 文 10 池 8 方 8 玄 10 元 6 车 8 严 6 太 8 吴 10 裴 4 咸 3 千 3 卢 6 具 2 石 3 廉 3 沈 4
`);

const GIVEN = words(`
  俊豪 民俊 敏赫 贤宇 东旭 成浩 泰成 哲浩 光一 龙洙 成俊 宇镇 昌浩 正勋 智勋 永哲 京民 泰宇 在英 东哲 明浩 成日 虎男 千日 京一
  银珠 恩熙 智慧 秀妍 艺琳 善美 慧真 英花 雪花 智恩 贤静 美善 香兰 顺姬 银姬 美玉 海兰 丽花 京花 香花 智允 秀彬 多恩 慧兰 恩实
  哲 虎 龙 勋 花 兰 玉 善
`);

/** A name of a Korean-Chinese student. */
export const koreanName = (random: Random): string =>
  unremarkable(() => random.weighted(SURNAMES) + random.pick(GIVEN));
