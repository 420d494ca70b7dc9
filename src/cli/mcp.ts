import { loadRoleReader } from '../queries/cards/roleReader.ts';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import packageJson from '../../package.json' with { type: 'json' };
import { AGENT_TOOLS } from '../queries/agents/agentTools.ts';
import { withFolder, type FolderJob, type IndexedFolder } from './corpusFolder.ts';

/**
 * Brings the index of a folder up to date and serves an agent over standard input and output by the
 * Model Context Protocol, until the agent is gone.
 * @throws UsageError when the folder or the index cannot be used
 */
export function mcp(job: FolderJob): Promise<void> {
  return withFolder(job, serve);
}

async function serve(opened: IndexedFolder): Promise<void> {
  await loadRoleReader();
  const server = new McpServer({ name: packageJson.name, version: packageJson.version });
  for (const { name, title, description, input, answer } of AGENT_TOOLS) {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(
      name,
      { title, description, inputSchema: input.shape, annotations },
      async (given) => ({
        content: [
          { type: 'text', text: await opened.ask(({ index, fileOf }) => answer(index, given, fileOf)) },
        ],
      }),
    );
  }
  const gone = new Promise<void>((done) => {
    server.server.onclose = done;
    process.stdin.once('end', done);
  });
  await server.connect(new StdioServerTransport());
  await gone;
}
