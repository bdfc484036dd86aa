import type { Institution } from '../../config/seed/province';
import { words } from './names/words';

/** A college or department with what is studied there. */
export interface College {
  name: string;
  majors: readonly string[];
}

// What a word in the school's name says about its colleges, as "college:major,major".
const BY_WORD: readonly (readonly [RegExp, string])[] = [
  [
    /吉林大学|延边大学|北华大学/,
    '文:汉语言,新闻 法:法学 数学:数学,统计 物理:物理 化学:应化 临床医学:临床 护理:护理 计算机:计科,软件',
  ],
  [/吉林大学/, '汽车工程:车辆 地球科学:地质 经济:经济,金融 动物医学:动医'],
  [/延边大学/, '朝汉文:朝鲜语 农:农学 外国语:日语,英语'],
  [/北华大学/, '林:林学 教育科学:学前,小教 机械工程:机械'],
  [/长春大学$/, '特殊教育:视传,针推 计算机:软件 机械与车辆工程:机械 管理:会计 音乐:音乐 食品科学与工程:食品'],
  [/中医药/, '中医:中医 针灸推拿:针推 药:中药 护理:护理 康复医学:康复 健康管理:公管'],
  [/(?<!中)医|健康|康美/, '临床医学:临床 护理:护理 药:药学 医学检验:检验 康复:康复 口腔医学:口腔'],
  [/师范|教育/, '教育科学:学前,小教 文:汉语言 数学:数学 外国语:英语,日语 历史文化:历史 音乐:音乐 美术:美术 物理:物理'],
  [/农/, '农:农学 动物科学技术:动科,动医 园艺:园艺 食品科学与工程:食品 植物保护:植保 农业机械:农机'],
  [/动画/, '动画艺术:动画 游戏:数媒 电影:影视 设计:视传 文化产业:文管'],
  [/艺术/, '音乐:声乐,器乐 美术:油画,国画 设计:视传,环设 戏剧影视:表演,编导 舞蹈:舞蹈 动漫:动画'],
  [/体育/, '体育教育:体教 运动训练:运训 武术:武术 冰雪运动:冰雪 体育经济与管理:体管 运动人体科学:运康'],
  [/铁道/, '铁道运输:铁运,高铁 机车车辆:机车,车辆 铁道工程:铁工 铁道通信信号:信号 电气化铁道:供电'],
  [/交通/, '道路桥梁:道桥 汽车工程:汽修,新能源 轨道交通:城轨 物流管理:物流 工程机械:工机'],
  [/汽车/, '汽车工程:车辆,汽电 新能源汽车:新能源 智能制造:智造 机械工程:机制 汽车营销:汽营'],
  [/财经|金融|工商/, '会计:会计,审计 金融:金融,保险 税务:财税 工商管理:工商,人力 统计:统计 信息管理:信管'],
  [/警/, '侦查:侦查 治安:治安 法律:法学 警务技术:网安 刑事司法:刑执'],
  [/建筑|城市/, '土木工程:土木 建筑与规划:建筑,城规 市政与环境工程:给排水,暖通 工程管理:造价 测绘:测绘'],
  [/化工/, '石油化工:化工 制药:制药 环境工程:环工 材料:高分子 机电工程:过控'],
  [/电力/, '电气工程:电气 能源与动力工程:热动 自动化:自动化 水利工程:水工'],
  [/航空/, '航空维修:机务,航发 航空服务:空乘 无人机:无人机 民航运输:民航'],
  [/外国语/, '英语:英语,商英 东方语言:日语,朝鲜语 西方语言:德语,法语 国际商务:国贸 高级翻译:翻译'],
  [/旅游/, '旅游管理:旅管 酒店管理:酒店 烹饪:烹饪 外国语:英语,朝鲜语 会展:会展'],
  [/人文|博达/, '文:汉语言,秘书 传媒:新闻,广电 法:法学 外国语:英语'],
  [
    /理工|工业|工程|科技|电子|信息|数字/,
    '机电工程:机制,机电 计算机:计科,软件 电子信息:电信,通信 自动化:自动化 材料:材料 经济管理:会计,电商',
  ],
];
const ELSEWHERE = '机电工程:机电 信息工程:计应 经济管理:会计,电商 学前教育:学前 建筑工程:建工 旅游管理:旅管 护理:护理';
const MOST = 9;

/** 药 → 药学院 or 药学系, 临床医学 → 临床医学院 or 临床医学系. */
function titled(name: string, suffix: string): string {
  if (suffix === '系') return name.length === 1 ? `${name}学系` : `${name}系`;
  return name.endsWith('医学') ? `${name}院` : `${name}学院`;
}

const read = (text: string, suffix: string): College[] =>
  words(text).map((entry) => {
    const [name = '', majors = ''] = entry.split(':');
    return { name: titled(name, suffix), majors: majors.split(',') };
  });

/** Colleges that a school of this name has: a sports university has none for medicine. 专科 schools call them 系. */
export function collegesOf(institution: Institution): College[] {
  const suffix = institution.level === '专科' ? '系' : '学院';
  const matching = BY_WORD.filter(([word]) => word.test(institution.name)).map(([, text]) => text);
  const all = read(matching.join(' ') || ELSEWHERE, suffix);
  const firstOfName = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  return firstOfName.slice(0, MOST);
}
