/**
 * The circles of a graph, each as the nodes that reach each other, in the order in which they are
 * given (strongly connected components of more than one node; Tarjan 1972).
 */
export function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const found = stack.splice(stack.indexOf(node));
    if (found.length > 1) circles.push([...graph.keys()].filter((key) => found.includes(key)));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return circles;
}
