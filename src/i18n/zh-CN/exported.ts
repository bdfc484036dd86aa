import type { CommandName } from '@types_/case/command';
import type { CaseStatus } from '@types_/case/status';
import type { ApprovalKind, ApprovalState } from '@types_/identity/approval';
import type { FactName, RecordName } from '@types_/identity/personal-data';
import type { NoticeKind } from '@types_/notice/kind';

type Coded<Prefix extends string, Code extends string> = Record<`${Prefix}.${Code}`, string>;

/** What an exported file says: its own words, and one for every code that can stand in it. */
export const exported = {
  'file.title': '学声：关于我的全部数据',
  'file.name': '学声-我的数据-{day}.html',
  'file.made': '{time}导出。',
  'file.secret': '有些东西加密存着，写出来也没有意义：微信给学声的账号识别码、核对用的指纹。照片在学声里看。',
  'file.data': '同样的内容，给程序读（JSON）',
  'by.you': '你',

  'record.roster': '学校名册',
  'record.account': '账号',
  'record.agreement': '同意过的约定',
  'record.term': '任职',
  'record.case': '说过的事',
  'record.letter': '信和办理',
  'record.access': '有人看过姓名',
  'record.approval': '请求',
  'record.notice': '通知',
  'record.messages': '微信提醒',

  'fact.name': '姓名',
  'fact.number': '学号',
  'fact.school': '学校',
  'fact.college': '学院',
  'fact.grade': '年级',
  'fact.className': '班级',
  'fact.level': '层次',
  'fact.contact': '电话',
  'fact.version': '版本',
  'fact.role': '身份',
  'fact.office': '部门',
  'fact.scope': '在哪里',
  'fact.from': '从',
  'fact.to': '到',
  'fact.caseNumber': '回执',
  'fact.topic': '类别',
  'fact.place': '地点',
  'fact.text': '内容',
  'fact.status': '现在',
  'fact.photos': '照片张数',
  'fact.by': '谁',
  'fact.step': '做了什么',
  'fact.day': '日期',
  'fact.solved': '解决没有',
  'fact.rating': '打分',
  'fact.notice': '说了什么',
  'fact.readAt': '看过',
  'fact.reason': '原因',
  'fact.request': '什么请求',
  'fact.answer': '结果',
  'fact.template': '哪一种',
  'fact.language': '语言',
  'fact.left': '还能发几次',

  'request.rebind': '换微信绑定',
  'request.opening': '看全名',

  'answer.pending': '等人批',
  'answer.approved': '同意',
  'answer.refused': '没同意',
  'answer.objected': '本人说不是',
  'answer.ended': '没办成',
  'answer.done': '办好了',

  'status.submitted': '等学校收件',
  'status.acknowledged': '在办',
  'status.assigned': '转给部门在办',
  'status.waiting-for-student': '等你补一句',
  'status.answered': '等你说解决没有',
  'status.closed': '结束',
  'status.reopened': '退回再办',
  'status.refused': '不归学生会管',
  'status.merged': '和同类的事一起办',
  'status.withdrawn': '撤回了',

  'step.acknowledge': '收件',
  'step.assign': '转给部门',
  'step.send-back': '部门退回',
  'step.reply': '先回一句',
  'step.ask': '追问',
  'step.supplement': '补一句',
  'step.answer': '答复',
  'step.extend': '延期',
  'step.refuse': '不受理，指路',
  'step.merge': '合并',
  'step.verdict': '说解决没有',
  'step.rate': '打分',
  'step.reopen': '退回再办',
  'step.withdraw': '撤回',
  'step.lapse': '到期没评价',
  'step.close-unreachable': '联系不上，结束',
  'step.callback': '校团委回访',

  'notice.rebind-asked': '有人想换微信绑定',
  'notice.rebind-done': '换了微信绑定',
  'notice.rebind-refused': '换微信没有同意',
  'notice.name-opened': '有人看了你的实名',
  'notice.opening-approved': '团委同意看一个名字',
  'notice.opening-refused': '团委没同意看一个名字',
  'notice.case-acknowledged': '学校收下了你的事',
  'notice.case-replied': '学校回了你一句',
  'notice.case-asked': '学校问你一句',
  'notice.case-answered': '学校给了结果',
  'notice.case-refused': '不归学生会管',
  'notice.photo-rejected': '有照片没通过检查',
  'notice.role-granted': '给了你一个职务',
  'notice.role-ended': '一个职务结束了',
  'notice.data-exported': '导出了你的数据',
  'notice.correction-asked': '有同学说名册写错了',
} as const satisfies Record<string, string> &
  Coded<'record', RecordName> &
  Coded<'fact', FactName> &
  Coded<'request', ApprovalKind> &
  Coded<'answer', ApprovalState> &
  Coded<'status', CaseStatus> &
  Coded<'step', CommandName> &
  Coded<'notice', NoticeKind>;
