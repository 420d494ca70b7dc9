import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import { relativePath } from '../../base/uris.ts';
import { AGENT_TOOLS, ToolInputError } from '../../queries/agents/agentTools.ts';
import type { ToolParams, ToolResult } from '../../protocol/toolRequest.ts';
import type { ServerContext } from '../context/serverContext.ts';

/** `corpus/tool`: an agent's question about the corpus. */
export async function agentTool(
  { corpora }: ServerContext,
  { name, input }: ToolParams,
): Promise<ToolResult> {
  const fileOf = (uri: string): string => {
    const root = corpora.roots.of(uri);
    return (root && relativePath(root.uri, uri)) ?? uri;
  };
  const tool = AGENT_TOOLS.find((one) => one.name === name);
  if (!tool) return { problem: `there is no tool "${name}"` };
  await loadRoleReader();
  try {
    return { text: tool.answer(corpora.index, input, fileOf) };
  } catch (error) {
    if (error instanceof ToolInputError) return { problem: error.message };
    throw error;
  }
}
