import { describeScenarios } from '../../src/testing/vitest/index.ts'

describeScenarios('src/packs/*/*.scenarios.yaml')
