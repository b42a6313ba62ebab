/**
 * Gives scripts the compiled kernels of the tensors: `import kernels from 'virtual:tensor-kernels/forward'`
 * or `…/backward`, and all of them as `…/index`.
 */
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { compileKernels } from '../tensors/compile.ts';
import { kernelSets } from '../tensors/compile-options.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const name = 'virtual:tensor-kernels/';
// Rollup's sign for a module that is no file.
const resolved = `\0${name}`;

/**
 * In the script itself: one request less, and the script cannot find another version. In hexadecimal, since
 * that is sent in fewer bytes than base64: gzip finds what repeats only where bytes begin at letters.
 */
const plugin = (): Plugin => ({
  name: 'tensor-kernels',
  resolveId: (id: string) => (id.startsWith(name) ? `\0${id}` : undefined),
  async load(id: string) {
    const set = kernelSets.find((set) => id === resolved + set);
    if (set === undefined) return undefined;
    const text = Buffer.from(await compileKernels(set)).toString('hex');
    return `export default Uint8Array.from('${text}'.match(/../g), (two) => parseInt(two, 16));`;
  },
});

export const kernels = (): AstroIntegration => ({
  name: 'tensor-kernels',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [plugin()], worker: { plugins: () => [plugin()] } } });
    },
  },
});
