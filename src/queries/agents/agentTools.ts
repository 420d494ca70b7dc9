import * as z from 'zod';
import { answerCard, answerList, answerMentions, answerSearch, answerTimeline } from './agentAnswers.ts';
import type { FileOf } from '../cards/citation.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';

/**
 * A tool with which agents query the corpus, the same in the editor and over the Model Context
 * Protocol.
 */
export interface AgentTool {
  readonly name: string;
  readonly title: string;
  /** What it is for, as language models read it. */
  readonly description: string;
  readonly input: z.ZodObject;
  /**
   * @param given what the agent sent
   * @returns plain text, each fact with file and line; "unknown: …" where the corpus does not say
   * @throws ToolInputError when the input does not fit the tool's schema
   */
  readonly answer: (index: CorpusIndex, given: unknown, fileOf: FileOf) => string;
}

/** The input of an agent does not fit the tool's schema; the message says why. */
export class ToolInputError extends Error {
  override readonly name = 'ToolInputError';
}

const CITED =
  'Every line is cited as file:line; cite it on. Answers "unknown" where the corpus does not say.';
const limit = z.int().min(1).max(100).default(20).describe('The maximum number of lines, 1 to 100.');
const nameKind = z.enum(['person', 'place', 'organization']);
const name = z
  .string()
  .min(1)
  .max(200)
  .describe('A name or alias as the articles write it, such as "Mr Kim" or "Kim Jong Un".');
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('A day, month or year: 2019-01-18, 2019-01 or 2019.');

/** The five tools, in the order in which they are listed. */
export const AGENT_TOOLS: readonly AgentTool[] = [
  tool({
    name: 'corpus_entity_card',
    title: 'Who or what a name is',
    description: `Says who or what a person, place or organization is according to the news articles in the open corpus: role, aliases, how often and when it is mentioned, passages, and who it is often named with. ${CITED} If several people have the name, all of them are listed. "as_of" leaves out what was published after that day.`,
    input: z.object({
      name,
      kind: nameKind.optional(),
      as_of: day
        .optional()
        .describe('Leave out what was, or may have been, published after this day, month or year.'),
    }),
    answer: (index, { name, kind, as_of }, fileOf) => answerCard(index, name, kind, as_of, fileOf),
  }),
  tool({
    name: 'corpus_find_mentions',
    title: 'Where a name is mentioned',
    description: `Lists where the articles of the open corpus mention a person, place or organization, under all its aliases, newest article first, each with its sentence. ${CITED}`,
    input: z.object({ name, kind: nameKind.optional(), limit }),
    answer: (index, { name, kind, limit }, fileOf) => answerMentions(index, name, kind, limit, fileOf),
  }),
  tool({
    name: 'corpus_list_entities',
    title: 'People, places or organizations of the corpus',
    description:
      'Lists the people, places or organizations that the articles of the open corpus mention, those in most articles first, with counts; "containing" leaves only those whose name or alias contains a text.',
    input: z.object({ kind: nameKind, containing: z.string().max(200).optional(), limit }),
    answer: (index, { kind, containing, limit }) => answerList(index, kind, containing, limit),
  }),
  tool({
    name: 'corpus_timeline',
    title: 'What happened when',
    description: `Lists the days that the articles of the open corpus mention, oldest first, between two days, each with a sentence about what happened. Relative dates ("last Friday") are worked out. ${CITED}`,
    input: z.object({ from: day.optional(), to: day.optional(), limit }),
    answer: (index, { from, to, limit }, fileOf) => answerTimeline(index, from, to, limit, fileOf),
  }),
  tool({
    name: 'corpus_search',
    title: 'Search the articles',
    description: `Finds sentences in the articles of the open corpus that contain all the given words, and phrases in double quotation marks, best first. ${CITED}`,
    input: z.object({ query: z.string().min(1).max(500), limit }),
    answer: (index, { query, limit }, fileOf) => answerSearch(index, query, limit, fileOf),
  }),
];

/** Checks what an agent sends before the tool sees it. */
function tool<Input extends z.ZodObject>(definition: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly answer: (index: CorpusIndex, input: z.infer<Input>, fileOf: FileOf) => string;
}): AgentTool {
  return {
    ...definition,
    answer: (index, given, fileOf) => {
      const read = definition.input.safeParse(given);
      if (!read.success) throw new ToolInputError(z.prettifyError(read.error));
      return definition.answer(index, read.data, fileOf);
    },
  };
}
