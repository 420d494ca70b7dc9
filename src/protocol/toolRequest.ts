import { RequestType } from 'vscode-jsonrpc';

/** An agent's question, as one of the tools in `queries/agents/agentTools.ts` takes it. */
export const ToolRequest = new RequestType<ToolParams, ToolResult, void>('corpus/tool');
export interface ToolParams {
  readonly name: string;
  /** Of the tool's input schema; checked by the tool. */
  readonly input: unknown;
}
/** Plain text with file and line for every fact, or what was wrong with the question. */
export interface ToolResult {
  readonly text?: string;
  readonly problem?: string;
}
