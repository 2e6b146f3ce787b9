/** The articles that are no rules here, and why. */
export const notRules = {
  第七条: 'who demanded a change from below is no fact of a snapshot',
  第八条: 'stability within a term of government needs dates of terms, which are not in the model',
  第二十条: 'leader posts: refers to the Organic Law, which sets no number',
  第二十三条: 'truthful statistics: conduct, not countable',
  第二十四条: 'regular evaluation: no interval in the text',
  第二十八条: 'a definition: posts of staff and of leaders, which the model keeps apart',
  第二十九条: 'who makes the rules for institutions: rules are made, and no body changes',
} as const
