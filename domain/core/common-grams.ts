/**
 * What nearly every text of a campus says, the most common first: put down by hand. It need not be complete; a wrong guess costs
 * time, never a result.
 */
const COMMON = `
学生 学校 我们 没有 希望 一个 同学 老师 问题 时间 现在 要求 部门 领导 可以 不能 什么 这样 宿舍 食堂 寝室 教室 图书 书馆 上课 学院 大学 学习
他们 自己 但是 因为 所以 如果 还是 就是 不是 都是 也是 而且 已经 一直 一次 一天 每天 今天 昨天 晚上 早上 中午 下午 周末 学期 年级 大一 大二
大三 大四 研究 专业 班级 考试 成绩 课程 辅导 导员 通知 安排 管理 规定 费用 收费 学费 收取 缴费 补助 奖学 学金 助学 申请 办理 处理 解决 反映
投诉 举报 建议 意见 情况 有关 相关 关部 进行 必须 需要 应该 能够 不到 不了 不知 知道 为什 怎么 这么 这个 这种 那个 很多 非常 比较 严重 影响
生活 安全 工作 实习 就业 毕业 强制 违规 合理 不合 通过 开始 之后 之前 以后 以前 目前 近期 一下 一些 一样 只有 还有 或者 并且 请问 谢谢 感谢
尊敬 您好 你好 尽快 回复 答复 核实 调查 家长 孩子 校园 校区 公寓 楼层 洗澡 热水 停水 停电 空调 暖气 供暖 网络 校园 园网 电费 水费 饭菜 价格
质量 卫生 环境 设备 设施 维修 坏了 漏水 排队 快递 超市 操场 体育 医院 校医 保安 门禁 封校 请假 放假 开学 军训 社团 活动 学分 选课 教务 务处
`;

const RANKS = new Map([...new Set(COMMON.trim().split(/\s+/))].map((gram, at, { length }) => [gram, length - at]));
/** Characters that make words with many others. */
const BUSY = /[一不有我在人这个大学生来上到时要就出会也你对说而去得里后自以家可下过天能好小多没为又如只还吧么]/u;

/** How common a gram is guessed to be: 0 for what nobody would expect, more the more texts will have it. */
export const commonness = (gram: string): number => (RANKS.get(gram) ?? 0) + (BUSY.test(gram) ? 0.5 : 0);

/** Whether it is on the list of what many texts have. */
export const isCommon = (gram: string): boolean => RANKS.has(gram);
