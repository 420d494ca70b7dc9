// Adds corrections to a corpus-lens.json, one after the other, as an import does.
//   importer.ts CONFIG PREFIX COUNT
import { changeConfig } from '../../../src/cli/changeConfig.ts';
import { addCorrections } from '../../../src/corrections/editCorrections.ts';

const [config = '', prefix = '', count = '0'] = process.argv.slice(2);
const all = async (): Promise<void> => {
  for (let index = 0; index < Number(count); index++)
    await changeConfig(config, (text) =>
      addCorrections(text, [{ type: 'name', name: `${prefix} ${index.toString()}`, is: 'place' }]),
    );
};
all().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
