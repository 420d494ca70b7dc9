import { relativePath } from '../../base/uris.ts';
import { AGENT_TOOLS, ToolInputError } from '../../queries/agents/agentTools.ts';
import { ToolRequest, type ToolParams, type ToolResult } from '../../protocol/toolRequest.ts';
import { guarded, type ServerContext } from '../context/serverContext.ts';

/** `corpus/tool`: an agent's question about the corpus. */
export function registerAgentTools({ connection, corpora }: ServerContext): void {
  const fileOf = (uri: string): string => {
    const root = corpora.rootOf(uri);
    return (root && relativePath(root.uri, uri)) ?? uri;
  };
  connection.onRequest(
    ToolRequest.method,
    guarded(
      connection,
      ToolRequest.method,
      { problem: 'the question could not be answered' },
      ({ name, input }: ToolParams): ToolResult => {
        const tool = AGENT_TOOLS.find((one) => one.name === name);
        if (!tool) return { problem: `there is no tool "${name}"` };
        try {
          return { text: tool.answer(corpora.index, input, fileOf) };
        } catch (error) {
          if (error instanceof ToolInputError) return { problem: error.message };
          throw error;
        }
      },
    ),
  );
}
