/** What the compiler of the kernels is told. */
export const kernels = new URL('./kernels/', import.meta.url);

export const options = [
  '--optimizeLevel=3',
  '--shrinkLevel=1',
  '--converge',
  '--noAssert',
  '--runtime=stub',
  '--importMemory',
  // Where the kernels' own bytes begin; wasm/memory.ts leaves the first 1,024 to them.
  '--memoryBase=64',
  '--enable=simd',
];

/** All kernels, or half of them: a page that only runs networks needs none of those of gradients. */
export const kernelSets = ['index', 'forward', 'backward'] as const;
export type KernelSet = (typeof kernelSets)[number];
