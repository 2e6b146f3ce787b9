/** 情景文件名: how a file of scenarios is called wherever it is looked for. */
export const scenarioFileName = '*.scenarios.{yaml,yml,json}'

/** Whether a file is called as files of scenarios are. */
export const isScenarioFileName = (name: string): boolean => /\.scenarios\.(ya?ml|json)$/i.test(name)
