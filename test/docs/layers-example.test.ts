import { describe, expect, it } from 'vitest'
import { files, folder, packs } from '../cli/layers.ts'
import { bianzhi } from '../cli/terminal.ts'

const run = (words: string, locale = 'en') => bianzhi(`${words} --locale ${locale}`, { files, columns: 100 })
const check = (name: string, more = '', locale = 'en') =>
  run(`check ${folder}/${name}.json ${packs}${more}`, locale)
const waivers = ` --waivers ${folder}/layers.waivers.json`

describe('the four layers of the example', () => {
  it('are JSON alone, and pass their scenarios from the command line', async () => {
    expect(Object.keys(files).filter((name) => !name.endsWith('.json'))).toEqual([])
    const { code, out, err } = await run(`test ${folder}`)
    expect(`${out}${err}`).not.toContain('✗')
    expect(code).toBe(0)
  })

  it('leave nothing for lint to say', async () => {
    const named = packs.replaceAll('--pack ', '')
    const { code, out } = await run(`pack lint ${named} --scenarios ${folder}/layers.scenarios.json`)
    expect({ code, out }).toEqual({ code: 0, out: '4 packs, no findings\n' })
  })

  it('judge a county by the allowance and the waiver it has', async () => {
    const { code, out, err } = await check('county', waivers)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`
  ○ Limit of departments (mandatory)
    示例县  Government departments: 7 bodies, over the limit of 6 bodies by 1 body
    waived: 示编〔2017〕3号 (示例市委编委), until 2017-12-31; a department is being wound up
    〔示例市通知 · 三〕 illustrative  example-city/departments
`)
    expect(out).toContain(`
  ! One small institution at most (general)
    示例县  Institutions of fewer than ten posts: 2 bodies, over the limit of 1 body by 1 body
    〔示例县试点批复 · 二〕 illustrative  example-county/small-institutions
`)
    expect(out).toContain(`
  ✓ Institution posts to administrative posts (mandatory)
    示例县  Institution establishment: 146 posts, against administrative establishment: 100 posts;
            over the ratio of 1.4:1 by 6 posts; permitted: approved by the province
    〔示例县试点批复 · 一〕 illustrative  example-county/institution-posts
`)
    const above = [
      'example-province/departments tightens example-national/departments',
      'example-county/institution-posts overrides example-city/institution-posts',
      'example-county disables example-province/leaders',
    ]
    for (const line of above) expect(out).toContain(line)
    expect(out).toContain('transport: used · waives 1 · example-city/departments')
    expect(out).toContain('old-posts: expired · example-city/free-posts')
    expect(out).toContain('outcome: lawful — every violation of a mandatory rule is waived\n')
  })

  it('say so in Chinese', async () => {
    const { out } = await check('county', waivers, 'zh-CN')
    expect(out).toContain(`
  ○ 工作部门限额（强制）
    示例县  政府工作部门为7个，超过上限6个，超出1个
    获个案豁免：示编〔2017〕3号（示例市委编委），至2017-12-31；交通运输局撤并过渡
    〔示例市通知 · 三〕 示意  example-city/departments
`)
  })

  it('find the county at fault without the waiver, and after its last day', async () => {
    const without = await check('county')
    expect(without.code).toBe(1)
    expect(without.out).toContain('✗ Limit of departments (mandatory)')
    const later = await check('county', `${waivers} --law-on 2018-01-01`)
    expect(later.code).toBe(1)
    expect(later.out).toContain('transport: expired')
  })

  it('let the city speak again after the trial, and the nation before the others did', async () => {
    const after = await check('county', ' --law-on 2019-01-01')
    expect(after.out).toContain('over the ratio of 1.2:1 by 26 posts')
    expect(after.out).toContain('leader posts: 3 posts, over the limit of 2 posts')
    const before = await check('county', ' --law-on 2011-12-31')
    expect(before.code).toBe(0)
    expect(before.out).toContain('Nothing is violated, permitted or unknown.')
  })

  it('judge a city by its size, by the table of its province', async () => {
    const { code, out } = await check('city')
    expect(code).toBe(1)
    expect(out).toContain(`
  ✗ Limit of departments of a city (mandatory)
    示例市  Government departments: 7 bodies, over the limit of 6 bodies by 1 body
    〔示例省办法 · 第五条〕 illustrative  example-province/city-departments
`)
    expect(out).toContain('example-province/city-departments implements example-national/city-departments')
    // its own text is about counties; that of the county lies elsewhere
    expect(out).toMatch(/example-city: none of its rules applies to\s+anything in the snapshot/)
    expect(out).toMatch(/example-county: the places lie outside its\s+territory/)
  })
})
