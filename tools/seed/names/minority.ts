import type { Random } from '../random';
import { givenName, unremarkable } from './han';
import { words } from './words';

const MANCHU = words('关 关 佟 佟 那 富 郎 索 赫 舒 傅 鄂 伊 完颜 马佳 叶赫');
const MONGOL_SURNAMES = words('包 包 白 白 吴 韩 陈 梁 席 鲍 图');
const MONGOL = words(`
  苏日娜 其其格 巴特尔 那日苏 萨仁 特日格勒 格日勒图 阿拉坦 乌云其木格 敖登其木格 呼斯楞 哈斯巴根 朝鲁门 乌尼日 娜仁托娅 苏德 阿木古楞
  斯日古楞 萨如拉 宝音达来 伊德尔 牧仁 查干 莫日根 阿荣 塔娜
`);
const TIBETAN = words('扎西顿珠 次仁拉姆 索南卓玛 丹增罗布 格桑曲珍 旦增平措 白玛央金 洛桑次旦 普布卓嘎 拉巴次仁');

const UYGHUR = words(`
  阿依古丽 古丽娜尔 迪丽努尔 米热阿依 阿孜古丽 热孜万古丽 祖力皮亚 阿依努尔 买尔旦 艾力江 吐尔逊江 阿卜杜拉 玉素甫 努尔艾力 凯迪尔丁
`);
const UYGHUR_FATHERS = words(
  '买买提 艾力 吐尔逊 阿卜杜热合曼 玉苏甫 依明 卡德尔 托合提 阿不都热依木 艾合买提 肉孜 萨塔尔',
);
const KAZAKH = words(
  '叶尔江 木拉提 哈那提 阿依波塔 加依娜 古丽扎达 叶斯波力 努尔兰 阿依达娜 赛力克 巴合提古丽 叶尔扎提',
);
const KAZAKH_FATHERS = words('沙依劳 别克 哈山 胡安 巴合提 木哈买提 阿德力汗 叶尔肯 努尔旦 达吾列提');

/** A Manchu surname with a given name as anybody's. */
export const manchuName = (random: Random): string => unremarkable(() => random.pick(MANCHU) + givenName(random));

/** A Mongol name: whole, or with one of the surnames used along the 松花江. */
export const mongolName = (random: Random): string =>
  random.next() < 0.5 ? random.pick(MONGOL) : unremarkable(() => random.pick(MONGOL_SURNAMES) + givenName(random));

/** A Tibetan name of four characters, none of which is a surname. */
export const tibetanName = (random: Random): string => random.pick(TIBETAN);

/** A Uyghur name: one's own and the father's, with a middle dot. */
export const uyghurName = (random: Random): string => `${random.pick(UYGHUR)}·${random.pick(UYGHUR_FATHERS)}`;

/** A Kazakh name: one's own and the father's, with a middle dot. */
export const kazakhName = (random: Random): string => `${random.pick(KAZAKH)}·${random.pick(KAZAKH_FATHERS)}`;
