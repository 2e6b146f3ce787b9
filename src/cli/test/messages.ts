import type { Locale } from '../../index.ts'

/** 用语: what the command `test` says by itself, in one language. */
export interface TestMessages {
  readonly watching: (files: number) => string
  readonly seeHelp: string
  readonly help: {
    readonly test: string
    readonly file: string
    readonly filter: string
    readonly format: string
    readonly watch: string
    readonly after: string
  }
}

const zh: TestMessages = {
  watching: (files) => `正在监视${files}个文件，按 Ctrl+C 结束。`,
  seeHelp: '用法见：bianzhi test --help',
  help: {
    test: '运行情景文件中的用例，核对判断结果是否与预期一致',
    file: '情景文件（.yaml、.json）或文件夹；不写则取当前文件夹下所有 *.scenarios.yaml、.yml、.json（node_modules 除外）',
    filter: '只运行名称含此文字的用例',
    format: '输出格式：text（默认）、json、junit、tap',
    watch: '情景文件或其所引文件有改动即重新运行，按 Ctrl+C 结束',
    after: `
情景文件中所写的文件，均相对于该情景文件所在文件夹。

退出码：
  0   全部通过
  1   有用例未通过
  2   输入或用法有误，或没有可运行的用例
  70  程序内部出错

示例：
  bianzhi test
  bianzhi test 方案/ --filter 事业编制
  bianzhi test town.scenarios.yaml --format junit > 结果.xml`,
  },
}

const en: TestMessages = {
  watching: (files) => `Watching ${files} ${files === 1 ? 'file' : 'files'}; Ctrl+C ends.`,
  seeHelp: 'Usage: bianzhi test --help',
  help: {
    test: 'run the cases of scenario files and compare what is found with what they expect',
    file: 'scenario files (.yaml, .json) or folders; if left out, every *.scenarios.yaml, .yml or .json below the current folder, but for node_modules',
    filter: 'run only the cases whose name holds this text',
    format: 'output: text (default), json, junit, tap',
    watch: 'run again whenever a scenario file, or a file it names, changes; Ctrl+C ends',
    after: `
Files that scenarios name stand beside the file that names them.

Exit codes:
  0   all cases pass
  1   a case fails
  2   wrong input or usage, or no case to run
  70  a bug in bianzhi

Examples:
  bianzhi test
  bianzhi test plans/ --filter institution
  bianzhi test town.scenarios.yaml --format junit > results.xml`,
  },
}

/** The words of the command `test` in every language it speaks. */
export const testMessages: Readonly<Record<Locale, TestMessages>> = { 'zh-CN': zh, en }
