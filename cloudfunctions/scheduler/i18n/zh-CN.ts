import { dateOf, monthOf } from './days';
import type { Words } from './words';

const messages: Words['messages'] = {
  'rebind-asked': { what: '有人申请把你的学号换到别的微信', todo: '不是你，马上告诉学生会值班干部' },
  'rebind-done': { what: '学号换绑好了', todo: '不是你办的，马上告诉值班干部' },
  'rebind-refused': { what: '换绑没有批准', todo: '带校园卡去学生会当面核对' },
  'name-opened': { what: '有人看了你的实名', todo: '点开看是谁、为什么' },
  'opening-approved': { what: '团委同意你看一位同学的全名', todo: '24 小时内打开那件事查看' },
  'opening-refused': { what: '团委没同意你看全名', todo: '打开那件事，看看原因' },
  'role-granted': { what: '你有了新的任职', todo: '点开看从哪天开始' },
  'role-ended': { what: '你的一个任职结束了', todo: '点开看看' },
  'term-ending': { what: '你在{office}的任期到{day}', todo: '接着做就请人续上，不做先交接' },
  'term-to-renew': { what: '{office}的任期到{day}', todo: '续上或者换届，别断了人' },
  'data-exported': { what: '你的数据被导出了一份', todo: '不是你导的，马上告诉值班干部' },
  'correction-asked': { what: '有同学说名册写错了', todo: '等同学带校园卡来核对' },
  'case-acknowledged': { what: '{office}收下了', todo: '{day}前先回你一句' },
  'case-replied': { what: '{office}回了你一句', todo: '{day}前给结果' },
  'case-asked': { what: '{office}想问清楚，时钟停着', todo: '补一句，时钟接着走' },
  'case-answered': { what: '{office}有结果了', todo: '{day}前说一声解决没有' },
  'case-refused': { what: '不归学生会管', todo: '点开看该找哪里' },
  'digest-answered': { what: '你也遇到的那件事有答复了', todo: '点开看看' },
  'photo-rejected': { what: '有一张照片没通过检查', todo: '别人看不到它，文字照常办' },
};

export const chinese: Words = { messages, dayText: (day) => `${monthOf(day)}月${dateOf(day)}日` };
