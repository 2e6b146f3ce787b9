import { resolve } from 'node:path'
import ts from 'typescript'

/** Checks all given files as one program, under the repository's own options; problems are listed per file. */
export function typeProblems(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, '.')
  const program = ts.createProgram(files, options)
  return new Map(
    files.map((file) => {
      const source = program.getSourceFile(resolve(file)) ?? program.getSourceFile(file)
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      return [file, found.map(problemText)]
    }),
  )
}

function problemText({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
