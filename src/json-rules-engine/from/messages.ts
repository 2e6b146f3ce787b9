import type { Localized } from '../../model/localized.ts'

/** Why something of theirs is not in the pack as they wrote it. */
export const reasons = {
  priority: {
    zh: '所有条件都会判断，没有先后',
    en: 'every condition is judged, in no order',
  },
  callback: {
    zh: '函数不是数据；若后面的规则要读它加入的事实，请写成共享条件',
    en: 'a function is no data; where later rules read a fact that it adds, give it as a shared condition',
  },
  unread: {
    zh: 'json-rules-engine 也不读取它',
    en: 'json-rules-engine does not read it either',
  },
  unshown: {
    zh: '名称应为 1 到 200 个字的文本',
    en: 'a name is text of 1 to 200 characters',
  },
  eventParam: {
    zh: '事件参数只保留文本、数字和真假值；其余请在应用中按发现填写',
    en: 'of the parameters of an event, text, numbers and truth values are kept; fill the others in from the finding',
  },
  negation: {
    zh: '事实缺失时，原引擎的否定条件成立；这里的结论是“无法判断”',
    en: 'where the fact is missing their negation holds; here it is unknown',
  },
  params: {
    zh: '参数不传给任何函数：请按这些参数提供该事实的值',
    en: 'no function is called with them: supply the value that the fact has for them',
  },
  unused: { zh: '没有规则用到它', en: 'no rule makes use of it' },
  path: {
    zh: '只能读取普通路径，如 `$.a.b`；请把所选的值作为单独的事实提供',
    en: 'only plain paths such as `$.a.b` are read; supply what it selects as a fact of its own',
  },
  emptyGroup: {
    zh: '空的条件组在原引擎中总是成立；这里的条件组至少有一项',
    en: 'an empty group always holds there; here a group has a member',
  },
  emptyList: {
    zh: '与空列表比较的结果总是一样；这里的列表至少有一项',
    en: 'compared with an empty list it is always the same; here a list has an item',
  },
  emptyText: { zh: '不与空文本比较', en: 'nothing is compared with an empty text' },
  longText: { zh: '所比较的文本不超过 1000 个字', en: 'a text that is compared has at most 1000 characters' },
  object: {
    zh: '列表和对象在原引擎中只等于自身，这个条件的结果总是一样',
    en: 'there a list or an object equals only itself, so that the outcome is always the same',
  },
  nothing: {
    zh: '`null` 只能用 `equal` 或 `notEqual` 比较',
    en: '`null` is compared by `equal` and `notEqual` only',
  },
  unordered: {
    zh: '只有数字和完整日期（YYYY-MM-DD）可以比较大小',
    en: 'only numbers and full days (YYYY-MM-DD) have an order',
  },
  substring: {
    zh: '与文本比较的 `in` 是子串判断；请写成列表',
    en: '`in` with a text asks for a part of that text; write a list',
  },
  number: {
    zh: '这个数超出精确计算的范围',
    en: 'the number is beyond what is counted exactly',
  },
  decimalsOfOwn: {
    zh: '指标和字段都是整数，不能与小数比较',
    en: 'measures and fields are whole numbers, and are not compared with decimals',
  },
  quantifier: {
    zh: '这些修饰词的组合没有对应的写法',
    en: 'this combination of decorators cannot be said here',
  },
  constant: {
    zh: '两边都是常量',
    en: 'both sides are constants',
  },
  itself: { zh: '事实与自身比较', en: 'the fact is compared with itself' },
  listAndValue: {
    zh: '这个事实在一处作为列表、在另一处作为单个值',
    en: 'the fact is a list in one place and one value in another',
  },
  amongWords: {
    zh: '与另一个事实的列表比较时，两边都须是文本',
    en: 'what is looked for in the list of another fact is text on both sides',
  },
  flagTest: {
    zh: '由共享条件代替的事实只能与 true 或 false 比较是否相等',
    en: 'a fact that a shared condition stands for is only ever equal to true or false',
  },
  depth: {
    zh: '展开共享条件后嵌套过深',
    en: 'with its shared conditions written out it is nested too deep',
  },
  size: {
    zh: '展开共享条件后过大，或一个列表过长',
    en: 'with its shared conditions written out it is too large, or a list is too long',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** Why, where the words of the author belong into the reason. */
export const reasonOf = {
  operator: (operator: string, hint: string | undefined): Localized => ({
    zh: `运算符 \`${operator}\` 不是原引擎自带的；请在 \`operators\` 中说明它相当于哪一个`,
    en: `operator \`${operator}\` does not ship with it; ${hint ?? 'say under `operators` which one it amounts to'}`,
  }),
  mapped: (operator: string): Localized => ({
    zh: `按您的说明，相当于 \`${operator}\``,
    en: `taken for \`${operator}\`, on your word`,
  }),
  rewritten: (operator: string): Localized => ({
    zh: `改写为 \`${operator}\`，含义相同`,
    en: `written as \`${operator}\`, which means the same`,
  }),
  scaled: (unit: string, written: string): Localized => ({
    zh: `该事实以 ${unit} 为单位记录，因此写作 ${written}`,
    en: `the fact is held in units of ${unit}, so that it reads ${written}`,
  }),
  shared: (name: string): Localized => ({
    zh: `没有名为 \`${name}\` 的共享条件；请在 \`shared\` 中给出`,
    en: `there is no shared condition \`${name}\`; give it under \`shared\``,
  }),
  standsFor: (name: string): Localized => ({
    zh: `由共享条件 \`${name}\` 代替`,
    en: `shared condition \`${name}\` stands for it`,
  }),
  contradiction: (fact: string, here: Localized, there: Localized): Localized => ({
    zh: `\`${fact}\` 在这里是${here.zh}，在别处是${there.zh}`,
    en: `\`${fact}\` is ${here.en} here and ${there.en} elsewhere`,
  }),
} as const

/** What a fact may hold, in words. */
export const holdings = {
  number: { zh: '数字', en: 'a number' },
  text: { zh: '文本', en: 'text' },
  flag: { zh: '真假值', en: 'a truth value' },
  day: { zh: '日期', en: 'a day' },
} as const
